"""A door of a quarantine place, and a row of doors to be added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.steps import words
from flows.serving import part
from flows.shown import Shown

_ROW = re.compile(r"([A-Za-z]?)(\d{1,5})\s*(?:[-－—~～到至]\s*[A-Za-z]?(\d{1,5}))?")
_BEDS = re.compile(r"(?:每间)?\s*([1-9一二两三四])\s*(?:张?床|人间)")
_FIGURES = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
MOST_ROOMS = 200


@dataclass(frozen=True, slots=True)
class Label(Shown):
    """A free room by its door, or place and door; the value is its number."""

    pattern: re.Pattern[str]
    rooms: tuple[tuple[int, str, str], ...]

    def parse(self, said: str) -> int:
        text = said.strip()
        found = [one for one in self.rooms if text in (one[2], str(one[0]))]
        found = found or [one for one in self.rooms if one[1] in text and text.endswith(one[2])]
        if len(found) == 1:
            return found[0][0]
        if found:
            options = "、".join(f"{site} {label}" for _, site, label in found)
            raise Refusal(words("有几间都叫这个号，请连隔离点一起发：{options}。", options=options))
        free = "、".join(label for _, _, label in self.rooms[:12])
        raise Refusal(words("没有这间，或者已经住满了。空的有：{free}。", free=free))

    def note(self, said: str) -> str:
        return str(self.parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        return part(self.pattern, "rest")(sentence)

    def show(self, value: object) -> str:
        return next((f"{site} {label}" for id_, site, label in self.rooms if id_ == value), "")


@dataclass(frozen=True, slots=True)
class NewRooms(Shown):
    """Place, doors, beds in each."""

    pattern: re.Pattern[str]

    def parse(self, said: str) -> tuple[str, tuple[str, ...], int]:
        beds = _BEDS.search(said)
        text = _BEDS.sub(" ", said)
        site = re.split(r"[\s，,：:]", text.strip())[0].strip()
        labels = _labels(text.strip().removeprefix(site))
        if not site or site[0].isdigit() or not labels:
            raise Refusal("请发隔离点名和房号，例如「县党校 301-320 每间2床」。")
        if len(labels) > MOST_ROOMS or len(site) > 40:
            raise Refusal(words("一次最多 {n} 间，请分开发。", n=MOST_ROOMS))
        number = beds[1] if beds else "1"
        return site, labels, _FIGURES.get(number) or int(number)

    def find(self, sentence: str, about: str) -> str | None:
        return part(self.pattern, "rest")(sentence)

    def show(self, value: Any) -> str:
        site, labels, beds = value
        return f"{site} {labels[0]}–{labels[-1]}，每间 {beds} 床"


def _labels(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for letter, first, last in _ROW.findall(text):
        end = int(last) if last else int(first)
        if int(first) <= end < int(first) + MOST_ROOMS + 1:
            found += [f"{letter}{n:0{len(first)}d}" for n in range(int(first), end + 1)]
    return tuple(dict.fromkeys(found))
