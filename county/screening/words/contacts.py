"""Of a contact."""

from __future__ import annotations

from datetime import date, datetime

from county import spoken
from county.screening.chains import Node
from records.screening.contact import Contact


def to_reach(one: Contact, place: str, day: date | None, how: str) -> str:
    """For whoever serves where they live; nobody is named from whom it came."""
    when = spoken.day(day) if day else ""
    met = "，".join(filter(None, (when, how)))
    return (
        f"接触 {one.number} 号：{place} {one.name}，电话 {one.phone or '没有登记'}，"
        f"是{generation(one)}{f'（{met}）' if met else ''}。\n"
        f"请今天联系上：通了，回「追 {one.number} 联系上了」；没通，回「追 {one.number} 没接」。"
    )


def generation(one: Contact) -> str:
    return {0: "起点", 1: "密切接触者"}.get(one.generation, f"第 {one.generation} 代接触者")


def state(one: Contact) -> str:
    """What is known of the search in a few words."""
    if one.reached_at or one.generation == 0:
        return "已联系上" if one.generation else ""
    if one.lettered_at:
        return "已发函"
    return f"还没联系上，试过 {one.tries} 次" if one.tries else "还没联系上"


def line(node: Node) -> str:
    """张三 → one line of the drawn chain."""
    one, met = node.contact, node.link
    told = [spoken.day(met.day) if met and met.day else "", met.how if met else "", one.place_name]
    told += [state(one), "见上" if node.again else ""]
    detail = "，".join(filter(None, told))
    return f"{one.number} {one.name}{f'（{detail}）' if detail else ''}"


def tried(at: datetime | None, words: str) -> str:
    return f"{spoken.day(at)} {words}".strip() if at else ""
