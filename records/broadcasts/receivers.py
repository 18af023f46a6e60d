"""Who gets an edition: accounts that follow, and telephones of people for whom no account speaks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, literal, or_, select, true

from records.accounts import ACCOUNT, SPEAKS_FOR
from records.broadcasts.meant import is_own, person, spoken_for
from records.broadcasts.who import Who
from records.persons import LIVES_HERE, PERSON

A, S, P = ACCOUNT.c, SPEAKS_FOR.c, PERSON.c
OWN = ACCOUNT.alias("own").c
PRIME = 1_000_003


def accounts(who: Who, now: datetime) -> Select[tuple[int, int | None, int | None, str]]:
    """account, person, village, language: each account once, in order. Somebody with a phone of their own is told there,
    the others over the family's."""
    columns = (A.id.label("account"), func.min(P.id).label("person"), func.min(P.area).label("village"), A.language)
    if who.everybody or is_own(who):
        joined = ACCOUNT.outerjoin(PERSON, (P.id == A.person) & LIVES_HERE)
        own = select(A.id.label("account"), A.person, P.area.label("village"), A.language).select_from(joined)
        return own.where(A.followed, _account(who), person(who, now) if not who.everybody else true()).order_by(A.id)
    joined = ACCOUNT.join(SPEAKS_FOR, S.account == A.id).join(PERSON, (P.id == S.person) & LIVES_HERE)
    elsewhere = exists().where(OWN.person == P.id, OWN.followed, OWN.id != A.id)
    mine = or_(A.person == P.id, ~elsewhere)
    wanted = select(*columns).select_from(joined).where(A.followed, _account(who), person(who, now), mine)
    return wanted.group_by(A.id, A.language).order_by(A.id)


def texted(who: Who, now: datetime) -> Select[tuple[int, int, int]]:
    """person, village: each telephone once of those whom no account of ours speaks for, in order."""
    alone = LIVES_HERE & person(who, now) & ~spoken_for(who) & P.phone_mac.is_not(None)
    lowest = func.min(P.id).label("person")
    return select(lowest, func.min(P.area).label("village")).where(alone).group_by(P.phone_mac).order_by(lowest)


def count(conn: Connection, wanted: Select[Any]) -> int:
    """How many rows `accounts` or `texted` would give."""
    return int(conn.execute(select(func.count()).select_from(wanted.order_by(None).subquery())).scalar_one())


def _account(who: Who) -> ColumnElement[bool]:
    return A.language.in_(who.languages) if who.languages else true()


def drawn(conn: Connection, who: Who, now: datetime, limit: int, *, sms: bool = False) -> tuple[tuple[int, bool], ...]:
    """Some of the persons that it would reach, others in another second; True for who is told by SMS."""
    told = accounts(who, now).order_by(None).subquery()
    every = select(told.c.person, literal(0).label("sms")).where(told.c.person.is_not(None))
    texts = texted(who, now).order_by(None).subquery()
    both = (every.union_all(select(texts.c.person, literal(1))) if sms else every).subquery()
    mixed = (both.c.person % PRIME) * (int(now.timestamp()) % PRIME + 1) % PRIME
    wanted = select(both.c.person, both.c.sms).order_by(mixed, both.c.person).limit(limit)
    return tuple((person, bool(sms)) for person, sms in conn.execute(wanted))
