"""The daily reminder: at an account's own minute, once a day, who of the family has not reported yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from chat.wording import Translate, words
from county.kinship import as_called
from records import moments, notices, number, ticks, writing
from records.database import Database
from records.notices import Notice, Urgency
from records.secrecy import Keyring
from workers import overdue
from workers.overdue import Missing, Overdue

JOB = "reminders"
DONE = "reminders.done"
MINUTE = "%Y-%m-%dT%H:%M"
PAGE = 1000
LATEST_MINUTE = 22 * 60 + 30
"""Nobody is woken: what could not be said by then is left to the missing list."""
CATCH_UP = timedelta(hours=3)
MOST_NAMED = 4
YOU = words("您")


@dataclass(frozen=True)
class Reminders:
    """`wake` is told the numbers after each commit, `translate` gives the sentences of a language."""

    database: Database
    keyring: Keyring
    translate: Callable[[str], Translate]
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """Plans the reminders of every minute since the last run that ended; how many were planned.

        A notice's number comes from its account and day: a run that died is repeated, and repeats nobody's reminder.
        """
        local = now.astimezone(moments.LOCAL)
        planned = sum(self._minute(local, minute) for minute in self._minutes(local))
        with self.database.write() as conn:
            ticks.claim(conn, DONE, local.strftime(MINUTE), now)
        return planned

    def _minutes(self, now: datetime) -> range:
        """Minutes of today: after the last that was done, at most three hours back; this one alone when there is
        none, or when the clock was set back."""
        last = minute_of(now) - 1
        with self.database.read() as conn:
            slot = ticks.last(conn, DONE)
        if slot and slot < now.strftime(MINUTE):
            done = datetime.strptime(slot, MINUTE).replace(tzinfo=moments.LOCAL)
            since = max(done, now - CATCH_UP)
            last = minute_of(since) if since.date() == now.date() else -1
        return range(last + 1, min(minute_of(now), LATEST_MINUTE) + 1)

    def _minute(self, now: datetime, minute: int) -> int:
        planned, after = 0, -1
        while True:
            with self.database.read() as conn:
                ids = overdue.accounts(conn, minute, after, PAGE)
                made = list(self._made(overdue.overdue(conn, ids, now.date()), now)) if ids else []
            if made:
                with self.database.write() as conn:
                    writing.run(conn, [notices.put(self.keyring, one) for one in made])
                self.wake([one.id for one in made])
            planned += len(made)
            if len(ids) < PAGE:
                return planned
            after = ids[-1]

    def _made(self, found: Iterator[Overdue], now: datetime) -> Iterator[Notice]:
        for one in found:
            text = reminder(one, self.keyring, self.translate(one.language))
            yield Notice(
                reminder_number(one.account, now.date()), one.person or one.missing[0].person, one.account, "reminder",
                Urgency.QUIET, text, now, now, one.missing[0].person,
            )  # fmt: skip


def reminder_number(account: int, day: date) -> int:
    return number.of("reminder", account, day)


def minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def reminder(one: Overdue, keyring: Keyring, translate: Translate) -> str:
    """Who is missing, and what to send."""
    named = tuple("" if m.is_me else _called(one, m, keyring) for m in one.missing[:MOST_NAMED])
    return _said(named, len(one.missing), one.plain_words, translate)


@lru_cache(10_000)
def _said(named: tuple[str, ...], count: int, plain_words: bool, translate: Translate) -> str:
    """`named` has "" for the reader. Most families of a county are called alike: what was said once is said again."""
    joined = "、".join(name or YOU.say(translate) for name in named)
    who = joined if count == len(named) else words("{names}等 {count} 人", names=joined, count=count)
    if plain_words:
        return words("{who}今天还没报体温。\n量一量,把数字发给我,比如 36.5。", who=who).say(translate)
    if named == ("",):
        return words("您今天还没报体温。方便时量一下,直接发数字给我就行,例如 36.5。").say(translate)
    other = next(filter(None, named))
    return words("{who}今天还没报体温。方便时量一下发给我就行,例如:{other} 36.5。", who=who, other=other).say(translate)


def _called(one: Overdue, missing: Missing, keyring: Keyring) -> str:
    """As the family says it, else by name."""
    if missing.called:
        return missing.called
    at_home = one.relation and missing.same_household
    kin = _kin(missing.relation, missing.sex, one.relation, one.sex) if at_home else ""
    return kin or missing.name(keyring)


_kin = lru_cache(10_000)(as_called)
