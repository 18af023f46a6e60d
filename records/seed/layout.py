"""The shape of a county: its townships, villages and cells, and what stands in each village."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from records.areas import Area
from records.codes import CELL_UNIT
from records.seed import names

CODE = 410798000000
TOWNSHIP = 1_000
FIRST_TOWNSHIP = 100


@dataclass(frozen=True)
class Village:
    """`cells` are the codes of its grid cells, in the order of its doors."""

    code: int
    name: str
    people: int
    cells: tuple[int, ...]


@dataclass(frozen=True)
class Layout:
    townships: tuple[Area, ...]
    villages: tuple[Village, ...]


def county(people: int, villages: int, townships: int, cells: int) -> Layout:
    """Evenly spread; a village of the county has a few more or fewer people than the next."""
    towns = tuple(Area(CODE + (FIRST_TOWNSHIP + n) * TOWNSHIP, names.township(n)) for n in range(townships))
    made = []
    for n in range(villages):
        town = n * townships // villages
        first = -(-town * villages // townships)
        code = towns[town].code + 1 + n - first
        made.append(
            Village(code, names.village(n), _share(people, villages, n), tuple(_cells(code, cells, villages, n)))
        )
    return Layout(towns, tuple(made))


def _share(whole: int, parts: int, n: int) -> int:
    return (n + 1) * whole // parts - n * whole // parts


def _cells(village: int, cells: int, villages: int, n: int) -> Iterator[int]:
    return (village * CELL_UNIT + 1 + i for i in range(_share(cells, villages, n)))
