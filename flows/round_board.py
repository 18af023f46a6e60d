"""The board of one talk: every line counts at once, the doors that want a talk wait in line."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.rounds.acts import CloseDoors, TakeBack
from county.rounds.looks import MOST_TALKS
from county.rounds.words import called, ranges
from flows.round_asking import Door, Part
from flows.round_door import look_into
from flows.round_marks import plainly, revisit
from flows.visit import Visit
from records.rounds import mark

BUT, ONLY = "除了这几户，别的都好", "只说这几户"
NOBODYS = "您名下现在没有要查的户。要分片，请找村干部。"
UNCLEAR = "没看懂是哪几户。都看过了，回「齐」；有几户有事，回「齐 除12 31」；没人，回「12 没人」。"
NOTHING = "{minutes} 分钟里没有能撤的。改某一户，直接再说一遍，例如「12 好」。"
TAKEN = "撤不了：{name}已经接手，正在赶去。报错了，请直接打电话告诉他。"
UNDONE = "{time} 那一条撤了，{doors} 户变回原样。"


@dataclass(slots=True, eq=False)
class Board:
    """`waiting`: doors of which nothing was said yet, still to be talked about."""

    visit: Visit
    now: datetime
    lines: int = 0
    waiting: list[Door] = field(default_factory=list)
    asked: dict[tuple[str, str], int] = field(default_factory=dict)

    def next_line(self) -> str:
        self.lines += 1
        return str(self.lines)

    def take(self, said: str) -> Part:
        """Marks what is plain, closes what is closed, says it back; the rest waits."""
        n = self.next_line()
        meant = yield Look(f"户@{n}", "round_line", about=said)
        if not meant:
            yield Say(NOBODYS if meant == {} else UNCLEAR)
            return
        doors = [Door(self.visit, case, n, mark.ROUND, self.now, self) for case in meant["cases"]]
        closes = yield from _meaning(meant, n, doors)
        if closes:
            yield Keep(CloseDoors(n, tuple(door.case["id"] for door in doors)), "齐", about=n)
        again = {door.number for door in doors}
        self.waiting = [door for door in self.waiting if door.number not in again]
        yield from _simply(doors)
        yield from _echo(meant, closes, doors)
        for door in doors:
            if door.case["said"] and not door.case["found"]:
                yield from look_into(door, door.case["said"])
        bare = [door for door in doors if not door.case["said"]]
        if bare and self.lines > 1:
            yield Say(words("{doors} 号，这一户说完就问。", doors=ranges(door.number for door in bare)))
        self.waiting += bare
        if more := self.waiting[MOST_TALKS:]:
            self.waiting = self.waiting[:MOST_TALKS]
            yield Say(words("一次说不下，{doors} 号请再发一条。", doors=ranges(door.number for door in more)))

    def settle(self) -> Part:
        """Talks about each door that waits."""
        while self.waiting:
            door = self.waiting.pop(0)
            yield from look_into(door, "")

    def undo(self) -> Part:
        """The last line of the last minutes; not when a doctor is on the way because of it."""
        n = self.next_line()
        found = yield Look(f"撤@{n}", "round_undo")
        if found is None:
            yield Say(words(NOTHING, minutes=self.visit.county.rounds.undo_minutes))
        elif found["taken"]:
            yield Say(words(TAKEN, name=found["taken"]))
        else:
            yield Keep(TakeBack(found["line"]), "撤", about=n)
            yield Say(words(UNDONE, time=found["time"], doors=found["doors"]))


def _meaning(meant: dict[str, Any], n: str, doors: Sequence[Door]) -> Generator[Step, Any, bool]:
    """Whether the line closes all other doors; asked where it may mean either."""
    if not meant["unsure"]:
        return bool(meant["closes"])
    which = ranges(door.number for door in doors)
    return (yield Ask(f"哪种@{n}", words("{which} 号是哪一种？", which=which), one_of((BUT, ONLY)))) == BUT


def _simply(doors: Sequence[Door]) -> Part:
    """Marks what needs no talk, several doors in a sentence."""
    nobody = [door for door in doors if door.case["found"] == mark.NOBODY]
    for door in doors:
        if door.case["found"] in (mark.OK, mark.MOVED):
            yield from plainly(door, door.case["found"])
    if len(nobody) == 1:
        yield from plainly(nobody[0], mark.NOBODY, nobody[0].case["minute"])
    elif nobody:
        again = ""
        for door in nobody:
            again = yield from revisit(door, door.case["minute"])
        yield Say(words("{doors} 号没人，{again}", doors=ranges(door.number for door in nobody), again=again))


def _echo(meant: dict[str, Any], closes: bool, doors: Sequence[Door]) -> Part:
    """What was done, what stayed open and why, in as few lines as it takes."""
    if closes:
        open_ = [door.number for door in doors if door.case["found"] not in (mark.OK, mark.MOVED)]
        still = [*open_, *(one["n"] for one in (*meant["owing"], *meant["held"]))]
        left = words("还剩 {n} 户：{doors}。", n=len(still), doors=ranges(still)) if still else words("今天的户全查完了，辛苦了！")
        closed = words("齐，{closed} 户记好了。", closed=meant["closed"]) if meant["closed"] else words("没有新记的户。")
        yield Say(words("{closed}{left}", closed=closed, left=left))
        if meant["held"]:
            named = "、".join(f"{one['n']} {one['names'][0]}（{one['why']}）" for one in meant["held"])
            yield Say(words("没算在里面：{named}。见到都好，回「{first} 好」。", named=named, first=called(meant["held"][0]["n"])))
        yield from _owing(meant["owing"])
    if meant["unknown"]:
        yield Say(words("{unknown} 号不在您的片里，没记。", unknown="、".join(map(str, meant["unknown"]))))


def _owing(watched: Sequence[dict[str, Any]]) -> Part:
    """Of watched households no 齐 is enough: who owes a figure, and how to send it."""
    if watched:
        named = "；".join(f"{one['n']} {'、'.join(one['names'])}" for one in watched)
        first = watched[0]
        example = " ".join([called(first["n"]), *(f"{name}36{5 + n % 3}" for n, name in enumerate(first["names"][:2]))])
        yield Say(words("隔离观察的要报体温：{named}。\n一条发来就行，例如「{example}」。", named=named, example=example))
