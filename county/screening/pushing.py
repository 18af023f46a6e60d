"""A list from above becomes tasks: each row finds its village and, where the register knows them, the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from county.screening import tasks
from county.settings import CountySettings
from records import areas, codes, notices, number, persons, writing
from records.areas import Area
from records.database import Connection
from records.notices import Notice
from records.screening import numbers, people, task
from records.screening.task import Task
from records.secrecy import Keyring


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list, as it stands there; `line` counts from 1."""

    line: int
    name: str
    phone: str
    village: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pushed:
    """`problems`: what to put right, in words; with one of them nothing at all is pushed."""

    tasks: tuple[Task, ...] = ()
    notices: tuple[Notice, ...] = ()
    known: int = 0
    problems: tuple[str, ...] = ()


def push(
    conn: Connection, keyring: Keyring, county: CountySettings, rows: Sequence[Row], list_name: str, at: datetime
) -> Pushed:
    """Written with `conn`. The same list on the same day again pushes nobody twice."""
    problems, placed = [], []
    for row in rows:
        village = _village(conn, county, row)
        if isinstance(village, str):
            problems.append(f"第 {row.line} 行：{village}")
        elif not row.name.strip():
            problems.append(f"第 {row.line} 行：没有姓名。请写上姓名。")
        else:
            placed.append((row, village))
    if problems:
        return Pushed(problems=tuple(problems))
    made = [_task(conn, keyring, county, row, village, list_name, at) for row, village in placed]
    new = [one for one in made if task.ROWS.find(conn, keyring, one.id) is None]
    new = [replace(one, number=numbers.take(conn, one.area)) for one in {one.id: one for one in new}.values()]
    writing.run(conn, [task.ROWS.put(keyring, one) for one in new])
    told = tasks.announce(conn, keyring, new, at, f"上级推送「{list_name}」要核查")
    writing.run(conn, [notices.put(keyring, one) for one in told])
    return Pushed(tuple(new), tuple(told), len(made) - len(new))


def _village(conn: Connection, county: CountySettings, row: Row) -> Area | str:
    """By its code or name, with or without the township; else words that say what to write."""
    wanted = row.village.strip()
    if wanted.isdigit() and len(wanted) == 12:
        found = areas.find(conn, int(wanted))
        return found if found and codes.level(found.code) is codes.Level.VILLAGE else f"没有代码是 {wanted} 的村。"
    every = areas.within(conn, codes.parse(str(county.code)))
    fits = [one for one in every if one.name in (wanted, f"{wanted}村")]
    if not fits:
        fits = [one for one in every if areas.path(conn, one.code).endswith(wanted)] if len(wanted) > 2 else []
    if len(fits) == 1:
        return fits[0]
    if fits:
        return f"有 {len(fits)} 个村叫「{wanted}」。请连乡镇名一起写，例如「{areas.path(conn, fits[0].code)}」。"
    return f"没有叫「{wanted}」的村。请写本县的村名或 12 位代码。"


def _task(
    conn: Connection, keyring: Keyring, county: CountySettings, row: Row, village: Area, list_name: str, at: datetime
) -> Task:
    name, phone = row.name.strip(), "".join(row.phone.split())
    person = _person(conn, keyring, name, phone, village.code)
    day = at.astimezone(county.zone).date()
    id_ = number.of("verification", day, village.code, name, phone)
    area, cell = (person.area, person.cell) if person else (village.code, None)
    return Task(
        id_, 0, area, day, name, at, tasks.due(at, county), list_name[:60], cell, person.id if person else None, phone,
        row.reason.strip()[:200],
    )  # fmt: skip


def _person(conn: Connection, keyring: Keyring, name: str, phone: str, village: int) -> persons.Person | None:
    """The telephone and the name, or the only one of this name in the village."""
    called = persons.by_phone(conn, keyring, phone) if phone else ()
    same: Iterable[persons.Person] = [one for one in called if one.name == name and one.left_day is None]
    same = list(same) or list(people.named(conn, keyring, (village,), name))
    return same[0] if len(same) == 1 else None
