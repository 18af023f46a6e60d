"""A daily report as it reads on a phone: what is not zero line by line, the rest in one, the missing with whom to call."""

from __future__ import annotations

from typing import Any

from chat.steps import Words, words
from county.reports import amended
from county.reports.amended import Amended

HEAD = "{place} {on} 日报（截至 {cut}）{state}"
DRAFT, LATE = "：", "，{villages} 个村报了 {reported} 个："
SIGNED = "，{who} {on} {at} 签发："
NOTHING = "其余都是 0：{labels}。"
UNSAID = "下面都还没有签发，现在没有数。"
CLEAR, CASE_TODAY = "已经连续 {days} 天没有新增确诊。", "当天有新增确诊。"
MISSING = "还没报的，没有算在里面：\n{rows}"
LEFT_OUT = "没有报、没有算在里面：{names}。"
INSIDE = "乡镇报了，村里没报、没有算在里面：{names}。"
MOST_REASONS = 3
MOST_MISSING, MOST_NAMES, MOST_CORRECTIONS = 10, 20, 20
MORE_NAMES, MORE_CORRECTIONS = "{names}等 {count} 个", "还有 {count} 处更正，在 Word 和网页上看。"


def whole(found: dict[str, Any]) -> str:
    """Everything of a report, one line a figure."""
    told = [line(one) for one in found["lines"] if one["today"] or one["change"] or one["said"]]
    none = [one["label"] for one in found["lines"] if not (one["today"] or one["change"] or one["said"])]
    rest = [NOTHING.format(labels="、".join(none))] if none else []
    if not found["reported"]:
        told, rest = [], [UNSAID]
    clear = [] if found["clear"] is None else [CLEAR.format(days=found["clear"]) if found["clear"] else CASE_TODAY]
    return "\n".join([head(found), *told, *rest, *clear, *corrections(found), *missing(found)])


def head(found: dict[str, Any]) -> str:
    signed = found["signed"]
    state = SIGNED.format(**signed) if signed else LATE if found["wide"] else DRAFT
    return HEAD.format(**found, state=state).format(**found)


def line(one: dict[str, Any]) -> str:
    """「3 发热或有症状 2 人，昨天 1，+1（咳嗽 +1）」; with an official's words instead of the reasons where there are some."""
    said = f"{one['n']} {one['label']} {one['today']} {one['unit']}"
    if one["total"] is not None:
        said += f"，累计 {one['total']}"
    if one["change"] is not None:
        said += f"，昨天 {one['yesterday']}"
    if one["change"]:
        said += f"，{one['change']:+d}"
    return said + (f"（{why}）" if (why := reason(one)) else "")


def reason(one: dict[str, Any]) -> str:
    if one["said"]:
        return str(one["said"])
    first = [f"{label} {count:+d}" for label, count in one["reasons"][:MOST_REASONS]]
    rest = sum(count for _, count in one["reasons"][MOST_REASONS:])
    more = [f"其他 {rest:+d}"] if len(one["reasons"]) > MOST_REASONS else []
    return "，".join(first + more)


def corrections(found: dict[str, Any]) -> list[str]:
    told = list(amended.told(Amended(**one) for one in found["corrections"]))
    rest = len(told) - MOST_CORRECTIONS
    return [*told[:MOST_CORRECTIONS], *([MORE_CORRECTIONS.format(count=rest)] if rest > 0 else [])]


def missing(found: dict[str, Any]) -> list[str]:
    """Whom to call; and villages that are counted nowhere though their township has signed."""
    inside = [INSIDE.format(names=_names(found["left_out"]))] if found["left_out"] else []
    if found["signed"]:
        names = found["unreported"]
        return [*([LEFT_OUT.format(names=_names(names))] if names else []), *inside]
    rows = [_row(one) for one in found["missing"][:MOST_MISSING]]
    more = [f"还有 {len(found['missing']) - MOST_MISSING} 个地方。"] if len(found["missing"]) > MOST_MISSING else []
    return [*([MISSING.format(rows="\n".join([*rows, *more]))] if rows else []), *inside]


def _names(all_: list[str]) -> str:
    """A county may lack hundreds: they all stand on the paper."""
    names = "、".join(all_[:MOST_NAMES])
    return names if len(all_) <= MOST_NAMES else MORE_NAMES.format(names=names, count=len(all_))


def _row(one: dict[str, Any]) -> str:
    """「柳荫乡（2 个村签了 1 个）乡镇干部 孙为民 10012345678」."""
    inside = f"（{one['villages']} 个村签了 {one['reported']} 个）" if one["villages"] > 1 else ""
    who = " ".join(filter(None, (one["role"], one["who"], one["phone"]))) or "没有人负责"
    return f"{one['name']}{inside} {who}"


def shown(found: dict[str, Any]) -> Words:
    return words("{report}", report=whole(found))
