"""Whom an edition is for, as conditions on accounts and persons; and how many cannot be reached at all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, false, func, or_, select, true

from records import codes, moments
from records.accounts import ACCOUNT, SPEAKS_FOR
from records.between import between
from records.ledgers.monitoring import MONITORINGS
from records.persons import LIVES_HERE, PERSON
from records.roles import HOLDING
from records.screening.returnee import RETURNEE

A, S, P, H = ACCOUNT.c, SPEAKS_FOR.c, PERSON.c, HOLDING.c
M, R = MONITORINGS.table.c, RETURNEE.c
RETURNED = "returnee"
RETURNED_FOR = timedelta(days=14)
OWN, HOME = ACCOUNT.alias("own").c, PERSON.alias("home").c


@dataclass(frozen=True)
class Who:
    """What is empty does not narrow. `born`: first and last birthday. `days`: of the person's own stay, 1 is the first."""

    areas: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    born: tuple[date, date] | None = None
    languages: tuple[str, ...] = ()
    days: tuple[int, ...] = ()

    @property
    def everybody(self) -> bool:
        return self == Who()

    def dumps(self) -> str:
        """As it is kept with an edition."""
        born = [day.isoformat() for day in self.born] if self.born else None
        return json.dumps({**asdict(self), "born": born})


def loads(kept: str) -> Who:
    """What `dumps` has written; "{}" is everybody."""
    said = {name: tuple(value or ()) for name, value in json.loads(kept).items()}
    born = tuple(date.fromisoformat(day) for day in said.pop("born", ()))
    return Who(**said, born=(born[0], born[1]) if born else None)


def born(ages: tuple[int, int], today: date) -> tuple[date, date]:
    """The first and last birthday of who is between two ages."""
    return _years_before(today, ages[1] + 1, days=1), _years_before(today, ages[0])


def _years_before(day: date, years: int, days: int = 0) -> date:
    """The birthday of who is `years` old on this day; who was born on 29 February has it on 1 March."""
    try:
        birthday = day.replace(year=day.year - years)
    except ValueError:
        birthday = date(day.year - years, 3, 1)
    return date.fromordinal(birthday.toordinal() + days)


@dataclass(frozen=True)
class Reach:
    """`people` it is for, `accounts` that get it, `unreached` people of whom no account of ours speaks: `left` by people who do
    not follow any more, `phones` of them that an SMS would reach, `phoneless` with no telephone at home either."""

    people: int
    accounts: int
    unreached: int
    by_village: tuple[tuple[int | None, int], ...]
    by_language: tuple[tuple[str, int], ...]
    unreached_by_village: tuple[tuple[int, int], ...]
    left: int = 0
    phones: int = 0
    phoneless_by_village: tuple[tuple[int, int], ...] = ()

    @property
    def phoneless(self) -> int:
        return sum(count for _, count in self.phoneless_by_village)


def accounts(who: Who, now: datetime) -> Select[tuple[int, int | None, int | None, str]]:
    """account, person, village, language: each account once, in order. Somebody with a phone of their own is told there,
    the others over the family's."""
    columns = (A.id.label("account"), func.min(P.id).label("person"), func.min(P.area).label("village"), A.language)
    if who.everybody or _is_own(who):
        joined = ACCOUNT.outerjoin(PERSON, (P.id == A.person) & LIVES_HERE)
        own = select(A.id.label("account"), A.person, P.area.label("village"), A.language).select_from(joined)
        return own.where(A.followed, _account(who), _person(who, now) if not who.everybody else true()).order_by(A.id)
    joined = ACCOUNT.join(SPEAKS_FOR, S.account == A.id).join(PERSON, (P.id == S.person) & LIVES_HERE)
    elsewhere = exists().where(OWN.person == P.id, OWN.followed, OWN.id != A.id)
    mine = or_(A.person == P.id, ~elsewhere)
    wanted = select(*columns).select_from(joined).where(A.followed, _account(who), _person(who, now), mine)
    return wanted.group_by(A.id, A.language).order_by(A.id)


def reach(conn: Connection, who: Who, now: datetime) -> Reach:
    """Counted as it will be planned."""
    told = accounts(who, now).order_by(None).subquery()
    both = conn.execute(select(told.c.village, told.c.language, func.count()).group_by(told.c.village, told.c.language))
    by_village: Counter[int | None] = Counter()
    by_language: Counter[str] = Counter()
    for village, language, found in both:
        by_village[village] += found
        by_language[language] += found
    meant = LIVES_HERE & _person(who, now)
    people = conn.execute(select(func.count()).select_from(PERSON).where(meant)).scalar_one()
    went = exists().where(A.person == P.id, A.followed.is_(False))
    parts = (func.count(), func.count().filter(went), func.count().filter(~_telephone(who)))
    alone = select(P.area, *parts).where(meant, ~_spoken_for(who)).group_by(P.area).order_by(P.area)
    rows = [tuple(row) for row in conn.execute(alone)]
    return Reach(
        people, by_village.total(), sum(row[1] for row in rows), tuple(sorted(by_village.items(), key=_place)),
        tuple(sorted(by_language.items())), tuple((row[0], row[1]) for row in rows), sum(row[2] for row in rows),
        count(conn, texted(who, now)), tuple((row[0], row[3]) for row in rows if row[3]),
    )  # fmt: skip


def count(conn: Connection, wanted: Select[Any]) -> int:
    """How many rows `accounts` or `texted` would give."""
    return int(conn.execute(select(func.count()).select_from(wanted.order_by(None).subquery())).scalar_one())


def _place(one: tuple[int | None, int]) -> int:
    return one[0] or 0


def texted(who: Who, now: datetime) -> Select[tuple[int, int, int]]:
    """person, village: each telephone once of those whom no account of ours speaks for, in order."""
    alone = LIVES_HERE & _person(who, now) & ~_spoken_for(who) & P.phone_mac.is_not(None)
    person = func.min(P.id).label("person")
    return select(person, func.min(P.area).label("village")).where(alone).group_by(P.phone_mac).order_by(person)


def unreached(conn: Connection, who: Who, now: datetime, area: int, limit: int) -> tuple[int, ...]:
    """Persons of an area whom no account of ours speaks for: somebody has to tell them."""
    inside = between(P.area, *codes.inside(area))
    wanted = select(P.id).where(LIVES_HERE, inside, _person(who, now), ~_spoken_for(who)).order_by(P.area, P.id)
    return tuple(conn.execute(wanted.limit(limit)).scalars())


def _is_own(who: Who) -> bool:
    """An office is told on its holder's own phone."""
    return bool(who.roles)


def _account(who: Who) -> ColumnElement[bool]:
    return A.language.in_(who.languages) if who.languages else true()


def _spoken_for(who: Who) -> ColumnElement[bool]:
    own = exists().where(A.person == P.id, A.followed)
    if _is_own(who):
        return own
    family = exists().where(S.person == P.id, S.account == A.id, A.followed)
    return or_(own, family)


def _telephone(who: Who) -> ColumnElement[bool]:
    """Of their own; what is for everybody of a place reaches a house over anybody's."""
    if who != Who(who.areas):
        return P.phone_mac.is_not(None)
    return exists().where(HOME.household == P.household, HOME.left_day.is_(None), HOME.phone_mac.is_not(None))


def _person(who: Who, now: datetime) -> ColumnElement[bool]:
    today = moments.local_day(now)
    return and_(
        true(),
        or_(*(between(P.area, *codes.inside(area)) for area in who.areas)) if who.areas else true(),
        _born(*who.born) if who.born else true(),
        _holds(who.roles, now) if who.roles else true(),
        _status(who, today) if who.status else true(),
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
