"""The words of a reminder, made when it leaves: who of the family is still missing then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import groupby

from chat.wording import Translate, words
from county.kinship import as_called
from records import moments, reminders
from records.database import Connection
from records.notices import Notice
from records.reminders import Missing, Overdue
from records.secrecy import Keyring

MOST_NAMED = 4
YOU = words("您")


def filled(
    conn: Connection, keyring: Keyring, notices: Sequence[Notice], translate: Callable[[str], Translate]
) -> tuple[Notice, ...]:
    """The notices in their order, every reminder with its words; without any when all have reported meanwhile."""
    said: dict[int, Notice] = {}
    for day, made in groupby((n for n in notices if n.kind == reminders.KIND and not n.text), _day):
        by_account = {notice.account: notice for notice in made if notice.account is not None}
        for one in reminders.overdue(conn, by_account, day):
            text = reminder(one, keyring, translate(one.language))
            notice = by_account[one.account]
            said[notice.id] = replace(notice, text=text, about=one.missing[0].person)
    return tuple(said.get(notice.id, notice) for notice in notices)


def _day(notice: Notice) -> date:
    return moments.local_day(notice.made_at)


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
        return words("{who}今天还没报体温。\n量一量，把数字发给我，比如 36.5。", who=who).say(translate)
    if named == ("",):
        return words("您今天还没报体温。方便时量一下，直接发数字给我就行，例如 36.5。").say(translate)
    other = next(filter(None, named))
    return words("{who}今天还没报体温。方便时量一下发给我就行，例如：{other} 36.5。", who=who, other=other).say(
        translate
    )


def _called(one: Overdue, missing: Missing, keyring: Keyring) -> str:
    """As the family says it, else by name."""
    if missing.called:
        return missing.called
    at_home = one.relation and missing.same_household
    kin = _kin(missing.relation, missing.sex, one.relation, one.sex) if at_home else ""
    return kin or missing.name(keyring)


_kin = lru_cache(10_000)(as_called)
