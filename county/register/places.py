"""The sheet 网格: townships, villages and their cells; what is not there yet is made, a new name replaces the old one."""

from __future__ import annotations

from county.register.intake import Intake
from county.register.reading import Row
from county.register.sheets import GRID
from records import areas, codes
from records.areas import Area


def take(intake: Intake) -> None:
    county = intake.county.code * codes.COUNTY_UNIT
    if intake.rows(GRID.name) and county not in intake.areas:
        _area(intake, county, intake.county.name)
    for row in intake.rows(GRID.name):
        code = row.get("code")
        if code is None or not row.get("village") or not row.get("township"):
            continue
        if code // codes.COUNTY_UNIT != intake.county.code:
            intake.fault(GRID.name, row, "区划代码", f"不是本县的代码，本县的以 {intake.county.code} 开头。")
            continue
        _row(intake, row, code)


def _row(intake: Intake, row: Row, code: int) -> None:
    township = codes.chain(code)[1]
    before = intake.areas.get(code), intake.areas.get(township)
    _area(intake, township, row.get("township"))
    _area(intake, code, row.get("village"))
    after = intake.areas[code], intake.areas[township]
    number = row.get("cell")
    if number is None:
        intake.tally(GRID.name).count(before if before[0] else None, after)
        return
    cell = code * codes.CELL_UNIT + number
    name = row.get("cell_name") or intake.cells.get(cell) or f"{row.get('village')}第{number}网格"
    was = intake.cells.get(cell)
    if intake.tally(GRID.name).count(was and (was, *before), (name, *after)) and was != name:
        intake.write(areas.put_cell(cell, name))
    intake.cells[cell] = name


def _area(intake: Intake, code: int, name: str) -> None:
    if intake.areas.get(code) != name:
        intake.write(areas.put(Area(code, name)))
        intake.areas[code] = name
