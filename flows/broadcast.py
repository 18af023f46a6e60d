"""广播: an official says what goes to whom and when, sees it as on the phone, and hands it to another person."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import datetime
from typing import Any

from chat.flow import flow
from chat.kinds import one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.broadcasts import brief
from county.broadcasts.draft import Draft, Meant, Start, placed
from county.broadcasts.figures import lacking
from county.broadcasts.repertoire import Piece
from county.broadcasts.wording import Own, Wording
from flows import broadcast_preview
from flows.broadcast_clock import HINT as WHEN_HINT
from flows.broadcast_when import When
from flows.broadcast_whom import HINT as WHOM_HINT
from flows.broadcast_whom import Whom
from flows.broadcast_words import SPEAKS, Content, Drill, listed, orders
from flows.visit import Visit
from records import roles
from records.broadcasts.who import Who, born

WHICH = "发什么？回编号；自己写，就把要发的话直接发给我（600字以内）：\n{listed}"
WRITE = "发什么？把要发的话直接写给我（600字以内）。"
WHOM = "发给谁？{hint}"
WHOM_MEANT = "发给谁？这一篇原定发给{meant}，照原样就回「原定」。\n也{hint}"
NIGHT = "那时是夜里，大家睡了。等到早上发，还是紧急、不等？"
NO_FIGURES = "这一篇要写当天的数字，现在还缺：{lacking}。\n等数字齐了再发，先不发。"
SEND, LOOK = "送审", "先看看是哪些人"
TWO_HOURS_S = 2 * 3600


def speaks(visit: Visit, said: str) -> bool:
    return bool(visit.roles & SPEAKS) and orders(said)


@flow("广播", meets=speaks, silent=True, expire_after_s=TWO_HOURS_S)
def broadcast(visit: Visit) -> Generator[Step, Any, None]:
    """Until somebody else agrees nothing leaves."""
    drill = yield Ask("演练", "", Drill(), default="真发")
    own = yield Look("范围", "broadcast_areas")
    if not own:
        yield Say("您现在没有可以发广播的村或乡。")
        return
    now = datetime.fromtimestamp((yield Look("现在", "now")), visit.county.zone)
    content = yield from _content(visit)
    figures = yield from _figures(content)
    if figures is None:
        return
    meant = yield from _whom(visit, content, own, now, drill=drill)
    directive = yield from _directive(content, meant, drill=drill)
    start = Start() if drill else (yield from _when(visit, content, now))
    urgent = yield from _urgent(visit, start, now)
    wording = Wording(content, drill, directive, bool(start.schedule))
    channels = content.channels if isinstance(content, Piece) else ("message",)
    sms = brief.goes(visit.county, wording.kind, channels, drill=drill)
    draft = Draft(wording, meant, start, urgent, figures, now, sms)
    yield from _hand_in(visit, draft)


def _content(visit: Visit) -> Generator[Step, Any, Piece | Own]:
    pieces = visit.repertoire.pieces()
    question = words(WHICH, listed=listed(pieces)) if pieces else WRITE
    return (yield Ask("内容", question, Content(pieces)))


def _figures(content: Piece | Own) -> Generator[Step, Any, dict[str, str] | None]:
    """Real ones; None after saying which are missing."""
    if isinstance(content, Own) or not content.needs:
        return {}
    there = yield Look("数字", "broadcast_figures")
    if missing := lacking(content.needs, there):
        yield Say(words(NO_FIGURES, lacking=missing))
        return None
    return dict(there)


def _whom(visit: Visit, content: Piece | Own, own: list[dict[str, Any]], now: datetime, *, drill: bool) -> Generator[Step, Any, Meant]:
    places = tuple((one["code"], one["name"]) for one in own)
    if drill:
        return placed(Who(roles=tuple(sorted(roles.FIELD))), tuple(code for code, _ in places))
    piece = content if isinstance(content, Piece) else None
    by_itself = replace(piece.who, born=born(piece.ages, now.date()) if piece.ages else None) if piece else None
    narrow = piece.meant if piece else ""
    question = words(WHOM_MEANT, meant=narrow, hint=words(WHOM_HINT)) if narrow else words(WHOM, hint=words(WHOM_HINT))
    kind = Whom(visit.villages, places, now.date(), by_itself if narrow else None)
    return (yield Ask("发给谁", question, kind))


def _directive(content: Piece | Own, meant: Meant, *, drill: bool) -> Generator[Step, Any, bool]:
    """Own words to offices may want a receipt from each."""
    if drill or isinstance(content, Piece) or not meant.who.roles:
        return False
    wants = one_of((True, False), ("要，每人回「收到」", "不用回"))
    return bool((yield Ask("要回收到", "要他们每人回「收到」吗？没回的我会催。", wants)))


def _when(visit: Visit, content: Piece | Own, now: datetime) -> Generator[Step, Any, Start]:
    plan = broadcast_preview.plan(content, visit.county.broadcasts.daily_minute)
    told = words("什么时候发？它自己的计划是{plan}，照计划就回「按计划」。\n也{hint}", plan=plan.told, hint=words(WHEN_HINT))
    question = told if plan.schedule else words("什么时候发？{hint}", hint=words(WHEN_HINT))
    return (yield Ask("什么时候", question, When(now, plan.schedule)))


def _urgent(visit: Visit, start: Start, now: datetime) -> Generator[Step, Any, bool]:
    """Asked only where it would leave while people sleep."""
    at = datetime.fromtimestamp(start.at, visit.county.zone) if start.at else now
    if start.schedule or not visit.county.broadcasts.quiet(at):
        return False
    return bool((yield Ask("紧急吗", NIGHT, one_of((False, True), ("等到早上", "紧急，不等")))))


def _sure(draft: Draft) -> Generator[Step, Any, bool]:
    """Some of these people may be looked at first."""
    answer = yield Ask("送审吗", broadcast_preview.NEXT, one_of((SEND, "取消", LOOK)))
    if answer == LOOK:
        yield Say(broadcast_preview.drawn((yield Look("抽样", "broadcast_sample", about=draft.asked))))
        answer = yield Ask("还送审吗", broadcast_preview.NEXT, one_of((SEND, "取消")))
    return bool(answer == SEND)


def _hand_in(visit: Visit, draft: Draft) -> Generator[Step, Any, None]:
    reach = yield Look("数@2", "broadcast_reach", about=draft.asked)
    if len(reach["approvers"]) < draft.approvals:
        yield Say(broadcast_preview.nobody(draft, reach))
        return
    if not reach["accounts"] + reach["sms"]:
        yield Say("这些人里没有一部手机关注了我们，发不出去。请村里上门说。")
        return
    yield Say(broadcast_preview.shown(draft, reach, draft.said(visit.repertoire, visit.county, "编号")))
    if not (yield from _sure(draft)):
        yield Say("好的，没有送审，什么都没发。")
        return
    number = yield Look("编号", "broadcast_number")
    yield Keep(draft.proposed(visit.repertoire, visit.county, number, reach["accounts"] + reach["sms"]), "送审")
    yield Say(words("已送审，编号 {number}，等{who}同意。\n同意以后 {seconds} 秒内还能停：回「停 {number}」。",
                    number=number, who="或".join(reach["approvers"]), seconds=visit.county.broadcasts.stop_seconds))  # fmt: skip
