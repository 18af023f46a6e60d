"""Editions looked at as what has been said: the last one like it, what people may ask about, what was withdrawn."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, case, func, select, update

from records import moments
from records.broadcasts import reached as of
from records.broadcasts.delivery import DELIVERY
from records.broadcasts.edition import EDITION, OPEN, Edition, Stage, several
from records.broadcasts.understanding import ARRIVED
from records.writing import Write
from records.writing import update as change

E, D = EDITION.c, DELIVERY.c
OUT = (Stage.RUNNING, Stage.STOPPED, Stage.DONE)
QUOTED = ("letter", "call", "rules", "leaflet", "bulletin", "notice", "correction", "all_clear")
"""Kinds that speak to the people, and of which they may ask."""


def version(conn: Connection) -> tuple[int, int, int, int]:
    """How many went out and were recalled, when the last one began, and when the last one ended."""
    recalled = func.count(case((E.stage == Stage.RECALLED.value, 1)))
    row = conn.execute(select(func.count(E.planned_at), recalled, func.max(E.planned_at), func.max(E.ended_at))).one()
    return row[0], row[1], row[2] or 0, row[3] or 0


def out(conn: Connection, since: datetime) -> tuple[Edition, ...]:
    """What has gone out to the people since then, and stands."""
    said = E.planned_at.is_not(None) & E.stage.in_([stage.value for stage in OUT]) & E.drill.is_(False)
    return several(conn, said & E.kind.in_(QUOTED) & (E.starts_at >= moments.stored(since)))


def like(conn: Connection, source: str, kind: str, area: int) -> Edition | None:
    """The last one that left: of the same file, or else of the same kind for the same place."""
    left = E.planned_at.is_not(None) & E.drill.is_(False)
    alike = (E.source == source) if source else (E.kind == kind) & (E.area == area)
    found = several(conn, left & alike)
    return found[-1] if found else None


def mine(conn: Connection, author: int, limit: int) -> tuple[Edition, ...]:
    """What this person wrote and is not over, the latest last."""
    return several(conn, (E.author == author) & E.stage.in_([stage.value for stage in OPEN]))[-limit:]


def ended(conn: Connection, since: datetime) -> tuple[Edition, ...]:
    """What was over after that: done, void or recalled."""
    return several(conn, E.ended_at >= moments.stored(since))


def recount(edition: int, count: int) -> Write:
    """Whoever agreed to another count has agreed to nothing."""
    return change("edition", ("id",), {"count": count, "id": edition}, shared=True)


def got(conn: Connection, account: int, since: datetime) -> tuple[Edition, str] | None:
    """The last edition that this account got, recalled ones too, and the language in which."""
    mine = (D.edition == E.id) & (D.account == account) & D.state.in_(ARRIVED)
    wanted = select(E.id, D.language).join_from(EDITION, DELIVERY, mine).where(E.planned_at >= moments.stored(since))
    row = conn.execute(wanted.order_by(E.planned_at.desc()).limit(1)).first()
    return (several(conn, E.id == row.id)[0], row.language) if row else None


def approve(conn: Connection, edition: int, starts_at: datetime) -> bool:
    """It may leave from then on; False when it does not wait any more."""
    waits = (E.id == edition) & (E.stage == Stage.WAITING.value)
    values = {"stage": Stage.APPROVED.value, "starts_at": moments.stored(starts_at)}
    return conn.execute(update(EDITION).where(waits).values(values)).rowcount == 1


def reached(conn: Connection, edition: int) -> int:
    """Accounts that got it, or may have got it."""
    return conn.execute(select(func.count()).select_from(DELIVERY).where(of.rows(edition))).scalar_one()


def mass_used(conn: Connection, now: datetime) -> int:
    """Mass sends that the whole county has got this month."""
    local = now.astimezone(moments.LOCAL)
    month = moments.stored(local.replace(day=1, hour=0, minute=0, second=0, microsecond=0))
    by_mass = select(D.edition).where(D.edition == E.id, D.channel == "mass").limit(1).exists()
    wanted = select(func.count()).where(E.planned_at >= month, E.drill.is_(False), by_mass)
    return conn.execute(wanted).scalar_one()
