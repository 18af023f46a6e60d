"""A person taken out of the register at their own request: what names them goes, a number without a name stays.

What the law lets us keep for its days (reports, knocks, results) stays beside that number and goes by the calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Delete, Update, delete, func, select, update

from records import moments
from records.accounts import ACCOUNT, SPEAKS_FOR
from records.calls import CALL
from records.console import gone as console
from records.elders.habit import HABIT
from records.elders.pairing import PAIRING
from records.hotline.question import QUESTION
from records.hotline.rumour import ASKER
from records.households import HOUSEHOLD
from records.ladder import CLIMB
from records.latest import LATEST
from records.needs import NEED
from records.notices import NOTICE
from records.papers import PAPER
from records.persons import LIVES_HERE, PERSON
from records.screening import erasing as screening
from records.secrecy import Keyring
from records.talks import TALK

NOBODY = "（已删除）"


def erase(conn: Connection, keyring: Keyring, person: int, at: datetime) -> dict[str, int]:
    """What went, by kind: rows emptied or deleted. Nothing in it names anybody."""
    home = conn.execute(select(PERSON.c.household).where(PERSON.c.id == person)).scalar_one()
    accounts = tuple(conn.execute(select(ACCOUNT.c.id).where(ACCOUNT.c.person == person)).scalars())
    gone = {
        "notice": _run(conn, delete(NOTICE), _theirs(NOTICE, person, accounts) & NOTICE.c.ended_at.is_not(None)),
        "paper": _run(conn, delete(PAPER), PAPER.c.person == person),
        "call": _run(conn, delete(CALL), CALL.c.person == person),
        "climb": _run(conn, delete(CLIMB), (CLIMB.c.about == person) & CLIMB.c.ended_at.is_not(None)),
        "need": _needs(conn, person, at),
        "screening": screening.erase(conn, keyring, person, NOBODY),
        "question": _run(conn, delete(QUESTION), (QUESTION.c.person == person) | QUESTION.c.account.in_(accounts)),
        "rumour_asker": _run(conn, delete(ASKER), (ASKER.c.person == person) | ASKER.c.account.in_(accounts)),
        "pairing": _pairings(conn, person, at),
        "habit": _run(conn, delete(HABIT), HABIT.c.person == person),
        "latest": _run(conn, delete(LATEST), LATEST.c.person == person),
        "talk": _run(conn, update(TALK).values(state=None, question="", due_at=None), TALK.c.account.in_(accounts)),
        "speaks_for": _run(conn, delete(SPEAKS_FOR), _speaks(person, accounts)),
        "console": console.erase(conn, accounts),
        "account": _run(conn, update(ACCOUNT).values(person=None, remind_minute=None), ACCOUNT.c.id.in_(accounts)),
        "person": _run(conn, update(PERSON).values(_nobody(keyring, person, at)), PERSON.c.id == person),
    }
    return gone | {"household": _empty(conn, home)}


def stands(conn: Connection, person: int) -> bool:
    """Whether there is still something of the person to erase: an erased one has left, without a telephone or a birth."""
    wanted = select(PERSON.c.left_day, PERSON.c.phone, PERSON.c.born, PERSON.c.id_number).where(PERSON.c.id == person)
    row = conn.execute(wanted).first()
    return row is not None and (row.left_day is None or any(each is not None for each in row[1:]))


def _nobody(keyring: Keyring, person: int, at: datetime) -> dict[str, Any]:
    return {
        "name": keyring.seal(NOBODY, "person.name", person), "sex": "", "born": None, "relation": "", "phone": None,
        "phone_mac": None, "id_number": None, "id_number_mac": None, "lives_alone": False, "status": "",
        "left_day": moments.day_number(moments.local_day(at)),
    }  # fmt: skip


def _theirs(table: Any, person: int, accounts: Sequence[int]) -> ColumnElement[bool]:
    """To them or about them."""
    return (table.c.person == person) | (table.c.about == person) | table.c.account.in_(accounts)


def _speaks(person: int, accounts: Sequence[int]) -> ColumnElement[bool]:
    return (SPEAKS_FOR.c.person == person) | SPEAKS_FOR.c.account.in_(accounts)


def _needs(conn: Connection, person: int, at: datetime) -> int:
    """Nobody brings anything to who is gone."""
    ended = func.coalesce(NEED.c.ended_at, moments.stored(at))
    return _run(conn, update(NEED).values(words=None, outcome=None, ended_at=ended), NEED.c.person == person)


def _pairings(conn: Connection, person: int, at: datetime) -> int:
    """As an elder with the family's contact, or as a helper."""
    mine = (PAIRING.c.elder == person) | (PAIRING.c.helper == person)
    now = moments.stored(at)
    open_ = mine & (PAIRING.c.ends.is_(None) | (PAIRING.c.ends > now))
    _run(conn, update(PAIRING).values(ends=now), open_)
    return _run(conn, update(PAIRING).values(child_name=None, child_phone=None), mine)


def _empty(conn: Connection, household: int) -> int:
    """Where nobody lives any more the address goes, too."""
    living = select(func.count()).select_from(PERSON).where(PERSON.c.household == household, LIVES_HERE)
    if conn.execute(living).scalar_one():
        return 0
    values = {"address": None, "code": None, "code_mac": None}
    return _run(conn, update(HOUSEHOLD).values(values), HOUSEHOLD.c.id == household)


def _run(conn: Connection, what: Delete | Update, which: ColumnElement[bool]) -> int:
    return conn.execute(what.where(which)).rowcount
