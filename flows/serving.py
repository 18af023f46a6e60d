"""Who serves an area, as flows know it, and what is common to the lines by which they work."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Sequence
from typing import Any

from chat.flow import Meeting, Meets
from chat.kinds import one_of, plain
from chat.steps import Ask, Say, Step, words
from flows.visit import Visit

DECIDES = frozenset({"村医", "副村医", "村干部", "乡镇干部", "县指挥部"})
SERVES = DECIDES | {"网格员", "志愿者"}


def serving(pattern: re.Pattern[str], offices: frozenset[str] = SERVES) -> Meets:
    """Hears a whole message of this form, from whoever holds one of these offices; from others it means what it says."""

    def hears(said: str) -> bool:
        return bool(pattern.fullmatch(said.strip()))

    return Meeting(hears, lambda visit: not visit.roles.isdisjoint(offices), office=True)


def in_office(visit: Visit) -> bool:
    return bool(visit.roles)


def serves(visit: Visit) -> bool:
    return not visit.roles.isdisjoint(SERVES)


def word(opens: tuple[str, ...], knows: Callable[[Visit], bool] = in_office) -> Meeting:
    """Hears one of these words alone, from those whom it knows."""
    return Meeting(lambda said: plain(said) in opens, knows)


def pick(found: Sequence[dict[str, Any]], question: str) -> Generator[Step, Any, dict[str, Any] | None]:
    """The one of them, or the one chosen; None where there is none."""
    if len(found) < 2:
        return found[0] if found else None
    return (yield Ask("哪一个", question, one_of(tuple(found), tuple(one["label"] for one in found))))


def more(found: dict[str, Any], said: str) -> Generator[Step, Any, None]:
    """Of a list that is not shown whole, how many `{more}` are left and how to see them."""
    if left := found["total"] - len(found["rows"]):
        yield Say(words(said, more=left))


def queue(
    found: dict[str, Any], line: Callable[[dict[str, Any]], str], *, none: str, told: str, rest: str, answer: str
) -> Generator[Step, Any, None]:
    """What waits: `none`, or `{n}` of them `told` line by line, how many are left, and how the first, number `{n}`, is
    answered."""
    place = found.get("place", "")
    if not found["total"]:
        yield Say(words(none, place=place))
        return
    yield Say(words(told, place=place, n=found["total"], lines="\n".join(map(line, found["rows"]))))
    yield from more(found, rest)
    yield Say(words(answer, n=found["rows"][0]["number"]))


def part(pattern: re.Pattern[str], name: str) -> Callable[[str], str | None]:
    """Finds a named group in a message."""

    def find(sentence: str) -> str | None:
        match = pattern.fullmatch(sentence.strip())
        return (match[name] or None) if match else None

    return find
