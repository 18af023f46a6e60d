"""Turns what is stored about an account into the visit that flows see."""

from __future__ import annotations

from datetime import datetime

from county.broadcasts.repertoire import NOTHING_TO_SAY, Repertoire
from county.hotline import NO_ANSWERS, Hotline
from county.kinship import as_called
from county.settings import CountySettings
from flows.visit import Cared, Person, Visit
from handlers.villages import Villages
from language.kin import BY_WORD
from records import roles
from records.database import Connection
from records.elders import lists
from records.secrecy import Keyring
from records.standing import Member, Standing

ME = "您"


def visit(
    standing: Standing,
    county: CountySettings,
    villages: Villages,
    now: datetime,
    hotline: Hotline = NO_ANSWERS,
    elders: tuple[Cared, ...] = (),
    repertoire: Repertoire = NOTHING_TO_SAY,
) -> Visit:
    account = standing.account
    mine = next((m for m in standing.members if m.id == account.person), None)
    return Visit(
        account=account.id,
        people=people(standing, mine),
        area=mine.area if mine else 0,
        village=villages.name(mine.area) if mine else "",
        notice_version=account.notice_version,
        roles=frozenset(roles.NAMES.get(role, role) for role in standing.roles),
        county=county,
        villages=villages.all,
        year=now.year,
        plain_words=account.plain_words,
        remind_minute=account.remind_minute,
        hotline=hotline,
        is_elder=standing.is_elder,
        elders=elders,
        repertoire=repertoire,
    )


def elders(conn: Connection, keyring: Keyring, standing: Standing, now: datetime) -> tuple[Cared, ...]:
    """Whom the account's person looks after; asked only where there is somebody."""
    helper = standing.account.person if standing.is_helper else None
    found = lists.of_helper(conn, keyring, helper, now) if helper else ()
    return tuple(Cared(one.person, one.name, one.door) for one in found)


def people(standing: Standing, mine: Member | None) -> tuple[Person, ...]:
    """The account's own person first; each with a word that no other of them has."""
    me = _person(mine, ME, me=True) if mine else Person(0, ME, me=True)
    others = [m for m in standing.members if m is not mine]
    kin = [_kin(m, mine) for m in others]
    called = [m.called or word for m, word in zip(others, kin, strict=True)]
    labels = [word if word and called.count(word) == 1 else m.name for m, word in zip(others, called, strict=True)]
    return (me, *map(_person, others, labels, kin))


def _kin(member: Member, mine: Member | None) -> str:
    """The word of kinship between them; a pet name (雨桐) is none, then the register says."""
    return member.called if member.called in BY_WORD else _related(member, mine)


def _related(member: Member, mine: Member | None) -> str:
    """Only within one household does the register say what they are to each other."""
    if mine is None or member.household != mine.household:
        return ""
    return as_called(member.relation, member.sex, mine.relation, mine.sex)


def _person(member: Member, label: str, kin: str = "", *, me: bool = False) -> Person:
    return Person(member.id, label, member.name, kin, member.sex, member.born, me, member.last)
