"""What officials do with a case. Each act reads the case anew and changes it over the version it read: two never collide."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from chat.turn import Done
from county.leaving import Leaving
from county.tips import acts, notes, rewards, rights
from county.tips.history import record
from records.errors import Conflict
from records.tips import case, step, tip
from records.tips.case import CLOSED, MERGED, TAKEN, Case

TRUE = "属实"
OUTCOMES = (TRUE, "部分属实", "不属实", "无法核实")


def read(leaving: Leaving, one: Done, act: acts.ReadCase) -> None:
    leaving.discreet = True
    if found := rights.handled(leaving, act.case):
        rights.note(leaving, found, "看举报")


def take(leaving: Leaving, one: Done, act: acts.TakeCase) -> None:
    """Whoever comes second is told who has it: the turn is played anew."""
    leaving.discreet = True
    found = rights.handled(leaving, act.case)
    if found is None or not found.lives:
        return
    me = leaving.standing.account.id
    if found.owner not in (None, me):
        raise Conflict("somebody else has taken this case")
    due = leaving.at + timedelta(hours=leaving.county.tips.close_within_hours)
    case.change(leaving.conn, found, state=TAKEN, owner=me, due_at=due, escalated=0)
    rights.note(leaving, found, "看举报")
    record(leaving, found, "接手")


def ask(leaving: Leaving, one: Done, act: acts.AskInformants) -> None:
    """The question waits with the case; nobody is called, so nobody is betrayed."""
    if found := _mine(leaving, act.case):
        record(leaving, found, "问", act.words)


def pass_on(leaving: Leaving, one: Done, act: acts.PassOn) -> None:
    found = _mine(leaving, act.case)
    if found is None or act.office not in leaving.county.tips.offices:
        return
    due = leaving.at + timedelta(hours=leaving.county.tips.take_within_hours)
    case.change(leaving.conn, found, state=case.OPEN, owner=None, office=act.office, due_at=due, escalated=0)
    record(leaving, found, "转交", act.office)
    moved = replace(found, office=act.office, version=found.version + 1)
    told = notes.new_case(leaving.conn, leaving.keyring, leaving.county.tips, moved, leaving.at)
    leaving.notices.extend([told] if told else [])


def close(leaving: Leaving, one: Done, act: acts.Close) -> None:
    found = _mine(leaving, act.case)
    if found is None or not found.lives or act.outcome not in OUTCOMES:
        return
    case.change(leaving.conn, found, state=CLOSED, outcome=act.outcome, ended_at=leaving.at)
    record(leaving, found, "办结", act.words)
    if act.outcome == TRUE:
        rewards.owe(leaving, found)


def merge(leaving: Leaving, one: Done, act: acts.Merge) -> None:
    """All voices under one number, in order of arrival; the other number leads there."""
    found, into = rights.handled(leaving, act.case), rights.handled(leaving, act.into)
    if not (found and into and found.lives and into.lives) or found.id == into.id:
        return
    moved = tip.of_case(leaving.conn, found.id)
    tip.move(leaving.conn, [voice.id for voice in moved], into.id)
    step.move(leaving.conn, found.id, into.id)
    case.change(leaving.conn, found, state=MERGED, merged_into=into.id, ended_at=leaving.at)
    case.change(leaving.conn, into, voices=into.voices + len(moved), rank=min(into.rank, found.rank))
    record(leaving, into, "合并", str(found.id))


def split(leaving: Leaving, one: Done, act: acts.Split) -> None:
    """One voice becomes a case of its own, with the same owner and time."""
    found = rights.handled(leaving, act.case)
    voices = tip.of_case(leaving.conn, act.case) if found else ()
    if not (found and found.lives and 1 <= act.voice <= len(voices) and len(voices) > 1):
        return
    voice = voices[act.voice - 1]
    own = Case(
        case.next_number(leaving.conn), found.kind, found.area, found.office, voice.hour, found.due_at,
        rank=voice.rank, state=found.state, owner=found.owner,
    )  # fmt: skip
    case.open_new(leaving.conn, own)
    tip.move(leaving.conn, [voice.id], own.id)
    case.change(leaving.conn, found, voices=found.voices - 1)
    record(leaving, found, "拆分", str(own.id))
    record(leaving, own, "立案", str(found.id))


def _mine(leaving: Leaving, number: int) -> Case | None:
    """Only who has taken a case acts in it."""
    found = rights.handled(leaving, number)
    return found if found and found.owner == leaving.standing.account.id else None
