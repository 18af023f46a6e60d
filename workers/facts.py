"""What a template notice can say of a notice: each fact by its name, cut to what the platform takes under a key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

MARK = re.compile(r"\{(\w*)\}")
EMPTY = "无"
"""An empty value is refused for the whole notice (47003)."""
LONGEST = {"thing": 20, "character_string": 32, "phrase": 5, "name": 10, "number": 32, "letter": 32, "symbol": 5}
OLD_KEY = 200
"""Old templates (keyword1 …) set no limit; nobody reads more on a card."""


@dataclass(frozen=True)
class Facts:
    """`text` is the notice as a customer message would say it: who and where first, then what."""

    text: str
    made_at: datetime
    about: str = ""
    place: str = ""

    @property
    def named(self) -> dict[str, str]:
        first, _, rest = self.text.partition("\n")
        return {
            "headline": first,
            "said": rest.partition("\n")[0] or first,
            "text": " ".join(self.text.split()),
            "about": self.about,
            "place": self.place,
            "time": f"{self.made_at:%Y年%m月%d日 %H:%M}",
            "day": f"{self.made_at:%Y年%m月%d日}",
        }


NAMES = ("headline", "said", "text", "about", "place", "time", "day")


def unknown(words: str) -> list[str]:
    """Marks that stand for no fact."""
    return [name for name in MARK.findall(words) if name not in NAMES]


def fill(data: Mapping[str, str], facts: Facts) -> dict[str, str]:
    """The values to send, by key. What officials wrote around the marks stays as it is."""
    named = facts.named
    return {key: _fitting(key, MARK.sub(lambda mark: named[mark[1]], words)) for key, words in data.items()}


def _fitting(key: str, value: str) -> str:
    longest = LONGEST.get(key.rstrip("0123456789"), OLD_KEY)
    value = " ".join(value.split()) or EMPTY
    return value if len(value) <= longest else value[: longest - 1] + "…"
