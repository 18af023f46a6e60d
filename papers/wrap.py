"""Where a line of Chinese ends: after any character, but no mark that closes begins a line and none that opens ends one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

NOT_FIRST = frozenset("，。、；：？！）」』》〉】〕…—·%℃,.;:?!)]}")
NOT_LAST = frozenset("（「『《〈【〔([{")
PIECE = re.compile(r"[A-Za-z0-9][A-Za-z0-9./:@_+-]*|.", re.DOTALL)
"""A figure or a Latin word stays whole."""


def wrap(text: str, width: float, measure: Callable[[str], float], first: float = 0.0) -> list[str]:
    """The lines of one paragraph. `measure` gives a string's width; the first line is shorter by `first`."""
    lines: list[str] = []
    line, room = "", width - first
    for piece in _pieces(text, width, measure):
        if (
            line
            and piece.strip()
            and measure(line + piece) > room
            and not (piece in NOT_FIRST and measure(line) <= room)
        ):
            carried = _carried(line, piece)
            lines.append(line[: len(line) - len(carried)].rstrip())
            line, room = carried, width
        line += piece if line or piece.strip() else ""
    return [*lines, line] if line or not lines else lines


def _pieces(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """A word that no line holds falls into its characters."""
    for piece in PIECE.findall(text):
        yield from (piece,) if measure(piece) <= width else piece


def _carried(line: str, piece: str) -> str:
    """What goes down with the piece: marks that must not end the line, and one character before marks that must not begin
    one. A single closing mark hangs in the margin instead: half of its square is empty."""
    kept = line
    if piece in NOT_FIRST:
        kept = kept.rstrip("".join(NOT_FIRST))[:-1]
    kept = kept.rstrip("".join(NOT_LAST))
    return line[len(kept) :] if kept else ""
