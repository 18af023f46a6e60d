"""Where something happens: a village, a point on the map, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from flows import marks
from flows.shown import Shown

_LOCATION = re.compile(r"〔位置 (-?[\d.]+),(-?[\d.]+) ?(.*)〕", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something happens: `area` is a village's code, or the county's where no village was named."""

    area: int
    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Place(Shown):
    """A Spot: one's own village by 1, any village by name, a shared location, or words."""

    villages: tuple[tuple[int, str, str], ...]
    county: int
    home: int = 0
    sent: bool = True

    def parse(self, said: str) -> Spot:
        if location := _LOCATION.fullmatch(said.strip()):
            return self._located(location)
        if marks.of(said):
            raise Refusal("请先说在哪儿，照片等一下再发。")
        text = said.strip()
        if text == "1" and self.home:
            return Spot(self.home, self._name(self.home))
        if len(text) < 2:
            raise Refusal("请发村名或地名，例如「柳林村东头」。")
        return Spot(self._area(text), text)

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def named(self, story: str) -> str | None:
        """The one village that a story names."""
        area = self._area(story)
        return self._name(area) if area != self.county else None

    def _located(self, location: re.Match[str]) -> Spot:
        """To a hundred metres: enough to go there."""
        label = location[3].strip()
        point = f"{float(location[1]):.3f},{float(location[2]):.3f}"
        return Spot(self._area(label), f"{label}（{point}）" if label else point)

    def _area(self, text: str) -> int:
        named = [v for v in self.villages if v[1] in text]
        if len({v[1] for v in named}) > 1:
            return self.county
        here = [v for v in named if v[2] in text] or named
        own = [v for v in here if v[0] == self.home]
        return here[0][0] if len(here) == 1 else own[0][0] if own else self.county

    def _name(self, area: int) -> str:
        return next((f"{town}{name}" for code, name, town in self.villages if code == area), "")
