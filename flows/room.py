"""房间, 安排, 加房间: who is where, what is free, who goes where."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from itertools import groupby
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.quarantine.acts import AddRooms, Lodge
from flows.quarantine_orders import kept, order, told
from flows.room_kinds import Label, NewRooms
from flows.serving import DECIDES, serving
from flows.visit import Visit

LIST = re.compile(r"(房间|空房|隔离点|房间情况)")
LODGE = order("安排|安排房间|入住")
ADD = re.compile(r"加房间[\s，,：:]*(?P<rest>.*)", re.DOTALL)
MANAGES = frozenset({"乡镇干部", "县指挥部"})
NO_ROOMS = "还没有登记隔离点的房间。\n乡镇或县里发「加房间 隔离点名 301-320」，两张床的加「每间2床」。"
MOST = 12


@flow("房间", meets=serving(LIST, DECIDES))
def rooms(visit: Visit) -> Generator[Step, Any, None]:
    """Place by place: how much is free, which rooms, who is there."""
    every = yield Look("房间", "rooms")
    if not every:
        yield Say(NO_ROOMS)
        return
    for site, some in groupby(every, key=lambda one: one["site"]):
        yield Say(words("{site}", site=place(site, list(some))))
    yield Say("安排入住，发「安排 姓名 房号」。")


def place(site: str, every: Sequence[dict[str, Any]]) -> str:
    beds, free = sum(one["beds"] for one in every), sum(max(0, one["free"]) for one in every)
    free_rooms = [one for one in every if one["free"] > 0]
    inside = [f"{one['label']} {guests(one)}" for one in every if taken(one)]
    lines = [f"{site}：{beds} 个床位，空 {free} 个。"]
    lines += [f"空：{empty(free_rooms)}"] if free_rooms else []
    lines += [f"住：{'；'.join(inside[:MOST])}{'等' if len(inside) > MOST else ''}"] if inside else []
    return "\n".join(lines)


def empty(free: Sequence[dict[str, Any]]) -> str:
    return "、".join(one["label"] for one in free[:MOST]) + ("等" if len(free) > MOST else "")


def guests(one: dict[str, Any]) -> str:
    """Somebody of another area is only counted."""
    return "、".join([*one["names"], *([f"{one['others']} 人"] if one["others"] else [])])


def taken(one: dict[str, Any]) -> bool:
    return one["beds"] > one["free"]


@flow("安排房间", meets=serving(LODGE, DECIDES))
def lodge(visit: Visit) -> Generator[Step, Any, None]:
    """「安排 张三 301」; with the same door in two places the place is said before it."""
    found = yield from kept(LODGE, "安排哪一位？发姓名。")
    if found is None:
        return
    one, stay = found
    every = yield Look("房间", "rooms")
    free = [room for room in every if room["free"] > 0]
    if not free:
        yield Say("没有空房了。" if every else NO_ROOMS)
        return
    room = yield Ask(
        "房号", words("住哪间？发房号。空的有：{free}。", free=empty(free)), Label(LODGE, tuple((r["id"], r["site"], r["label"]) for r in free))
    )
    yield Keep(Lodge(one["id"], room), about=one["id"])
    chosen = next(r for r in free if r["id"] == room)
    yield Say(words("{name}住{site} {label}。{told}", name=one["name"], site=chosen["site"], label=chosen["label"], told=told(stay)))


@flow("加房间", meets=serving(ADD, MANAGES))
def add(visit: Visit) -> Generator[Step, Any, None]:
    """「加房间 县党校 301-320 每间2床」; the same doors again change the number of beds."""
    site, labels, beds = yield Ask("房间", "发隔离点名和房号，例如「县党校 301-320 每间2床」。", NewRooms(ADD))
    yield Keep(AddRooms(site, labels, beds))
    yield Say(words("{site}登记了 {n} 间，每间 {beds} 床。看空房，发「房间」。", site=site, n=len(labels), beds=beds))
