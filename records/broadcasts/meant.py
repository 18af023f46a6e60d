"""Whom an edition is for, as conditions on persons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, false, or_, true

from records import codes, moments
from records.accounts import ACCOUNT, SPEAKS_FOR
from records.between import between
from records.broadcasts.who import RETURNED, Who
from records.ledgers.monitoring import MONITORINGS
from records.persons import PERSON
from records.roles import HOLDING
from records.screening.returnee import RETURNEE

A, S, P, H = ACCOUNT.c, SPEAKS_FOR.c, PERSON.c, HOLDING.c
M, R = MONITORINGS.table.c, RETURNEE.c
RETURNED_FOR = timedelta(days=14)
HOME, PHONE, FOR = PERSON.alias("home").c, ACCOUNT.alias("phone").c, SPEAKS_FOR.alias("for_whom").c


def is_own(who: Who) -> bool:
    """An office is told on its holder's own phone."""
    return bool(who.roles)


def spoken_for(who: Who) -> ColumnElement[bool]:
    own = exists().where(A.person == P.id, A.followed)
    if is_own(who):
        return own
    family = exists().where(S.person == P.id, S.account == A.id, A.followed)
    return or_(own, family)


def _hears(who: Who) -> ColumnElement[bool]:
    """On a phone in one of the languages; of whom no account speaks nobody knows the language."""
    own = exists().where(PHONE.person == P.id, PHONE.followed)
    speaks = PHONE.followed & PHONE.language.in_(who.languages)
    own_speaks = exists().where(PHONE.person == P.id, speaks)
    if is_own(who):
        return own_speaks
    family = exists().where(FOR.person == P.id, FOR.account == PHONE.id, speaks)
    return or_(own_speaks, ~own & family)


def telephone(who: Who) -> ColumnElement[bool]:
    """Of their own; what is for everybody of a place reaches a house over anybody's."""
    if who != Who(who.areas):
        return P.phone_mac.is_not(None)
    return exists().where(HOME.household == P.household, HOME.left_day.is_(None), HOME.phone_mac.is_not(None))


def person(who: Who, now: datetime) -> ColumnElement[bool]:
    today = moments.local_day(now)
    return and_(
        true(),
        or_(*(between(P.area, *codes.inside(area)) for area in who.areas)) if who.areas else true(),
        _born(*who.born) if who.born else true(),
        _holds(who.roles, now) if who.roles else true(),
        _status(who, today) if who.status else true(),
        _hears(who) if who.languages else true(),
    )


def _born(first: date, last: date) -> ColumnElement[bool]:
    return P.born.between(moments.day_number(first), moments.day_number(last))


def _holds(roles: Iterable[str], now: datetime) -> ColumnElement[bool]:
    stamp = moments.stored(now)
    lasting = (H.starts <= stamp) & (H.ends.is_(None) | (H.ends > stamp))
    return exists().where(H.person == P.id, H.role.in_(tuple(roles)), lasting)


def _status(who: Who, today: date) -> ColumnElement[bool]:
    """A class in the register, a stay that lasts (by its kind or class), or somebody who came back lately."""
    stay = (M.person == P.id) & M.lasts & (M.kind.in_(who.status) | M.grade.in_(who.status))
    since = moments.day_number(today - RETURNED_FOR)
    returned = exists().where(R.person == P.id, R.arrives >= since, R.off_at.is_(None)) if _returned(who) else false()
    if who.days:
        first = [moments.day_number(today - timedelta(days=day - 1)) for day in who.days]
        arrived = [moments.day_number(today - timedelta(days=day - 1)) for day in who.days]
        came = (
            exists().where(R.person == P.id, R.arrives.in_(arrived), R.off_at.is_(None)) if _returned(who) else false()
        )
        return exists().where(stay, M.day.in_(first)) | came
    return P.status.in_(who.status) | exists().where(stay) | returned


def _returned(who: Who) -> bool:
    return RETURNED in who.status
