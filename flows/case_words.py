"""A case as an official reads it: what was said, in order, and what has happened since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chat.steps import Words, words

UNKNOWN = "没有这个案件，或者不归您办。回「案件」看您这里有哪些。"
OVER = "案件 {id} 已经办结：{outcome}。"
LOCKED = "内容上了锁，这里打不开，请到后台看。"
STATES = {"open": "等人接手", "taken": "{owner}在办", "closed": "已办结：{outcome}"}
DID = {"问": "问", "答": "举报人答", "转交": "转给", "办结": "结论"}


def lines(cases: Sequence[dict[str, Any]]) -> Words:
    """One line for each case, those first at which somebody should look first."""
    told = (
        f"{one['id']} {one['kind']}，{one['place']}，{one['voices']} 人举报，"
        f"{one['owner'] + '在办' if one['owner'] else '没人接'}{'，超时' if one['late'] else ''}"
        for one in cases
    )
    return words("{told}", told="\n".join(told))


def shown(head: dict[str, Any], told: dict[str, Any] | None) -> Words:
    """Everything, for whoever may read it."""
    state = STATES[head["state"]].format(**head)
    first = f"案件 {head['id']}：{head['kind']}，{head['place']}，{head['voices']} 人举报，{state}。"
    if told is None or told["locked"]:
        return words("{first}\n{locked}", first=first, locked=words(LOCKED))
    voices = [f"{n}. {voice(one)}" for n, one in enumerate(told["told"], 1)]
    more = [f"还有 {told['more']} 条。"] if told["more"] else []
    photos = [f"照片 {told['photos']} 张，请到后台看。"] if told["photos"] else []
    since = [f"{DID[line['what']]}：{line['words']}" for line in told["history"]]
    return words("{told}", told="\n".join([first, *voices, *more, *photos, *since]))


def voice(told: dict[str, str]) -> str:
    """One reporter's words, then what was asked besides."""
    beside = [told.get(name, "") for name in ("place", "when", "goods", "shop")]
    return "｜".join(filter(None, [told.get("story", ""), *beside]))
