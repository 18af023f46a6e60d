"""The places that people can have been to: official divisions with their codes and short names, and countries."""

import gzip
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from language.data import beyond


@dataclass(frozen=True, slots=True)
class Place:
    """`code` has 12 digits as areas are kept (410727000000); 0 is a place without one: abroad, 外地, 高风险地区."""

    code: int
    name: str  # the official name
    short: str  # 河南, 郑州, 浦东

    @property
    def digits(self) -> str:
        """The code's meaning digits: 2 for a province, 4 for a city, 6 for a county."""
        digits = str(self.code)
        return digits[:2] if digits[2:6] == "0000" else digits[:4] if digits[4:6] == "00" else digits[:6]

    def within(self, other: "Place") -> bool:
        return bool(self.code and other.code) and self.digits.startswith(other.digits)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by their words, and the lengths of the names that begin with a character."""

    by_word: dict[str, tuple[Place, ...]]
    lengths: dict[str, tuple[int, ...]]

    def longest(self, text: str, start: int) -> tuple[str, tuple[Place, ...]] | None:
        """The longest name that begins at `start`, with the places that bear it."""
        for length in self.lengths.get(text[start], ()):
            word = text[start : start + length]
            if word in self.by_word:
                return word, self.by_word[word]
        return None


_ENDINGS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "新区",
    "林区",
    "省",
    "市",
    "县",
    "区",
    "盟",
    "旗",
    "州",
)


def short(name: str) -> str:
    """湖北省 → 湖北, 恩施土家族苗族自治州 → 恩施, 浦东新区 → 浦东; never less than two characters."""
    for ending in _ENDINGS:
        stem = name.removesuffix(ending)
        if stem != name and len(stem) >= 2:
            return _without_peoples(stem) if ending.startswith("自治") else stem
    return name


def _without_peoples(stem: str) -> str:
    for people in beyond.PEOPLES:
        at = stem.find(people)
        if at >= 2:
            stem = stem[:at]
    return stem


@cache
def gazetteer() -> Gazetteer:
    """Read once a process, 10 ms."""
    raw = gzip.decompress(files("language.data").joinpath("places.tsv.gz").read_bytes()).decode()
    rows = (line.split("\t") for line in raw.splitlines())
    divisions = [Place(int(code.ljust(12, "0")), name, short(name)) for code, name in rows]
    return _indexed([*divisions, *(Place(0, name, name) for name in beyond.COUNTRIES + beyond.CITIES + beyond.VAGUE)])


def _indexed(places: Iterable[Place]) -> Gazetteer:
    by_word: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        words = {place.name} if place.short in beyond.COMMON_WORDS else {place.name, place.short}
        for word in words | beyond.ALSO.get(place.name, set()):
            by_word[word].append(place)
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in by_word:
        lengths[word[0]].add(len(word))
    ordered = {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}
    return Gazetteer({word: tuple(each) for word, each in by_word.items()}, ordered)
