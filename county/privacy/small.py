"""Small counts hidden in what is published: a village with one case names somebody.

Where a total stands beside its parts, one hidden part could be worked out from the rest; then the next smallest is
hidden, too, so that at least two are unknown and together not small.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")


def shown(count: int, least: int) -> str:
    """0 is said: that nobody is concerned names nobody."""
    return str(count) if count == 0 or count >= least else f"少于{least}"


def published(counts: Mapping[K, int], least: int) -> dict[K, str]:
    """The parts of a total that is published, too."""
    hidden = {key for key, count in counts.items() if 0 < count < least}
    others = sorted((key for key, count in counts.items() if count >= least), key=lambda key: counts[key])
    while hidden and others and (len(hidden) < 2 or sum(counts[key] for key in hidden) < least):
        hidden.add(others.pop(0))
    return {key: "不公布" if key in hidden else str(count) for key, count in counts.items()}
