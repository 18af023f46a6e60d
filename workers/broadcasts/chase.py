"""Directives that nobody has answered: their holder is reminded at the time, and later their superior hears who it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from county.responsible import Holder, own_account
from county.settings import CountySettings
from records import areas, holders, notices, number, persons, roles, writing
from records.broadcasts import receipt
from records.broadcasts.receipt import Owed
from records.database import Connection, Database
from records.notices import Notice, Urgency
from records.roles import Holding
from records.secrecy import Keyring

KIND = "directive"
"""As templates name it."""
LATELY = timedelta(days=3)
ABOVE = {roles.TOWNSHIP_OFFICER: (roles.COUNTY_COMMAND,), roles.COUNTY_COMMAND: (roles.COUNTY_COMMAND,)}
BELOW = (roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)
REMIND = "{number} 号（{title}）还没等到您回。看过了，请回「收到 {number}」。"
LATE = "{number} 号（{title}）过了 {hours} 小时还没回「收到」的：\n{who}\n请催一下，或者打电话。"


@dataclass(frozen=True)
class Chase:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Each notice once, whoever runs it and however often; how many are new."""
        with self.database.read() as conn:
            owed = receipt.owed(conn, now - LATELY)
            made = [*self._reminded(conn, owed, now), *self._superiors(conn, owed, now)]
            new = [one for one in made if notices.find(conn, self.keyring, one.id) is None]
        if new:
            with self.database.write() as conn:
                writing.run(conn, [notices.put(self.keyring, one) for one in new])
            self.wake([one.id for one in new])
        return len(new)

    @property
    def _within(self) -> timedelta:
        return timedelta(hours=self.county.broadcasts.receipt_within_hours)

    def _reminded(self, conn: Connection, owed: Iterable[Owed], now: datetime) -> Iterator[Notice]:
        for one in owed:
            if now >= one.since + self._within:
                holder = Holder("", one.person, one.account)
                yield _notice(one, holder, "late", REMIND.format(number=one.number, title=one.title), now)

    def _superiors(self, conn: Connection, owed: Iterable[Owed], now: datetime) -> Iterator[Notice]:
        """One list for each of them; the author has 「谁没回」."""
        above: defaultdict[tuple[int, int], list[Owed]] = defaultdict(list)
        for one in owed:
            superior = self._superior(conn, one, now) if now >= one.since + 2 * self._within else 0
            if superior:
                above[one.edition, superior].append(one)
        names = persons.many(conn, self.keyring, {one.person for some in above.values() for one in some})
        for (_, superior), some in above.items():
            who = "\n".join(_line(conn, one, names[one.person]) for one in some if one.person in names)
            hours = 2 * self.county.broadcasts.receipt_within_hours
            text = LATE.format(number=some[0].number, title=some[0].title, hours=hours, who=who)
            holder = Holder("", superior, own_account(conn, self.keyring, superior))
            yield _notice(some[0], holder, f"above/{superior}", text, now)

    def _superior(self, conn: Connection, one: Owed, now: datetime) -> int:
        """Of whoever holds an office in a village the township, of the township's the county; 0 for nobody."""
        held = roles.of_person(conn, one.person, now)
        highest = next((post for role in BELOW for post in held if post.role == role), next(iter(held), None))
        return _above(conn, highest, one.person, now) if highest else 0


def _above(conn: Connection, post: Holding, person: int, now: datetime) -> int:
    for role in ABOVE.get(post.role, BELOW):
        found = [one.person for one in holders.of(conn, role, post.area, now) if one.person != person]
        if found:
            return found[0]
    return 0


def _line(conn: Connection, one: Owed, person: persons.Person) -> str:
    place = areas.place_name(conn, one.area)
    return " ".join(filter(None, (f"· {place}", person.name, person.phone)))


def _notice(one: Owed, holder: Holder, what: str, text: str, now: datetime) -> Notice:
    id_ = number.of("directive", one.edition, what, holder.person)
    return Notice(id_, holder.person, holder.account, KIND, Urgency.TODAY, text, now, now, None, one.edition)
