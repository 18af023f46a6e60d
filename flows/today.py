"""今天, 任务: what is still to be done today, by whoever asks."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, words
from flows.visit import Visit

NOTHING = "今天的事都做完了，辛苦了。"
FAMILY = "家里今天还没报的：{who}。\n发体温就行，例如「{last} 36.5」。"
ALONE = "您今天还没报体温，发个数字就行，例如「36.5」。"
DOORS = "查户｜还有 {doors} 户没查，发「还剩谁」看名单。"
CALLS = "电话｜微信没送到，要打 {calls} 个，发「电话」看名单。"
ALL_WELL = "今天家里都报过了，没有别的事。"


@flow("今天", opens=("今天", "任务", "我的任务", "今天的任务", "今日任务", "待办"), silent=True)
def today(visit: Visit) -> Generator[Step, Any, None]:
    """The gravest first; then the family's own reports."""
    found = yield Look("清单", "today")
    if found["serves"]:
        yield Say(tasks(found))
    if found["family"] == ["您"]:
        yield Say(ALONE)
    elif found["family"]:
        yield Say(words(FAMILY, who="、".join(found["family"]), last=found["family"][-1]))
    elif not found["serves"]:
        yield Say(ALL_WELL)


def tasks(found: dict[str, Any]) -> Any:
    lines = [line(one) for one in found["duties"]]
    if found["doors"]:
        lines.append(DOORS.format(doors=found["doors"]))
    if found["calls"]:
        lines.append(CALLS.format(calls=found["calls"]))
    if not lines:
        return NOTHING
    listed = "\n".join(f"{n}. {one}" for n, one in enumerate(lines, 1))
    total = len(found["duties"]) + found["doors"] + found["calls"] + found["more"]
    rest = f"\n还有 {found['more']} 件，做完这些再发「今天」。" if found["more"] else ""
    return words("今天还有 {total} 件事：\n{listed}{rest}", total=total, listed=listed, rest=rest)


def line(one: dict[str, Any]) -> str:
    due = f"（{one['due']} 到期，已超时）" if one["late"] else f"（{one['due']} 前）"
    return f"{one['kind']}｜{one['who']} {one['words']}{due}"
