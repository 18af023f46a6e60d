"""Who comes back: kept from the first sentence that says from where and when, and whoever serves there hears it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from chat.turn import Done
from county.leaving import Leaving
from county.screening import acts, origins, placing, proposing
from county.screening.announcing import place_of, tell, tell_all, told
from county.screening.words import returns
from records import households, number, persons, roles, writing
from records.screening import numbers, returnee
from records.screening.returnee import Returnee

SAME_RETURN = timedelta(days=14)
"""Reported again within so many days, by whomever, it is the same return."""
MAY_CONFIRM = roles.FIELD


@dataclass(frozen=True, slots=True)
class Home:
    area: int
    name: str
    cell: int | None = None
    household: int | None = None
    person: int | None = None


def report(leaving: Leaving, one: Done, act: acts.ReportReturn) -> None:
    """Said again, or by somebody else, it is a correction of the first."""
    home = _home(leaving, act)
    if home is None:
        return
    id_ = number.of("returnee", one.talk, one.name)
    before = returnee.ROWS.find(leaving.conn, leaving.keyring, id_) or _same(leaving, home)
    now = _put(leaving, _now(leaving, act, home, id_, before))
    placed = proposing.propose(leaving, proposing.of_returnee(now))
    if not act.quiet and (before is None or (act.told and told(before) != told(now))):
        tell(leaving, now, placed, again=before is not None, alarmed=act.alarmed)


def arrived(leaving: Leaving, one: Done, act: acts.Arrived) -> None:
    for row in _allowed(leaving, act.returnees):
        if row.coming:
            now = _put(leaving, replace(row, arrived_at=leaving.at))
            tell_all(leaving, now, returns.there(now, place_of(leaving, now), placing.arrived(leaving, now.id)))


def postpone(leaving: Leaving, one: Done, act: acts.Postpone) -> None:
    for row in _allowed(leaving, act.returnees):
        unsure = row.source == acts.NEIGHBOUR and row.off_at is None
        if act.day is None and (row.coming or unsure):
            placing.drop(leaving, row.id)
            _moved(leaving, replace(row, off_at=leaving.at))
        elif act.day and row.coming and act.day != row.arrives:
            _moved(leaving, replace(row, arrives=act.day))


def _moved(leaving: Leaving, row: Returnee) -> None:
    tell_all(leaving, _put(leaving, row), returns.moved(row, place_of(leaving, row)))


def may(leaving: Leaving, row: Returnee) -> bool:
    """The person, their family, and whoever serves where they go."""
    own = {member.id for member in leaving.members}
    return row.person in own or roles.may_see(leaving.standing.holdings, row.cell or row.area, MAY_CONFIRM, leaving.at)


def _home(leaving: Leaving, act: acts.ReportReturn) -> Home | None:
    """Where they go; None for a person of whom this account may not speak."""
    if act.person or act.source == acts.SELF:
        member = leaving.subject(act.person)
        return Home(member.area, member.name, member.cell, member.household, member.id) if member else None
    found = households.find(leaving.conn, leaving.keyring, act.household) if act.household else None
    if found is None:
        area = act.area or leaving.area
        return Home(area, act.name) if area else None
    people = persons.of_household(leaving.conn, leaving.keyring, found.id)
    person = next((one.id for one in people if one.name == act.name), None)
    return Home(found.area, act.name, found.cell, found.id, person)


def _same(leaving: Leaving, home: Home) -> Returnee | None:
    """Of the person; of one in no register, the one of this name who is expected in the village."""
    if home.person:
        rows: Iterable[Returnee] = returnee.of_person(leaving.conn, leaving.keyring, home.person)
    else:
        coming = returnee.coming(leaving.conn, leaving.keyring, home.area)
        rows = (row for row in coming if row.name == home.name and row.household in (None, home.household))
    recent = (row for row in rows if row.off_at is None and leaving.at - row.made_at < SAME_RETURN)
    return next(recent, None)


def _now(leaving: Leaving, act: acts.ReportReturn, home: Home, id_: int, before: Returnee | None) -> Returnee:
    """What was known before stays where nothing new was said."""
    where = origins.place(act.origin)
    first = before or Returnee(
        id_, numbers.take(leaving.conn, home.area), home.area, home.name, 0, "", "", act.day, act.source,
        leaving.standing.account.id, leaving.at,
    )  # fmt: skip
    reported = first.made_at.astimezone(leaving.county.zone).date()
    return replace(
        first, area=home.area, cell=home.cell, household=home.household or first.household, person=home.person or first.person,
        origin=where.code, origin_name=where.name[:40], kind=origins.kind(where, reported, leaving.county),
        arrives=act.day, ride=act.ride or first.ride, company=act.company or first.company,
        fever=act.fever or first.fever, contact=act.contact or first.contact,
        arrived_at=first.arrived_at or (leaving.at if act.arrived else None),
    )  # fmt: skip


def _put(leaving: Leaving, row: Returnee) -> Returnee:
    writing.run(leaving.conn, [returnee.ROWS.put(leaving.keyring, row)])
    return row


def _allowed(leaving: Leaving, ids: Iterable[int]) -> list[Returnee]:
    found = (returnee.ROWS.hold(leaving.conn, leaving.keyring, id_) for id_ in ids)
    return [row for row in found if row and may(leaving, row)]
