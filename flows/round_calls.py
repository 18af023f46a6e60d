"""王大爷, 老人, 孩子: how workers call the people behind a door, and which of them can be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from flows.visit import Person
from records.persons import age

OLD = 60
_MR = "(?:老?大爷|老?大伯|大叔|叔叔?|伯伯?|爷爷?|大哥|哥|老汉|老爷子|师傅)"
_MRS = "(?:老?大妈|老?大娘|大婶|婶子?|奶奶?|阿姨|姨|嫂子?|大姐|姐|老太太?)"
_ALONE = r"(?<![一-鿿](?<![的里个位家那这有说是和，]))"
_OLD_MAN = re.compile(_ALONE + "(?:老头子?|老汉|老爷子|老?大爷|爷爷)")
_OLD_WOMAN = re.compile(_ALONE + "(?:老太太|老太|老奶奶|老?大娘|大妈|奶奶)")
_OLD = re.compile(_ALONE + "老人家?")
_CHILD = re.compile(_ALONE + "(?:孩子|小孩|娃娃|娃|小朋友|宝宝)")
Fits = Callable[[Person], bool]


def named(said: str, family: Sequence[Person], today: date) -> str:
    """The same words with a name in the place of such a call, where only one of the family can be meant."""
    for pattern, fits in _calls(family, today):
        match = pattern.search(said)
        meant = _meant(family, fits, today) if match else None
        if match and meant:
            return said[: match.start()] + meant.name + said[match.end() :]
    return said


def _meant(family: Sequence[Person], fits: Fits, today: date) -> Person | None:
    """The only one; of several the only old one."""
    found = [one for one in family if fits(one)]
    if len(found) > 1:
        found = [one for one in found if old(one, today)]
    return found[0] if len(found) == 1 else None


def _calls(family: Sequence[Person], today: date) -> Iterator[tuple[re.Pattern[str], Fits]]:
    """The most particular first."""
    for surname in sorted({one.name[:1] for one in family if one.name}):
        yield re.compile(surname + _MR), lambda one, s=surname: _adult(one, s, "男", today)  # type: ignore[misc]
        yield re.compile(surname + _MRS), lambda one, s=surname: _adult(one, s, "女", today)  # type: ignore[misc]
    yield _OLD_MAN, lambda one: one.sex == "男" and old(one, today)
    yield _OLD_WOMAN, lambda one: one.sex == "女" and old(one, today)
    yield _OLD, lambda one: old(one, today)
    yield _CHILD, lambda one: one.is_child(today)


def old(one: Person, today: date) -> bool:
    return (age(one.born, today) or 0) >= OLD


def _adult(one: Person, surname: str, sex: str, today: date) -> bool:
    return one.name.startswith(surname) and one.sex == sex and not one.is_child(today)
