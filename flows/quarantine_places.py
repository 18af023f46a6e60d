"""A village and a door as an order names them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.steps import words
from flows.serving import part
from flows.shown import Shown

_DOOR = re.compile(r"(?<!\d)(\d{1,4})\s*(?:号|户|门)")


@dataclass(frozen=True, slots=True)
class Village(Shown):
    """One of the county's villages by name; with two of a name the township goes before it. The value is its code."""

    pattern: re.Pattern[str]
    villages: tuple[tuple[int, str, str], ...]

    def parse(self, said: str) -> int:
        text = said.strip()
        if text.isdigit():
            return int(text)
        found = [one for one in self.villages if one[1] in text]
        found = [one for one in found if one[2] in text] or found
        if not found:
            raise Refusal("没有这个村。请发村名，例如「前柳荫村」。")
        longest = max(len(one[1]) for one in found)
        near = [one for one in found if len(one[1]) == longest]
        if len(near) > 1:
            options = "、".join(f"{one[2]}{one[1]}" for one in near)
            raise Refusal(words("有几个同名的村，请连乡镇一起发：{options}。", options=options))
        return near[0][0]

    def note(self, said: str) -> str:
        return str(self.parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        rest = part(self.pattern, "rest")(sentence) or ""
        return rest if any(one[1] in rest for one in self.villages) else None


@dataclass(frozen=True, slots=True)
class Door(Shown):
    """8号; a lone number counts, too."""

    pattern: re.Pattern[str]

    def parse(self, said: str) -> int:
        found = _DOOR.search(said) or re.fullmatch(r"\s*(\d{1,4})\s*", said)
        if found is None:
            raise Refusal("请发门牌号，例如「8号」。")
        return int(found[1])

    def find(self, sentence: str, about: str) -> str | None:
        found = _DOOR.search(part(self.pattern, "rest")(sentence) or "")
        return found[1] if found else None
