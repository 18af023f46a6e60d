"""Official area codes as numbers of 12 digits, so that everything inside an area is one range.

County 410798000000, township 410798103000, village 410798103005; a grid cell is its village's code * 1000 + its number.
"""

from __future__ import annotations

from enum import IntEnum

COUNTY_UNIT = 1_000_000
TOWNSHIP_UNIT = 1_000
CELL_UNIT = 1_000
FIRST_CELL = 10**14


class Level(IntEnum):
    COUNTY = 1
    TOWNSHIP = 2
    VILLAGE = 3


def parse(digits: str) -> int:
    """6, 9 or 12 digits, or 15 for a grid cell. Raises ValueError."""
    if not (digits.isascii() and digits.isdigit() and len(digits) in (6, 9, 12, 15)):
        raise ValueError("an area code has 6, 9 or 12 digits, a grid cell 15")
    return int(digits.ljust(12, "0"))


def level(area: int) -> Level:
    if area % COUNTY_UNIT == 0:
        return Level.COUNTY
    return Level.TOWNSHIP if area % TOWNSHIP_UNIT == 0 else Level.VILLAGE


def chain(area: int) -> tuple[int, ...]:
    """The area and those around it, nearest first; a grid cell begins with itself."""
    home = village(area)
    around = (home, home - home % TOWNSHIP_UNIT, home - home % COUNTY_UNIT)
    return tuple(dict.fromkeys((area, *around)))


def inside(area: int) -> tuple[int, int]:
    """First and last code of what lies inside, for `BETWEEN`; cells are not in it."""
    unit = {Level.COUNTY: COUNTY_UNIT, Level.TOWNSHIP: TOWNSHIP_UNIT, Level.VILLAGE: 1}[level(area)]
    return area, area + unit - 1


def cells_inside(area: int) -> tuple[int, int]:
    """The range of the grid cells inside an area; of a cell only itself."""
    if is_cell(area):
        return area, area
    first, last = inside(area)
    return first * CELL_UNIT, (last + 1) * CELL_UNIT - 1


def is_cell(place: int) -> bool:
    return place >= FIRST_CELL


def village(place: int) -> int:
    """Where a cell lies; a village itself."""
    return place // CELL_UNIT if is_cell(place) else place


def covers(area: int, place: int) -> bool:
    """Whether `place` (an area or a cell) lies in `area` (an area or a cell)."""
    return area in chain(place)
