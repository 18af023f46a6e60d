"""From what is kept of an account to the visit that flows see."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from county.hotline import NO_ANSWERS, Hotline
from county.kinship import as_called
from county.settings import CountySettings
from flows.visit import Last, Person, Visit
from handlers.villages import Villages
from language.kin import BY_WORD
from records import roles
from records.standing import Member, Standing

ME = "您"


def visit(
    standing: Standing, county: CountySettings, villages: Villages, now: datetime, hotline: Hotline = NO_ANSWERS
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
    )


def people(standing: Standing, mine: Member | None) -> tuple[Person, ...]:
    """The account's own person first; each with a word that no other of them has."""
    me = _person(mine, ME, me=True) if mine else Person(0, ME, me=True)
    others = [m for m in standing.members if mine is None or m.id != mine.id]
    called = [m.called or _related(m, mine) for m in others]
    twice = {word for word, times in Counter(called).items() if times > 1}
    labels = [m.name if word in twice or not word else word for m, word in zip(others, called, strict=True)]
    return (me, *(_person(m, label, _kin(m, mine)) for m, label in zip(others, labels, strict=True)))


def _kin(member: Member, mine: Member | None) -> str:
    """The word of kinship between them; a pet name (雨桐) is none, then the register says."""
    return member.called if member.called in BY_WORD else _related(member, mine)


def _related(member: Member, mine: Member | None) -> str:
    """Only within one household does the register say what they are to each other."""
    if mine is None or member.household != mine.household:
        return ""
    return as_called(member.relation, member.sex, mine.relation, mine.sex)


def _person(member: Member, label: str, kin: str = "", *, me: bool = False) -> Person:
    last = member.last
    return Person(
        member.id, label, member.name, kin, member.sex, member.born, me,
        Last(last.day, last.calm, last.symptoms, last.exposure) if last else None,
    )  # fmt: skip
