"""Carrying a round out: marks, revisits, and taking the last line back with everything that it led to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from chat.scopes import DOT, scoped
from chat.turn import Done
from county import tell
from county.elders import signs
from county.elders.acts import Seen
from county.leaving import Leaving
from county.rounds import acts, book, whose
from county.tell import ALARM
from records import accounts, codes, keeping, latest, number, persons, receipts
from records.notices import Notice, Urgency
from records.rounds import line, mark, photo, walk
from records.rounds.line import Line
from records.rounds.mark import NOBODY, OK, ROUND, Mark
from records.rounds.walk import Stop
from records.writing import Write

REVISIT = "revisit"
REPORT = "报"
"""The name under which a flow of the round keeps a report, scoped by the person's number."""


def close(leaving: Leaving, one: Done, act: acts.CloseDoors) -> None:
    """The doors that 齐 closes, in one go."""
    said = _line(leaving, one, act.line)
    stops = closing(leaving, act.besides)
    for stop in stops:
        leaving.also += mark.put(_mark(leaving, stop, OK, ROUND, said.id))
    leaving.also += line.put(said, _seen(leaving, one, stops))


def closing(leaving: Leaving, besides: tuple[int, ...]) -> list[Stop]:
    """Of the open doors those of which nothing is known that 齐 would hide: a figure owed, an illness told today,
    a door where nobody was or something is wrong."""
    open_doors = book.still(book.doors(leaving.conn, leaving.standing.holdings, leaving.at))
    return [one.stop for one in open_doors if one.stop.household not in besides and not book.held_open(one.stop)]


def door(leaving: Leaving, one: Done, act: acts.MarkDoor) -> None:
    """One door; only of those that this worker serves now."""
    day = leaving.at.date()
    stop = walk.at(leaving.conn, day, act.household)
    if stop is None or stop.place not in whose.places(leaving.conn, leaving.standing.holdings, leaving.at):
        return
    said = _line(leaving, one, act.line)
    leaving.also += mark.put(_mark(leaving, stop, act.outcome, act.via, said.id))
    seen = _seen(leaving, one, [stop] if act.outcome == OK else [])
    leaving.also += line.put(said, (*act.traces, *seen))
    if act.outcome == NOBODY and act.minute is not None:
        leaving.notices.append(_revisit(leaving, act.household, act.minute))


def note(leaving: Leaving, one: Done, act: acts.NoteTraces) -> None:
    leaving.also += line.put(_line(leaving, one, act.line), act.traces)


def take_back(leaving: Leaving, one: Done, act: acts.TakeBack) -> None:
    """Marks as they stood before, reports into the history, whoever was told hears that it was a mistake."""
    said = last(leaving)
    if said is None or said.id != act.line or taken_by(leaving, said):
        return
    if not line.take_back(leaving.conn, said.id, leaving.at):
        return
    marks = mark.of_line(leaving.conn, said.id, said.day, villages(leaving))
    leaving.also += mark.undo(marks, mark.before_line(leaving.conn, said.id))
    today, account = leaving.at.date(), leaving.standing.account.id
    for name in line.traces(leaving.conn, said.id):
        leaving.also += keeping.withdraw(leaving.conn, said.talk, name, leaving.standing, today, account, leaving.at)
        leaving.also += _silent_again(leaving, said, name)
        tell.withdraw(leaving, Done(said.talk, one.flow, name, None, gone=True))


def _seen(leaving: Leaving, one: Done, stops: Iterable[Stop]) -> tuple[str, ...]:
    """Who lives alone and was seen well gave a sign of life; the names under which that is kept."""
    names = []
    for stop in stops:
        if stop.alone:
            sign = replace(one, name=scoped("平安", stop.household))
            signs.seen(leaving, sign, Seen(stop.head, ""))
            names.append(sign.name)
    return tuple(names)


def _silent_again(leaving: Leaving, said: Line, name: str) -> tuple[Write, ...]:
    """Of a report (「报·person」, 「报·person/早」): what was last known of the person before it."""
    what, _, about = name.partition(DOT)
    whose = about.partition("/")[0]
    person = leaving.subject(int(whose)) if what == REPORT and whose.isdecimal() else None
    if person is None:
        return ()
    report = number.of("kept", said.talk, name)
    return latest.without(leaving.conn, leaving.keyring, person.id, person.area, said.day, report)


def last(leaving: Leaving) -> Line | None:
    """The line that 撤 would take back."""
    since = leaving.at - timedelta(minutes=leaving.county.rounds.undo_minutes)
    return line.last(leaving.conn, leaving.standing.account.id, since)


def taken_by(leaving: Leaving, said: Line) -> str:
    """Who has taken over an alarm of this line: it can no longer be unsaid; "" for nobody."""
    origins = [number.of("told", said.talk, name) for name in line.traces(leaving.conn, said.id)]
    told = [n for origin in origins for n in receipts.of_origin(leaving.conn, leaving.keyring, origin)]
    taker = next((notice.acked_by for notice in told if notice.kind == ALARM and notice.acked_by), None)
    if taker is None:
        return ""
    owner = accounts.many(leaving.conn, leaving.keyring, [taker])[taker].person
    person = persons.find(leaving.conn, leaving.keyring, owner) if owner else None
    return person.name if person else "村医"


def villages(leaving: Leaving) -> tuple[int, ...]:
    """Where this worker's doors are."""
    places = whose.places(leaving.conn, leaving.standing.holdings, leaving.at)
    return tuple({codes.village(place) for place in places})


def keep_photo(leaving: Leaving, one: Done, act: acts.KeepSheetPhoto) -> None:
    id_ = number.of("sheet", one.talk, one.name)
    account = leaving.standing.account.id
    leaving.also.append(photo.expect(leaving.keyring, id_, account, leaving.area, leaving.at, act.media))


def typed(leaving: Leaving, one: Done, act: acts.SheetsTyped) -> None:
    leaving.also.append(photo.typed(leaving.standing.account.id, leaving.at.date(), leaving.at))


def _line(leaving: Leaving, one: Done, name: str) -> Line:
    id_ = number.of("round line", one.talk, name)
    return Line(id_, leaving.standing.account.id, one.talk, leaving.at.date(), leaving.at)


def _mark(leaving: Leaving, stop: Stop, outcome: str, via: str, said: int) -> Mark:
    account = leaving.standing.account.id
    return Mark(leaving.at.date(), stop.area, stop.household, stop.cell, outcome, leaving.at, account, via, said)


def _revisit(leaving: Leaving, household: int, minute: int) -> Notice:
    """Without words: whether the door is still open is seen when it leaves. `origin` is the household."""
    midnight = datetime.combine(leaving.at.date(), datetime.min.time(), leaving.county.zone)
    due = max(leaving.at, midnight + timedelta(minutes=minute))
    id_ = number.of(REVISIT, leaving.standing.account.id, household, due.isoformat())
    return Notice(
        id_, leaving.me, leaving.standing.account.id, REVISIT, Urgency.QUIET, "", due, due, origin=household
    )  # fmt: skip
