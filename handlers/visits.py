"""From what is kept of an account to the visit that flows see."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from county.kinship import as_called
from county.settings import CountySettings
from flows.visit import Last, Person, Visit
from handlers.villages import Villages
from records import roles
from records.standing import Member, Standing

ME = "您"


def visit(standing: Standing, county: CountySettings, villages: Villages, now: datetime) -> Visit:
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
    )


def people(standing: Standing, mine: Member | None) -> tuple[Person, ...]:
    """The account's own person first; each with a word that no other of them has."""
    me = _person(mine, ME, me=True) if mine else Person(0, ME, me=True)
    others = [m for m in standing.members if mine is None or m.id != mine.id]
    called = [_called(m, mine) for m in others]
    twice = {word for word, times in Counter(called).items() if times > 1}
    labels = [m.name if word in twice or not word else word for m, word in zip(others, called, strict=True)]
    return (me, *(_person(m, label, word) for m, label, word in zip(others, labels, called, strict=True)))


def _called(member: Member, mine: Member | None) -> str:
    """What the account calls them; else, within one household, what the register makes them to each other."""
    if member.called:
        return member.called
    if mine is None or member.household != mine.household:
        return ""
    return as_called(member.relation, member.sex, mine.relation, mine.sex)


def _person(member: Member, label: str, relation: str = "", *, me: bool = False) -> Person:
    last = member.last
    return Person(
        member.id, label, member.name, relation, member.sex, member.born, me,
        Last(last.day, last.calm, last.symptoms, last.exposure) if last else None,
    )  # fmt: skip
