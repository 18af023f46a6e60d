"""Exports by what they need: somebody's own, those of an area, what waits for a yes, what is to be made, what is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, false, or_, select

from records import codes, moments
from records.exports.request import EXPORT, Export, State, from_row
from records.secrecy import Keyring

T = EXPORT.c


def of_asker(conn: Connection, keyring: Keyring, person: int, most: int) -> tuple[Export, ...]:
    """The latest first."""
    return _found(conn, keyring, T.asker_person == person, most)


def inside(conn: Connection, keyring: Keyring, areas: Iterable[int], most: int, after: int = 0) -> tuple[Export, ...]:
    """Everything that was asked of these areas and what lies in them, the latest first: for whoever watches over it.
    `after`: only what comes behind this one."""
    there = _inside(areas)
    return _found(conn, keyring, there & _behind(there, after) if after else there, most)


def waiting(conn: Connection, keyring: Keyring, areas: Iterable[int]) -> tuple[Export, ...]:
    """Of these, what nobody has decided yet."""
    return _found(conn, keyring, _inside(areas) & (T.state == State.ASKED.value))


def to_make(conn: Connection, keyring: Keyring, now: datetime) -> tuple[Export, ...]:
    """Agreed to, or left half made by a worker that died; who asked first comes first."""
    left = (T.state == State.MAKING.value) & (T.lease_until <= moments.stored(now))
    wanted = select(EXPORT).where((T.state == State.AGREED.value) | left).order_by(T.asked_at, T.id)
    return tuple(from_row(keyring, row) for row in conn.execute(wanted))


def expired(conn: Connection, now: datetime) -> tuple[int, ...]:
    wanted = select(T.id).where(T.state == State.READY.value, T.expires_at <= moments.stored(now))
    return tuple(conn.execute(wanted).scalars())


def _inside(areas: Iterable[int]) -> ColumnElement[bool]:
    return or_(false(), *(T.area.between(*codes.inside(area)) for area in areas))


def _behind(there: ColumnElement[bool], id_: int) -> ColumnElement[bool]:
    """In the order of `_found`; nothing comes behind one that is not there."""
    at = select(T.asked_at).where(there, T.id == id_).scalar_subquery()
    return (T.asked_at < at) | ((T.asked_at == at) & (T.id > id_))


def _found(conn: Connection, keyring: Keyring, which: ColumnElement[bool], most: int = 500) -> tuple[Export, ...]:
    rows = conn.execute(select(EXPORT).where(which).order_by(T.asked_at.desc(), T.id).limit(most))
    return tuple(from_row(keyring, row) for row in rows)
