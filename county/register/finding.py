"""A person of the register, as a row of another sheet names them: by ID number, telephone, or a name that is unique there."""

from __future__ import annotations

from county.register.intake import Intake
from county.register.reading import Row
from records import codes, moments, persons, staff
from records.persons import Person

FIRST = "户籍里没有这个人。先在「户籍」表里登记，或核对姓名、电话、身份证号。"


def find(
    intake: Intake, sheet: str, row: Row, column: str, name: str, id_number: str, phone: str, area: int | None
) -> Person | None:
    """None after saying what to write instead. Persons of this same file count."""
    intake.flush()
    found = _known(intake, name, id_number, phone) or _named(intake, name, area)
    if len(found) == 1:
        return found[0]
    intake.fault(sheet, row, column, f"有 {len(found)} 个人叫这个名字，请加上电话或身份证号。" if found else FIRST)
    return None


def behind(intake: Intake, sheet: str, row: Row, column: str, name: str, village: int, door: int) -> Person | None:
    """By name behind a door."""
    intake.flush()
    home = intake.homes.get((village, door))
    people = persons.of_household(intake.conn, intake.keyring, home.id) if home else ()
    person = next((one for one in people if one.name == name), None)
    if person is None:
        intake.fault(sheet, row, column, "这个门牌号里没有这个人。先在「户籍」表里登记，或核对门牌号和姓名。")
    return person


def _known(intake: Intake, name: str, id_number: str, phone: str) -> list[Person]:
    if id_number:
        return [p for p in persons.by_id_number(intake.conn, intake.keyring, id_number) if p.name == name]
    if phone:
        return [
            p for p in persons.by_phone(intake.conn, intake.keyring, phone) if p.name == name and p.left_day is None
        ]
    return []


def _named(intake: Intake, name: str, area: int | None) -> list[Person]:
    """In the village; for an office of the township or county only where its villages are few enough to look through."""
    if area is None:
        return []
    place = codes.village(area)
    if codes.level(place) is not codes.Level.VILLAGE:
        return []
    today = moments.local_day(intake.at)
    found = staff.called(intake.conn, intake.keyring, name, (place,), ())
    return [one for one in found if (one.age(today) or 18) >= 18]
