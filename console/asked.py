"""What somebody asks of a ledger, read from the address: place, days, values of facts, where the page goes on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from console.dates import near
from console.plain import plain
from county.exports.cells import TENTHS
from records.browse.wanted import Key, Span, Wanted
from records.kinds import DAYS
from records.shelf import Shelf

SPAN = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)\s*(?:(-)\s*(\d{1,9}(?:\.\d{1,3})?)?)?")
FROM, TO, AFTER, ORDER = "day-from", "day-to", "page-after", "page-order"
"""With a hyphen, so that no fact can be called so."""
YES_OR_NO = {"是": True, "否": False}
A_WEEK, DAILY = 7, 60
"""A ledger that keeps its rows for so many days gets some of each person every day."""


@dataclass(frozen=True)
class Asked:
    """`typed`: as it stands in the form; `wrong`: what could not be read, in words that help."""

    wanted: Wanted
    typed: Mapping[str, str]
    wrong: tuple[str, ...] = ()


def filters(shelf: Shelf[Any]) -> tuple[str, ...]:
    """Facts by which rows can be chosen: those that are not sealed."""
    return tuple(name for name, fact in shelf.facts.items() if not fact.sealed)


def asked(shelf: Shelf[Any], place: int, readable: frozenset[str], typed: Mapping[str, str], today: date) -> Asked:
    """Only facts that the visitor may read can be asked for: else a search would tell what is masked. What cannot be
    read is left out, and said."""
    wrong: list[str] = []
    facts: dict[str, Any] = {}
    for name in filters(shelf):
        words = typed.get(name, "").strip()
        if not words or name not in readable:
            continue
        value = _value(shelf, name, words)
        if value is None:
            wrong.append(f"「{shelf.facts[name].label}」{_help(shelf, name)}")
        else:
            facts[name] = value
    until = near(typed.get(TO, "")) or today
    since, until = sorted((near(typed.get(FROM, "")) or _since(shelf, until, facts), until))
    after = Key.parse(typed.get(AFTER, ""))
    wanted = Wanted(place, since, until, facts, after, oldest_first=typed.get(ORDER) == "oldest")
    said = {name: words for name, words in typed.items() if name in shelf.facts or name == ORDER}
    return Asked(wanted, {**said, FROM: since.isoformat(), TO: until.isoformat()}, tuple(wrong))


def _since(shelf: Shelf[Any], until: date, facts: Mapping[str, Any]) -> date:
    """Of a daily ledger a week; of the others, and of what an index finds at once, everything that is kept."""
    flagged = any(value is True and name in shelf.flags for name, value in facts.items())
    kept = max(one.keep_days for one in shelf.facts.values())
    return until - timedelta(days=kept if flagged or kept > DAILY else A_WEEK - 1)


def _value(shelf: Shelf[Any], name: str, words: str) -> Any:
    meaning = shelf.kinds[name].meaning
    if meaning is bool:
        return YES_OR_NO.get(words)
    if meaning is int:
        return _span(plain(words), 10 if name.endswith(TENTHS) else 1)
    return near(words) if meaning in DAYS else words


def _help(shelf: Shelf[Any], name: str) -> str:
    meaning = shelf.kinds[name].meaning
    if meaning is bool:
        return "请填「是」或「否」。"
    return "请填数字，例如 37.3，或 37.3-38。" if meaning is int else "请填日期，例如 2026-02-03。"


def _span(words: str, times: int) -> Span | None:
    found = SPAN.fullmatch(words.replace("－", "-").replace("—", "-"))
    if not found:
        return None
    least = round(float(found[1]) * times)
    return Span(least, round(float(found[3]) * times) if found[3] else None if found[2] else least)
