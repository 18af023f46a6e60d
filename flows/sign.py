"""签, 补: doctor and cadre sign what was measured of who is kept apart; what was missed is put down later, with its reason."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from datetime import date, datetime
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, Words, words
from county.quarantine.acts import PutDown, Sign, Signed
from county.quarantine.slots import WHOLE
from flows.quarantine_orders import order, whom
from flows.serving import part, serving
from flows.sign_kinds import Leave, When, figure
from flows.visit import Visit

SIGNERS = frozenset({"村医", "副村医", "村干部", "乡镇干部"})
SIGN = re.compile(r"(签|签字|签名|双签|要签|待签)(一下|吧|了)?[。！!]?")
LATER = order("补|补报|补录|补测")
NONE = "现在没有等您签的。"
HOW = "都对，回「签」。\n哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。"
CHANGED = "{n} 项刚刚有变动，没有签，请再发一次「签」看新的。"


@flow("签字", meets=serving(SIGN, SIGNERS))
def sign(visit: Visit) -> Generator[Step, Any, None]:
    """The figures of the village with what the other has signed; one answer signs them."""
    seen = yield Look("待签", "to_sign")
    rows = seen["rows"]
    if not rows:
        yield Say(NONE)
        yield from unmeasured(seen["missing"])
        return
    left = yield Ask("签", words("{lines}\n{how}", lines=listed(seen, rows), how=words(HOW)), Leave(len(rows)))
    again = yield Look("再看", "to_sign")
    now = {key(row): row["digest"] for row in again["rows"]}
    chosen = [row for n, row in enumerate(rows, 1) if n not in left]
    same = [row for row in chosen if now.get(key(row)) == row["digest"]]
    if same:
        yield Keep(Sign(tuple(Signed(r["person"], date.fromisoformat(r["day"]), r["slot"], r["digest"]) for r in same)))
    yield from outcome(seen, rows, chosen, same)


def outcome(
    seen: dict[str, Any], rows: Sequence[dict[str, Any]], chosen: Sequence[dict[str, Any]], same: Sequence[dict[str, Any]]
) -> Generator[Step, Any, None]:
    both = sum(bool(row["other"]) for row in same)
    yield Say(signed(len(same), both, "村干部" if seen["side"] == "村医" else "村医"))
    if len(chosen) > len(same):
        yield Say(words(CHANGED, n=len(chosen) - len(same)))
    if len(rows) > len(chosen):
        yield Say("没签的，请核实以后让本人改报，改好了会再出现在「签」里。")
    if seen["count"] > len(rows):
        yield Say(words("后面还有 {n} 项，再发「签」。", n=seen["count"] - len(rows)))
    yield from unmeasured(seen["missing"])


def signed(n: int, both: int, other: str) -> Words:
    if not n:
        return words("一项也没有签。")
    if not both:
        return words("签了 {n} 项，还等{other}签。", n=n, other=other)
    if both == n:
        return words("签了 {n} 项，两人都签齐了。", n=n)
    return words("签了 {n} 项，其中 {both} 项两人都签齐了。", n=n, both=both)


def unmeasured(missing: Sequence[dict[str, Any]]) -> Generator[Step, Any, None]:
    if missing:
        told = "、".join(f"{one['name']} {one['said']}" for one in missing)
        yield Say(words("到点还没量：{told}。\n有纸上的记录，发「补 姓名 3日晚 36.5」；确实没量，发「补 姓名 3日晚 没量 原因」。", told=told))


def listed(seen: dict[str, Any], rows: Sequence[dict[str, Any]]) -> str:
    head = f"等您签（{seen['side']}）{seen['count']} 项："
    return "\n".join([head, *(f"{n} {line(row)}" for n, row in enumerate(rows, 1))])


def line(row: dict[str, Any]) -> str:
    """What is wrong stands out; who has signed stands at the end."""
    tenths = row["tenths"]
    told = f"{tenths / 10:.1f}" if tenths else "没量"
    marks = ["【发热】" if row["fever"] else "", "、".join(row["symptoms"]), f"补：{row['note']}" if row["note"] else ""]
    late = "【改过，要重签】" if row["void"] else "【超时】" if row["red"] else ""
    return " ".join(filter(None, [row["name"], row["said"], told, *marks, row["other"], late]))


def key(row: dict[str, Any]) -> tuple[int, str, str]:
    return row["person"], row["day"], row["slot"]


@flow("补记体温", meets=serving(LATER, SIGNERS))
def later(visit: Visit) -> Generator[Step, Any, None]:
    """「补 张三 3日晚 36.6」, or why there is none. It is signed by both like any other."""
    one = yield from whom(LATER, "补哪一位的？发姓名。")
    if one is None:
        return
    at = yield Look("时", "now")
    today = datetime.fromtimestamp(at, visit.county.zone).date()
    day, slot = yield Ask("哪一次", "补哪一天哪一次的？例如「3日晚」。", When(LATER, today))
    rest = part(LATER, "rest")
    tenths, why = yield Ask("体温", "体温多少？没量的，写「没量」和原因。", figure(rest))
    missing = yield Look("缺的", "missing_slots", about=one["id"])
    fits = next((m for m in missing if owed(m, one["id"], day, slot)), None)
    if fits is None:
        yield Say(words("{name} {day} 日{slot}没有缺，不用补。\n改错的数，请让本人发「改 体温」。", name=one["name"], day=day.day, slot=slot))
        return
    yield Keep(PutDown(one["id"], day, fits["slot"], tenths, why), about=f"{one['id']}/{day}/{fits['slot']}")
    yield Say(words("{name} {said}补上了。还要村医和村干部都签，发「签」。", name=one["name"], said=fits["said"]))


def owed(missing: dict[str, Any], person: int, day: date, slot: str) -> bool:
    return (missing["person"], missing["day"]) == (person, day.isoformat()) and missing["slot"] in (slot or WHOLE, WHOLE)
