"""The sheet 户籍: who lives behind which door, each person once.

A person is known by the ID number, else by village, door and name. What the sheet leaves empty stays as it is, and so does
a telephone that is there already: people correct theirs in the chat.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from county.register import cells
from county.register.intake import Intake
from county.register.reading import Row
from county.register.sheets import PEOPLE
from records import households, moments, number, persons
from records.households import Household
from records.imports import known
from records.persons import Person

NAME = PEOPLE.name


def take(intake: Intake) -> None:
    placed = [(row, village) for row in intake.rows(NAME) if (village := _village(intake, row))]
    intake.settle({village for _, village in placed})
    found = Found(intake, (row for row, _ in placed))
    seen: dict[object, tuple[int, str]] = {}
    for row, village in placed:
        if row.get("name") and row.get("door") and not _twice(intake, row, village, seen):
            _person(intake, found, row, village)
    if found.kept_phones:
        intake.notes.append(f"有 {found.kept_phones} 个电话和登记的不同，没有改：本人在微信里改过的算数。")


class Found:
    """Who is known: by ID number wherever they live, by door and name in the villages of the sheet."""

    def __init__(self, intake: Intake, rows: Iterator[Row]) -> None:
        numbers = {row.get("id_number") for row in rows} - {None}
        every = [*intake.people.values(), *known.by_id_number(intake.conn, intake.keyring, numbers)]
        self.by_number = {one.id_number: one for one in every if one.id_number}
        self.by_door = {(one.household, one.name): one for one in intake.people.values() if one.left_day is None}
        self.kept_phones = 0


def _village(intake: Intake, row: Row) -> int | None:
    said = row.get("village")
    return intake.village(NAME, row, "村（社区）", said) if said else None


def _twice(intake: Intake, row: Row, village: int, seen: dict[object, tuple[int, str]]) -> bool:
    """Two rows of one sheet for one person; behind one door two of a name are two only by their ID numbers."""
    id_number = row.get("id_number", "")
    keys = {"身份证号": id_number, "姓名": (village, row.get("door"), row.get("name"))}
    for column, key in keys.items():
        before, other = seen.setdefault(key, (row.number, id_number)) if key else (row.number, "")
        told_apart = column == "姓名" and id_number and other and id_number != other
        if before != row.number and not told_apart:
            intake.fault(NAME, row, column, f"和第 {before} 行是同一个人。请删掉一行，或改正写错的一行。")
            return True
    return False


def _person(intake: Intake, found: Found, row: Row, village: int) -> None:
    cell = intake.cell(NAME, row, village)
    home = _home(intake, row, village, cell)
    before = found.by_number.get(row.get("id_number", ""))
    namesake = found.by_door.get((home.id, row.get("name", "")))
    if before is None and namesake and not _differs(intake, row, namesake):
        before = namesake
    after = _after(intake, found, row, home, before)
    if after is None:
        return
    if intake.tally(NAME).count(before, after):
        intake.write(persons.put(intake.keyring, after))
    intake.people[after.id] = after


def _differs(intake: Intake, row: Row, namesake: Person) -> bool:
    """Behind the same door somebody of this name with another ID number is somebody else, or a slip."""
    said = row.get("id_number")
    if not said or not namesake.id_number or said == namesake.id_number:
        return False
    intake.fault(
        NAME, row, "身份证号", "这一户登记的同名的人，身份证号不一样。请核对；真是两个人，姓名后面加「·小」等区分。"
    )
    return True


def _home(intake: Intake, row: Row, village: int, cell: int | None) -> Household:
    door = int(row.get("door", 0))
    before = intake.homes.get((village, door))
    made = before or Household(number.of("household", village, door), village, None, door, code=households.new_code())
    after = replace(made, cell=cell or made.cell, address=row.get("address") or made.address)
    if after != before:
        intake.write(households.put(intake.keyring, after))
        intake.homes[village, door] = after
    return after


def _after(intake: Intake, found: Found, row: Row, home: Household, before: Person | None) -> Person | None:
    """The person as they stand after this row; None where the row speaks against itself."""
    id_number = row.get("id_number") or (before.id_number if before else "")
    body = _body(intake, row, id_number)
    if body is None:
        return None
    born, sex = body
    name = str(row.get("name"))
    frame = before or Person(_number(home, name, id_number), home.area, home.id, name)
    is_here = before is not None and before.left_day is None
    if before and before.name != name:
        intake.notes.append(f"「{NAME}」第 {row.number} 行：身份证号登记的姓名不同，按这张表改了。")
    said_phone = row.get("phone", "")
    if frame.phone and said_phone and said_phone != frame.phone:
        found.kept_phones += 1
    return replace(
        frame,
        area=home.area,
        cell=home.cell,
        household=home.id,
        name=name,
        sex=sex or frame.sex,
        born=born or frame.born,
        relation=row.get("relation") or frame.relation,
        phone=frame.phone or said_phone,
        id_number=id_number,
        lives_alone=row.get("alone", frame.lives_alone),
        left_day=None,
        came_day=frame.came_day if is_here else moments.local_day(intake.at),
    )


def _body(intake: Intake, row: Row, id_number: str) -> tuple[date | None, str | None] | None:
    """Birthday and sex, which an ID number says, too; None where the two differ."""
    born, sex = row.get("born"), row.get("sex")
    if not id_number:
        return born, sex
    said, male = cells.born_of(id_number), int(id_number[16]) % 2 == 1
    if born and born != said:
        intake.fault(NAME, row, "出生日期", "和身份证号里的出生日期不一样，请核对。")
        return None
    if sex and (sex == "男") != male:
        intake.fault(NAME, row, "性别", "和身份证号对不上，请核对。")
        return None
    return said, "男" if male else "女"


def _number(home: Household, name: str, id_number: str) -> int:
    return number.of("person", id_number) if id_number else number.of("person", home.id, name)
