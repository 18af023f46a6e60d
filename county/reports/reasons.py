"""Why a figure is another than yesterday's: reasons that add up to the difference, the largest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from records.ledgers.health_report import VIA
from records.reports.behind import Behind

Reasons: TypeAlias = tuple[tuple[str, int], ...]
Moves: TypeAlias = Mapping[int, tuple[int, int]]
"""Village → how many came in and how many left."""

CAME, LEFT, REGISTERED, UNNAMED = "新进", "转出", "登记变动", "没有写明"


def moves(before: Iterable[Behind], after: Iterable[Behind]) -> Moves:
    """Of what stood at the ends of two days."""
    was, is_ = _people(before), _people(after)
    none: set[int] = set()
    return {
        village: (
            len(is_.get(village, none) - was.get(village, none)),
            len(was.get(village, none) - is_.get(village, none)),
        )
        for village in {*was, *is_}
    }


def moved(found: Moves, village: int) -> Reasons:
    came, left = found.get(village, (0, 0))
    return _ordered(((CAME, came), (LEFT, -left)))


def sorts(was: Mapping[str, int], now: Mapping[str, int]) -> Reasons:
    """Of what happened: each sort by how many more or fewer."""
    return _ordered((called(part) or UNNAMED, now.get(part, 0) - was.get(part, 0)) for part in {*was, *now})


def called(sort: str) -> str:
    """As people call it; most are kept as they are called."""
    return VIA[sort].how if sort in VIA else sort


def plain(today: int, yesterday: int | None) -> Reasons:
    return () if yesterday is None else _ordered(((REGISTERED, today - yesterday),))


def parts(each: Iterable[tuple[str, int | None, int | None]]) -> Reasons:
    """Of an area by those below: name, yesterday, today; None for one that has not reported."""
    return _ordered(
        (f"{name}{_absent(yesterday, today)}", (today or 0) - (yesterday or 0)) for name, yesterday, today in each
    )


def _absent(yesterday: int | None, today: int | None) -> str:
    return "（今天未报）" if today is None else "（昨天未报）" if yesterday is None else ""


def _ordered(found: Iterable[tuple[str, int]]) -> Reasons:
    return tuple(sorted(((label, count) for label, count in found if count), key=lambda one: (-abs(one[1]), one[0])))


def _people(rows: Iterable[Behind]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one in rows:
        found.setdefault(one.area, set()).add(one.key)
    return found
