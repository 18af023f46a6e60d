"""Letters: claimed notices with their receiver, the way they go, and the words for that way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from records import accounts, areas, moments, persons, talks, writing
from records.accounts import Account
from records.database import Connection
from records.notices import Notice
from records.secrecy import Keyring
from records.talks import Talk
from workers import facts
from workers.facts import Facts
from workers.settings import WorkerSettings
from workers.ways import SENDING, No, Terms, Way, choose, may_have_gone


@dataclass(frozen=True)
class Letter:
    """`way` is a No when there is none; `template` is set for Way.TEMPLATE."""

    notice: Notice
    account: Account | None
    way: Way | No
    template: str = ""
    data: Mapping[str, str] | None = None

    @property
    def openid(self) -> str:
        return self.account.openid if self.account else ""

    @property
    def client_msg_id(self) -> str:
        return self.notice.client_msg_id or f"n{self.notice.id}"


def address(
    conn: Connection, keyring: Keyring, notices: Sequence[Notice], settings: WorkerSettings, now: datetime
) -> tuple[Letter, ...]:
    """One letter for each notice. Two to one account within one window share what is left of it."""
    receivers = accounts.many(conn, keyring, {n.account for n in notices if n.account is not None})
    windows = talks.windows(conn, receivers)
    terms = Terms(lambda kind: settings.template(kind) is not None, timedelta(hours=settings.quiet_good_for_hours))
    spent: Counter[int] = Counter()
    letters = []
    for notice in notices:
        account = receivers.get(notice.account) if notice.account is not None else None
        way = choose(notice, account, _left(windows, notice.account, spent), terms, now)
        if way is Way.CUSTOMER and account:
            spent[account.id] += 1
        letters.append(Letter(notice, account, way))
    return _filled(conn, keyring, letters, settings)


def intend(conn: Connection, letters: Iterable[Letter], now: datetime) -> None:
    """Writes down which way each is about to go. The key's ten minutes begin with the first try that may arrive."""
    writing.run(conn, [_intent(letter, now) for letter in letters if isinstance(letter.way, Way)])


def _intent(letter: Letter, now: datetime) -> writing.Write:
    notice = letter.notice
    began = notice.first_tried_at if may_have_gone(notice) and notice.first_tried_at else now
    return writing.update(
        "notice",
        ("id", "attempt"),
        {
            "channel": letter.way.value,
            "result": SENDING,
            "first_tried_at": moments.stored(began),
            "id": notice.id,
            "attempt": notice.attempt,
        },
        must_hit=False,
    )


def _left(windows: Mapping[int, Talk], account: int | None, spent: Counter[int]) -> Talk | None:
    window = windows.get(account) if account is not None else None
    return replace(window, window_left=window.window_left - spent[account]) if window and account else None


def _filled(
    conn: Connection, keyring: Keyring, letters: Sequence[Letter], settings: WorkerSettings
) -> tuple[Letter, ...]:
    """With what a template says, for those that go as one."""
    about = [one.notice.about for one in letters if one.way is Way.TEMPLATE and one.notice.about is not None]
    people = persons.many(conn, keyring, about) if about else {}
    villages = {code: areas.find(conn, code) for code in {person.area for person in people.values()}}
    filled = []
    for letter in letters:
        template = settings.template(letter.notice.kind) if letter.way is Way.TEMPLATE else None
        if template:
            person = people.get(letter.notice.about or 0)
            village = villages.get(person.area) if person else None
            said = Facts(
                letter.notice.text,
                letter.notice.made_at,
                person.name if person else "",
                village.name if village else "",
            )
            letter = replace(letter, template=template.id, data=facts.fill(template.data, said))
        filled.append(letter)
    return tuple(filled)
