"""The legal clock of what people asked about their own data: the county's office is told before it runs out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from records import accounts, holders, moments, notices, number, roles, writing
from records.database import Connection, Database
from records.ledgers import DataRequest, data_request
from records.notices import Notice, Urgency
from records.secrecy import Keyring
from workers.reminders import minute_of

AHEAD = timedelta(days=3)
FROM_MINUTE = 8 * 60 + 30
"""In office hours: nobody can look a request up at midnight."""


@dataclass(frozen=True)
class Requests:
    database: Database
    keyring: Keyring
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """One notice a day and office for each request that is due within three days, or overdue; how many."""
        local = now.astimezone(moments.LOCAL)
        if minute_of(local) < FROM_MINUTE:
            return 0
        with self.database.read() as conn:
            made = list(self._made(conn, local))
        if made:
            with self.database.write() as conn:
                writing.run(conn, [notices.put(self.keyring, one) for one in made])
            self.wake([one.id for one in made])
        return len(made)

    def _made(self, conn: Connection, now: datetime) -> Iterator[Notice]:
        for asked_as, request in data_request.unanswered(conn, self.keyring, now.date() + AHEAD):
            for holding in holders.of(conn, roles.COUNTY_COMMAND, request.area, now)[:1]:
                own = (a for a in accounts.of_person(conn, self.keyring, holding.person) if a.person == holding.person)
                account = next(own, None)
                yield Notice(
                    number.of("request", asked_as, now.date()), holding.person, account.id if account else None,
                    "request", Urgency.TODAY, asked(request, now.date()), now, now, request.person, asked_as,
                )  # fmt: skip


def asked(request: DataRequest, today: date) -> str:
    """What is owed and until when; whose it is stands in the console, not in a chat."""
    left = (request.due - today).days
    when = f"还有 {left} 天到期" if left > 0 else "今天到期" if left == 0 else f"已经超期 {-left} 天"
    day = f"{request.due.month} 月 {request.due.day} 日"
    return (
        f"有一条个人信息请求「{request.kind}」{when}（期限 {day}）。\n请在后台「权利请求」里办理，办完系统会告诉本人。"
    )
