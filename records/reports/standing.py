"""What stood at a moment: stays as they were known then, out of the ledger and its history; and who lives here now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, literal, select, union

from records import codes, moments
from records.between import between
from records.ledgers.grading import GRADINGS
from records.ledgers.monitoring import CONFIRMED, MISTAKE, MONITORINGS
from records.persons import LIVES_HERE, PERSON
from records.reports.behind import Behind, Counted
from records.reports.span import Span

M, W, G = MONITORINGS.table.c, MONITORINGS.was.c, GRADINGS.table.c
MISTAKEN = select(M.id).where(M.outcome == MISTAKE)
"""Entered by mistake: never was."""
MISTAKEN_PEOPLE = select(M.person).where(M.outcome == MISTAKE)


@dataclass(frozen=True, slots=True)
class Stood:
    """A stay as it was known at a moment."""

    area: int
    person: int
    kind: str
    grade: str
    began: datetime


def stood(conn: Connection, area: int, at: Iterable[datetime]) -> dict[datetime, tuple[Stood, ...]]:
    """At each moment, by village and time. A change since then does not change what stood then, a stay that was entered late
    or by mistake does."""
    found: dict[datetime, list[Stood]] = {moment: [] for moment in at}
    asked = tuple(found)
    each = (
        one.add_columns(literal(nth).label("nth"))
        for nth, moment in enumerate(asked)
        for one in (_changed_since(area, moment), _as_it_is(area, moment))
    )
    there = union(*each).subquery()
    for row in conn.execute(select(there).order_by(there.c.area, there.c.began, there.c.person)):
        found[asked[row.nth]].append(Stood(row.area, row.person, row.kind, row.grade, moments.local(row.began)))
    return {moment: tuple(stays) for moment, stays in found.items()}


@dataclass(frozen=True)
class Stays:
    """Those whose `column` (kind or grade) is `value`; `part` is the column that says of which sort they are."""

    column: str
    value: str
    part: str

    def rows(self, conn: Connection, area: int, span: Span) -> tuple[Behind, ...]:
        return self.among(stood(conn, area, (span.until,))[span.until])

    def tally(self, all_: Iterable[Stood]) -> Counted:
        found: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for one in self.among(all_):
            found[one.area][one.part] += 1
        return found

    def among(self, all_: Iterable[Stood]) -> tuple[Behind, ...]:
        """A person once, also under two stays."""
        return tuple(
            {
                (one.area, one.person): Behind(one.area, one.person, one.person, getattr(one, self.part), one.began)
                for one in all_
                if getattr(one, self.column) == self.value
            }.values()
        )

    def ever(self, area: int, until: datetime) -> Select[Any]:
        """People who ever were so."""
        if self.column == "grade":
            return self._graded(area, until)
        ever = union(
            *(
                select(t.area, t.person).where(
                    t[self.column] == self.value, t.began < moments.stored(until), t.id.not_in(MISTAKEN),
                    between(t.area, *codes.inside(area)),
                )
                for t in (M, W)
            )
        ).subquery()  # fmt: skip
        return select(ever.c.area, func.count()).group_by(ever.c.area)

    def _graded(self, area: int, until: datetime) -> Select[Any]:
        wanted = select(G.area, func.count(G.person.distinct())).where(
            G.grade == self.value, G.at < moments.stored(until), between(G.area, *codes.inside(area)),
            G.person.not_in(MISTAKEN_PEOPLE),
        )  # fmt: skip
        return wanted.group_by(G.area)


@dataclass(frozen=True)
class Living:
    """Who is in the register now: of the past it is not known."""

    def counted(self, area: int, span: Span) -> Select[Any]:
        """Village, sort, how many."""
        inside = between(PERSON.c.area, *codes.inside(area))
        wanted = select(PERSON.c.area, literal(""), func.count()).where(LIVES_HERE, inside)
        return wanted.group_by(PERSON.c.area)

    def rows(self, conn: Connection, area: int, span: Span) -> tuple[Behind, ...]:
        """None: the register has its own pages."""
        return ()

    def ever(self, area: int, until: datetime) -> Select[Any]:
        """Who lived here before is not known."""
        wanted = select(PERSON.c.area, func.count()).where(LIVES_HERE, between(PERSON.c.area, *codes.inside(area)))
        return wanted.group_by(PERSON.c.area)


def last_case(conn: Connection, area: int, until: datetime) -> dict[int, int]:
    """Village → the stored day on which somebody was last found to be ill there."""
    wanted = select(G.area, func.max(G.day)).where(
        G.grade == CONFIRMED, G.at < moments.stored(until), between(G.area, *codes.inside(area)),
        G.person.not_in(MISTAKEN_PEOPLE),
    )  # fmt: skip
    return {row[0]: row[1] for row in conn.execute(wanted.group_by(G.area))}


def _changed_since(area: int, at: datetime) -> Select[Any]:
    """As they stood before the first change after that moment."""
    moment = moments.stored(at)
    first = select(W.id, func.min(W.corrected_at).label("at")).where(W.corrected_at >= moment).group_by(W.id).subquery()
    return (
        _wanted(W, area, moment)
        .join(first, (first.c.id == W.id) & (first.c.at == W.corrected_at))
        .where(W.id.not_in(MISTAKEN))
    )


def _as_it_is(area: int, at: datetime) -> Select[Any]:
    moment = moments.stored(at)
    changed = select(W.id).where(W.corrected_at >= moment)
    return _wanted(M, area, moment).where(M.id.not_in(changed))


def _wanted(t: Any, area: int, moment: int) -> Select[Any]:
    inside = between(t.area, *codes.inside(area))
    return select(t.area, t.person, t.kind, t.grade, t.began).where(t.lasts, t.began < moment, inside)
