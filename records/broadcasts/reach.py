"""How far an edition reaches: how many get it, where, in which languages; how many no account of ours speaks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, func, select

from records.accounts import ACCOUNT
from records.broadcasts.meant import person, spoken_for, telephone
from records.broadcasts.receivers import accounts, count, texted
from records.broadcasts.who import Who
from records.persons import LIVES_HERE, PERSON

A, P = ACCOUNT.c, PERSON.c


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


def reach(conn: Connection, who: Who, now: datetime) -> Reach:
    """Counted as it will be planned."""
    told = accounts(who, now).order_by(None).subquery()
    both = conn.execute(select(told.c.village, told.c.language, func.count()).group_by(told.c.village, told.c.language))
    by_village: Counter[int | None] = Counter()
    by_language: Counter[str] = Counter()
    for village, language, found in both:
        by_village[village] += found
        by_language[language] += found
    meant = LIVES_HERE & person(who, now)
    people = conn.execute(select(func.count()).select_from(PERSON).where(meant)).scalar_one()
    went = exists().where(A.person == P.id, A.followed.is_(False))
    parts = (func.count(), func.count().filter(went), func.count().filter(~telephone(who)))
    alone = select(P.area, *parts).where(meant, ~spoken_for(who)).group_by(P.area).order_by(P.area)
    rows = [tuple(row) for row in conn.execute(alone)]
    return Reach(
        people, by_village.total(), sum(row[1] for row in rows), tuple(sorted(by_village.items(), key=_place)),
        tuple(sorted(by_language.items())), tuple((row[0], row[1]) for row in rows), sum(row[2] for row in rows),
        count(conn, texted(who, now)), tuple((row[0], row[3]) for row in rows if row[3]),
    )  # fmt: skip


def _place(one: tuple[int | None, int]) -> int:
    return one[0] or 0
