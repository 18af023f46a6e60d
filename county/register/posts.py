"""The sheet 人员: who holds which post, where, from when until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from county.register.finding import find
from county.register.intake import Intake
from county.register.reading import Row
from county.register.sheets import STAFF
from records import codes, moments, number, roles
from records.roles import NAMES, Holding

NAME = STAFF.name
IN_CELLS = frozenset({roles.GRID_WORKER, roles.VOLUNTEER})


def take(intake: Intake) -> None:
    for row in intake.rows(NAME):
        if row.get("name") and row.get("role") and row.get("area"):
            _post(intake, row)


def _post(intake: Intake, row: Row) -> None:
    area = _area(intake, row)
    starts, ends = span(intake, NAME, row)
    person = find(intake, NAME, row, "姓名", row.get("name", ""), row.get("id_number", ""), row.get("phone", ""), area)
    if area is None or person is None:
        return
    role = row.get("role", "")
    held = [one for one in roles.ever(intake.conn, person.id) if (one.role, one.area) == (role, area)]
    before = next((one for one in held if one.ends is None or one.ends > intake.at), None)
    asked = starts if row.get("starts") or before is None else before.starts
    made = Holding(
        number.of("post", role, area, person.id, moments.stored(starts)), role, area, person.id, starts, ends
    )
    after = replace(before, starts=asked, ends=ends) if before else made
    if intake.tally(NAME).count(before, after):
        intake.write(roles.put(after))


def _area(intake: Intake, row: Row) -> int | None:
    """A cell, village, township or the county, as fits the post."""
    said, cell = row.get("area", ""), row.get("cell")
    found = [int(said)] if said.isdigit() and int(said) in intake.areas else intake.named(said)
    if cell is not None or len(found) > 1:
        village = intake.village(NAME, row, "片区", said)
        if village is None or cell is None:
            return village
        if row.get("role") not in IN_CELLS:
            intake.fault(NAME, row, "网格号", f"{NAMES[row.get('role')]}不分网格，这一格空着。")
        return intake.cell(NAME, row, village)
    if not found:
        intake.fault(NAME, row, "片区", "没有这个地方。写村、乡镇或县的名字，或 12 位区划代码。")
        return None
    return found[0] if fits(intake, row, found[0]) else None


def fits(intake: Intake, row: Row, area: int) -> bool:
    """A village's post is not a township's."""
    level = {roles.TOWNSHIP_OFFICER: codes.Level.TOWNSHIP, roles.COUNTY_COMMAND: codes.Level.COUNTY}
    wanted = level.get(row.get("role", ""), codes.Level.VILLAGE)
    if row.get("role") == roles.AUDITOR or codes.level(area) is wanted:
        return True
    kind = {codes.Level.VILLAGE: "村（社区）", codes.Level.TOWNSHIP: "乡镇", codes.Level.COUNTY: "县"}[wanted]
    intake.fault(NAME, row, "片区", f"{NAMES[row.get('role', '')]}的片区要写{kind}。")
    return False


def span(intake: Intake, sheet: str, row: Row) -> tuple[datetime, datetime | None]:
    """From the first day's beginning, or now, until the last day's end."""
    first, last = row.get("starts"), row.get("ends")
    starts = midnight(first) if first else intake.at.replace(microsecond=0)
    ends = midnight(last + timedelta(days=1)) if last else None
    if ends and ends <= starts:
        intake.fault(sheet, row, "结束日期", "结束日期在开始日期以前，请核对。")
    return starts, ends


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), moments.LOCAL)
