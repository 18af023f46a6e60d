"""覆盖: how much of a place has been heard of today, and by whom it is covered; 有症状, 没消息, 正常: its people in three lists."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, Words, words
from county.duties.lines import FINE, ILL, SILENT
from flows.line_words import people
from flows.missing import NOT_YOURS, STAFF_ONLY
from flows.serving import word
from flows.visit import Visit

COVERED = "{place}今天{at}：{people} 人，有消息 {covered} 人（{percent}），其中自己报的 {reported} 人。"
NOBODY = {ILL: "{place}今天没有人报有症状。", SILENT: "{place}没有好几天没消息的人。", FINE: "{place}今天还没有人报正常。"}
LISTED = "{place}{which} {total} 人：\n{people}{rest}"
TOO_WIDE = "人太多，名单只列到村。看数字，回「覆盖」；看哪里没消息，回「没报」。"


@flow("覆盖", meets=word(("覆盖", "覆盖率", "进度表", "完成情况")), silent=True, interrupts=True)
def coverage(visit: Visit) -> Generator[Step, Any, None]:
    """Those with the largest gap first."""
    found = yield Look("数", "coverage")
    if found is None:
        yield Say(STAFF_ONLY)
    elif not found:
        yield Say(NOT_YOURS)
    else:
        yield Say(total(found))
        if rows := sorted(found["rows"], key=lambda row: -row["missing"]):
            yield Say(words("{rows}", rows="\n".join(map(row, rows))))


def total(found: dict[str, Any]) -> Words:
    at = f"（{found['at']} 的数）" if found["at"] else ""
    return words(COVERED, **found | {"at": at, "percent": percent(found["covered"], found["people"])})


def row(one: dict[str, Any]) -> str:
    who = f"（{one['who']}）" if one["who"] else ""
    gap = f"，差 {one['missing']}" if one["missing"] else ""
    return f"{one['name']}{who} {one['covered']}/{one['people']}{gap}"


def percent(part: int, whole: int) -> str:
    """Never rounded up to all: somebody would be overlooked."""
    return f"{part * 1000 // whole / 10:g}%" if whole else "0%"


@flow("有症状", meets=word(("有症状", "有症状的", "异常", "异常名单")), silent=True)
def ill(visit: Visit) -> Generator[Step, Any, None]:
    """What each said, the latest first."""
    yield from listed(ILL)


@flow("没消息", meets=word(("没消息", "没消息的", "失联", "失联名单")), silent=True)
def silent(visit: Visit) -> Generator[Step, Any, None]:
    """For some days."""
    yield from listed(SILENT)


@flow("正常", meets=word(("正常名单", "正常的人")), silent=True)
def fine(visit: Visit) -> Generator[Step, Any, None]:
    """「正常」 alone is what a worker says of a door."""
    yield from listed(FINE)


def listed(which: str) -> Generator[Step, Any, None]:
    found = yield Look("名单", "lines", about=which)
    if found is None:
        yield Say(STAFF_ONLY)
    elif not found:
        yield Say(TOO_WIDE)
    elif not found["total"]:
        yield Say(words(NOBODY[which], place=found["place"]))
    else:
        more = found["total"] - len(found["people"])
        rest = f"\n还有 {more} 人。" if more else ""
        shown = people(found["people"])
        yield Say(words(LISTED, place=found["place"], which=which, total=found["total"], people=shown, rest=rest))
