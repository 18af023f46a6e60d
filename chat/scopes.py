"""Names scoped by whom they are about: 体温·爷爷; and their short form in what is stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

DOT = "·"


def scoped(name: str, about: object) -> str:
    """The name under which an answer or effect is remembered."""
    whom = str(about)
    return f"{name}{DOT}{whom}" if whom else name


def unscoped(key: str) -> tuple[str, str]:
    """The name as people say it, without its edition, and whom it is about: 体温@2·爷爷 → 体温, 爷爷."""
    name, _, about = key.partition(DOT)
    return name.partition("@")[0], about


class Shorthand:
    """Writes 复测· after 体温·爷爷: a dot with nobody behind it is about the same as before. Read in the same order."""

    def __init__(self) -> None:
        self.about = ""

    def write(self, pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        written: dict[str, Any] = {}
        for key, value in pairs:
            name, _, about = key.partition(DOT)
            short = name + DOT
            same = about and about == self.about and short not in written
            written[short if same else key] = value
            self.about = about or self.about
        return written

    def read(self, written: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
        return tuple((self.key(key), value) for key, value in written.items())

    def key(self, short: str) -> str:
        name, dot, about = short.partition(DOT)
        self.about = about or self.about
        return f"{name}{DOT}{self.about}" if dot else name
