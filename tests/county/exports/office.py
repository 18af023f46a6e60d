"""A village with some reports, and the officials who want them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from county.privacy.reader import Reader
from county.settings import CountySettings, HealthRule
from records import number, roles, writing
from records.accounts import Account
from records.database import Connection, Database
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import local_day
from records.persons import Person, put
from records.roles import Holding
from records.secrecy import Keyring
from tests.records import helpers
from tests.records.helpers import COUNTY, GRANDPA, HOME, OTHER, SON, TOWNSHIP, VILLAGE

DOCTOR, TOWN, COMMAND, GRID, ELSEWHERE, AUDITOR = 21, 22, 23, 24, 25, 26
OFFICES = {
    DOCTOR: ("陈建国", roles.VILLAGE_DOCTOR, VILLAGE),
    TOWN: ("周敏", roles.TOWNSHIP_OFFICER, TOWNSHIP),
    COMMAND: ("郑远", roles.COUNTY_COMMAND, COUNTY),
    GRID: ("赵磊", roles.GRID_WORKER, VILLAGE),
    ELSEWHERE: ("孙为民", roles.VILLAGE_DOCTOR, OTHER),
    AUDITOR: ("许清", roles.AUDITOR, COUNTY),
}


@dataclass
class Office:
    """Everybody has an account; `reads` is one of them as a reader."""

    database: Database
    keyring: Keyring
    now: datetime

    def __post_init__(self) -> None:
        self.county = CountySettings(code=410798, health_rules=(HealthRule(since=self.now.date().replace(year=2020)),))
        self._count = count(1)
        staff = [Person(id=one, area=VILLAGE, household=HOME, name=name) for one, (name, _, _) in OFFICES.items()]
        helpers.settle(self.database, self.keyring, GRANDPA, SON, *staff)
        self.accounts: dict[int, Account] = {
            one.id: helpers.follow(self.database, self.keyring, f"o{one.id}", self.now, one)
            for one in (*staff, GRANDPA, SON)
        }
        since = self.now - timedelta(days=9)
        self.write(*(roles.put(Holding(one, role, area, one, since)) for one, (_, role, area) in OFFICES.items()))

    def reads(self, person: int) -> Reader:
        with self.database.read() as conn:
            held = roles.of_person(conn, person, self.now)
        return Reader(self.accounts[person].id, person, held, self.now)

    def write(self, *writes: writing.Write) -> None:
        with self.database.write() as conn:
            writing.run(conn, writes)

    def report(self, person: Person = GRANDPA, times: int = 1, **facts: object) -> None:
        self.write(*(self._report(person, facts) for _ in range(times)))

    def crowd(self, size: int, **facts: object) -> None:
        """So many people, one report each."""
        people = [Person(id=1000 + n, area=VILLAGE, household=HOME, name=f"人{n}") for n in range(size)]
        self.write(*(put(self.keyring, one) for one in people), *(self._report(one, facts) for one in people))

    def end(self, person: int) -> None:
        self.write(roles.end(person, self.now))

    def _report(self, person: Person, facts: dict[str, object]) -> writing.Write:
        record = HealthReport(
            person=person.id, area=person.area, day=local_day(self.now), at=self.now, **{"temperature_tenths": 366, **facts}
        )  # fmt: skip
        return HEALTH_REPORTS.put(self.keyring, number.of("report", next(self._count)), record)


def accesses(conn: Connection) -> list[tuple[int, int, str, str]]:
    """Reader, person, what, why of every line of the access log."""
    rows = conn.exec_driver_sql("SELECT reader, person, what, reason FROM access ORDER BY position")
    return [tuple(row) for row in rows]
