"""到了, 改期, 不回来了: what becomes of a return, said by the person, the family or whoever serves there; and the list."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import date
from typing import Any

from chat.flow import flow
from chat.kinds import any_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening.acts import Arrived, Postpone
from flows.calendar import day_of
from flows.ordered import NUMBER
from flows.return_kinds import Arrival
from flows.serving import more, pick, serving
from flows.visit import Visit

HERE = ("到了", "我到了", "到家了", "我到家了", "已到家", "回来了", "我回来了")
MOVED, OFF = ("改期", "改日子"), ("不回来了", "不回了", "我不回来了")
_THERE = re.compile(r"(?:到了|到家)\s*(?P<n>\d{1,5})\s*号?|(?P<m>\d{1,5})\s*号?(?:到了|到家了)")
_LATER = re.compile(r"(?:没到|改期|未到)\s*(?P<n>\d{1,5})(?:\s*号)?(?:[\s，,]+(?P<day>.{1,12}))?")
_OFF = re.compile(r"(?:不回来?了?|没这回事|没有这个人)\s*(?P<n>\d{1,5})\s*号?")
_LIST = re.compile(r"返乡(?:名单|清单|的人)?|报备名单")
NONE = "没有在等的返乡报备。要报备，发「报备」，或者直接说，例如「我后天从武汉回来」。"
UNKNOWN = "没有这个返乡编号，或者不归您管。回「返乡」看名单。"
REST = "还有 {more} 人，前面的到了再发「返乡名单」。"
OVER = "返乡 {number} 号 {name} 已经处理过了：{facts}。"


@flow("到家", hears=lambda said: said in HERE)
def arrived(visit: Visit) -> Generator[Step, Any, None]:
    """Of the family, whoever was announced."""
    coming = yield Look("在等", "my_returns")
    if not coming:
        yield Say(NONE)
        return
    there = yield from which(coming, "谁到家了？可以选几位。")
    if there:
        yield Keep(Arrived(tuple(one["id"] for one in there)), "到了")
        names = "、".join(one["name"] for one in there)
        yield Say(words("记下了，{names}已到家，已告诉村里。\n先量一次体温发给我，例如「36.5」。", names=names))


@flow("返乡改期", opens=MOVED)
def moved(visit: Visit) -> Generator[Step, Any, None]:
    """Another day, for those of the family who are still to come."""
    coming = yield Look("在等", "my_returns")
    if not coming:
        yield Say(NONE)
        return
    moving = yield from which(coming, "谁的日子变了？可以选几位。")
    today = day_of((yield Look("时", "now")), visit)
    day = yield Ask("哪天", "改到哪天到家？例如「2月8日」。", Arrival(today))
    if moving:
        yield Keep(Postpone(tuple(one["id"] for one in moving), day), "改期")
        yield Say(words("改好了：{day}到家，已告诉村里。", day=shown(day)))


@flow("不回来", hears=lambda said: said in OFF)
def off(visit: Visit) -> Generator[Step, Any, None]:
    coming = yield Look("在等", "my_returns")
    if not coming:
        yield Say(NONE)
        return
    gone = yield from which(coming, "谁不回来了？可以选几位。")
    if gone:
        yield Keep(Postpone(tuple(one["id"] for one in gone), None), "不回来")
        yield Say("好的，这次报备取消了，已告诉村里。")


@flow("返乡到了", meets=serving(_THERE))
def there(visit: Visit) -> Generator[Step, Any, None]:
    """「到了 3」 of whoever serves there."""
    row = yield from numbered()
    if row and row["coming"]:
        yield Keep(Arrived((row["id"],)), "到了")
        yield Say(words("记下了：{place} {name} 已到家。", **row))
    elif row:
        yield Say(words(OVER, **row))


@flow("返乡没到", meets=serving(_LATER))
def later(visit: Visit) -> Generator[Step, Any, None]:
    """「没到 3 2月8日」: they come on another day."""
    row = yield from numbered()
    if row is None:
        return
    if not row["coming"]:
        yield Say(words(OVER, **row))
        return
    today = day_of((yield Look("时", "now")), visit)
    day = yield Ask("哪天", words("{name}改到哪天到？例如「2月8日」；不回来了，回「取消」后发「不回来 {number}」。", **row), Later(today))
    yield Keep(Postpone((row["id"],), day), "改期")
    yield Say(words("改好了：{name} {day}到。", name=row["name"], day=shown(day)))


@flow("返乡取消", meets=serving(_OFF))
def cancelled(visit: Visit) -> Generator[Step, Any, None]:
    row = yield from numbered()
    if row and (row["coming"] or row["unsure"]):
        yield Keep(Postpone((row["id"],), None), "不回来")
        yield Say(words("记下了：{name} 没有回来，从名单里去掉了。" if row["unsure"] else "记下了：{name} 不回来了。", **row))
    elif row:
        yield Say(words(OVER, **row))


@flow("返乡名单", meets=serving(_LIST), interrupts=True)
def listed(visit: Visit) -> Generator[Step, Any, None]:
    """Who is to come, the soonest first; then how many from where."""
    found = yield Look("在等", "returnees_waiting")
    coming = found["rows"]
    lines = "\n".join(f"{one['number']} {one['place']} {one['name']}，{one['facts']}" for one in coming)
    yield Say(words("还没到的 {n} 人：\n{lines}", n=found["total"], lines=lines) if coming else "没有在等的返乡人员。")
    yield from more(found, REST)
    counts = yield Look("来处", "origins")
    told = "，".join(f"{kind} {count}" for kind, count in counts.items() if count)
    if told:
        yield Say(words("前后 14 天按来处：{told}。", told=told))
    if coming:
        yield Say(words("到了，回「到了 {n}」；没到，回「没到 {n} 2月8日」。", n=coming[0]["number"]))


class Later(Arrival):
    """The day behind the number."""

    __slots__ = ()

    def find(self, sentence: str, about: str) -> str | None:
        match = _LATER.fullmatch(sentence.strip())
        return match["day"] if match else None


def which(coming: list[dict[str, Any]], question: str) -> Generator[Step, Any, list[dict[str, Any]]]:
    if len(coming) == 1:
        return coming
    labels = tuple(f"{one['name']}，{one['facts']}" for one in coming)
    return list((yield Ask("哪几位", question, any_of(tuple(coming), labels))))


def numbered() -> Generator[Step, Any, dict[str, Any] | None]:
    """The returnee of the number in the message; says so where there is none."""
    number = yield Ask("号", "哪一号？发返乡编号，例如「3」。", NUMBER)
    row = yield from pick((yield Look("返乡", "returnees", about=number)), "有几个这个编号，是哪一位？")
    if row is None:
        yield Say(UNKNOWN)
    return row


def shown(day: date) -> str:
    return f"{day.month}月{day.day}日"
