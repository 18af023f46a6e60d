"""What was done beside the figures, for a stage report: each count is defined here, and nowhere else."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from records import codes, moments
from records.between import between
from records.elders.pairing import PAIRING, lasting
from records.ladder import CLIMB
from records.ledgers.life_sign import LIFE_SIGNS
from records.needs import NEED
from records.persons import LIVES_HERE, PERSON
from records.quarantine.lodgings import LODGING
from records.quarantine.rooms import ROOM
from records.reports.done import Done, count, done, inside
from records.reports.span import Span
from records.roles import FIELD, HOLDING
from records.rounds.mark import NOBODY, ROUND_MARK, TROUBLE
from records.screening.contact import CONTACT

C, N, L, K = CONTACT.c, NEED.c, LIFE_SIGNS.table.c, CLIMB.c
H, P, M, B = HOLDING.c, PERSON.c, ROUND_MARK.c, ROOM.c


class Doors(NamedTuple):
    """Whoever walked, and the households found: well, with nobody at home, with some trouble, moved away."""

    workers: int
    doors: int
    nobody: int
    trouble: int


class Beds(NamedTuple):
    """Places where people are kept apart together, their beds, and how many are slept in."""

    sites: int
    beds: int
    taken: int


def traced(conn: Connection, area: int, span: Span) -> Done:
    """Contacts found in a chain, and those whom somebody reached; with whom a chain begins is not looked for."""
    return done(conn, CONTACT, C.made_at, C.reached_at, span, inside(C.area, area), C.generation > 0)


def needs(conn: Connection, area: int, span: Span) -> dict[str, Done]:
    """By kind, the most frequent first."""
    since, until = span.stored
    met = func.count().filter(N.ended_at < until)
    asked = inside(N.area, area) & N.made_at.between(since, until - 1)
    wanted = select(N.kind, func.count(), met).where(asked).group_by(N.kind).order_by(func.count().desc(), N.kind)
    return {kind: Done(asked_for, ended) for kind, asked_for, ended in conn.execute(wanted)}


def elders(conn: Connection, area: int, at: datetime) -> int:
    """Those in somebody's care at that moment."""
    cared = PAIRING.join(PERSON, P.id == PAIRING.c.elder)
    there = lasting(at) & LIVES_HERE & inside(P.area, area)
    return count(conn, select(func.count(P.id.distinct())).select_from(cared).where(there))


def visits(conn: Connection, area: int, span: Span) -> int:
    """Times that somebody saw or heard an elder and said so; an elder's own messages are none."""
    since, until = span.stored
    first, last = span.days
    days = L.day.in_(range(first, last + 1))
    return count(conn, select(func.count()).where(days, inside(L.area, area), ~L.own, L.at.between(since, until - 1)))


def doors(conn: Connection, area: int, until: datetime) -> Doors:
    """Of the round of that day, up to then: of each household what was found last."""
    today = M.day == moments.day_number(moments.local_day(until))
    there = today & inside(M.area, area) & (M.at < moments.stored(until))
    found = [func.count().filter(M.outcome == one) for one in (NOBODY, TROUBLE)]
    wanted = select(func.count(M.account.distinct()), func.count(), *found).where(there)
    return Doors._make(conn.execute(wanted).one())


def beds(conn: Connection, area: int) -> Beds:
    """As they are now: who slept there before is not kept."""
    there = inside(B.area, area)
    sites, all_ = conn.execute(
        select(func.count(B.site.distinct()), func.coalesce(func.sum(B.beds), 0)).where(there)
    ).one()
    lodged = select(func.count()).select_from(LODGING.join(ROOM, B.id == LODGING.c.room)).where(there)
    return Beds(sites, int(all_), count(conn, lodged))


def alarms(conn: Connection, area: int, span: Span) -> Done:
    """Alarms raised, and those that somebody took."""
    there = inside(K.place, area) | between(K.place, *codes.cells_inside(area))
    return done(conn, CLIMB, K.began_at, K.ended_at, span, there)


def posts(conn: Connection, area: int, at: datetime) -> dict[str, int]:
    """Role → how many people hold it there at that moment, in a cell too."""
    moment = moments.stored(at)
    lasts = (H.starts <= moment) & (H.ends.is_(None) | (H.ends > moment)) & H.role.in_(sorted(FIELD))
    there = inside(H.area, area) | between(H.area, *codes.cells_inside(area))
    wanted = select(H.role, func.count(H.person.distinct())).where(lasts, there).group_by(H.role)
    return {row[0]: row[1] for row in conn.execute(wanted)}
