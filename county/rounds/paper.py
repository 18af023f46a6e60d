"""The paper twin of a round: a sheet to print, and its rows typed back by their codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from county.leaving import Leaving
from county.papers import offer
from county.rounds import book
from county.rounds.book import Door
from language.script import plain
from papers import Grid, Heading, NewPage, Paper, Text
from records import areas, persons
from records.access import Access, append
from records.persons import Person
from records.rounds import sheet
from records.rounds.sheet import Line

HEAD = ("编号", "门牌", "姓名", "早", "晚", "哪里不舒服")
WIDTHS = (2, 2, 3, 2, 2, 6)
HOW = "量了填数字（365 就是 36.5），没有不舒服写「无」。没人在家，写「没人」。填完给网格员，或拍照发到公众号。"
_CODE = re.compile(rf"(?<![a-z0-9])(?P<letter>[{sheet.LETTERS.lower()}]{{1,2}})\s?(?P<number>\d{{1,2}})(?!\d|[.。]\d)")
MOST_ROWS = 30


def could_be(said: str) -> bool:
    """Whether a message begins with the code of a row: 「A7 早365」."""
    match = _CODE.match(plain(said).strip())
    return bool(match) and int(match["number"]) <= sheet.ROWS  # type: ignore[index]


def print_(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """A sheet of all doors of this worker, page by page, as a link; None for who has no doors."""
    doors = book.doors(turn.conn, turn.standing.holdings, turn.at)
    if not doors:
        return None
    people = persons.of_households(turn.conn, turn.keyring, [one.stop.household for one in doors])
    pages = [
        page
        for place, some in groupby(doors, lambda one: one.stop.place)
        for page in _pages(turn, place, list(some), people)
    ]
    _noted(turn, [person.id for family in people.values() for person in family], "打印")
    blocks = [block for page in pages for block in (NewPage(), *page)][1:]
    mine = turn.member(turn.me)
    footer = f"{mine.name if mine else ''} {turn.at:%Y-%m-%d %H:%M} 打印，录完撕碎"
    paper = Paper("查户登记表", tuple(blocks), footer=footer)
    link = offer(
        turn.conn, turn.keyring, turn.county, paper, "查户登记表", account=turn.standing.account.id, at=turn.at
    )
    return {"url": link, "pages": len(pages), "people": sum(map(len, people.values()))}


def _pages(
    turn: Leaving, place: int, doors: Sequence[Door], people: dict[int, tuple[Person, ...]]
) -> list[tuple[Any, ...]]:
    """Of one cell, page by page of its codes."""
    behind = {person.id: (one, person) for one in doors for person in people.get(one.stop.household, ())}
    rows = sheet.assign(turn.conn, doors[0].stop.area, place, list(behind))
    ordered = sorted(rows, key=lambda row: (len(row.letter), row.letter, row.number))
    title = f"{areas.place_name(turn.conn, place)}　{turn.at.month} 月 {turn.at.day} 日"
    return [
        (Heading(f"{letter} 页　{title}"), Text(HOW, flush=True), _grid(list(some), behind, people))
        for letter, some in groupby(ordered, lambda row: row.letter)
    ]


def _grid(rows: Sequence[Line], behind: dict[int, tuple[Door, Person]], people: dict[int, tuple[Person, ...]]) -> Grid:
    return Grid(HEAD, tuple(_row(row, *behind[row.person], people) for row in rows), WIDTHS)


def _row(row: Line, door: Door, person: Person, people: dict[int, tuple[Person, ...]]) -> tuple[str, ...]:
    return row.code, str(door.number), _shown(person, people[person.household]), "", "", ""


def _shown(person: Person, family: Sequence[Person]) -> str:
    """Masked, unless two of one family would look alike."""
    alike = sum(masked(one.name) == masked(person.name) for one in family)
    return person.name if alike > 1 else masked(person.name)


def masked(name: str) -> str:
    """李＊兰: enough for who lives there, too little for who finds the sheet."""
    return name[:1] + "＊" + (name[-1:] if len(name) > 2 else "")


def typed(turn: Leaving, said: Any) -> dict[str, Any]:
    """The rows of a message: of whom and what; codes that no sheet of this worker has."""
    text = plain(str(said)).strip()
    marks = [m for m in _CODE.finditer(text) if 0 < int(m["number"]) <= sheet.ROWS][:MOST_ROWS]
    ends = [*(m.start() for m in marks[1:]), len(text)]
    rows = {
        (m["letter"].upper(), int(m["number"])): text[m.end() : end].strip(" ,。;、:\n")
        for m, end in zip(marks, ends, strict=True)
    }
    doors = {one.stop.household: one for one in book.doors(turn.conn, turn.standing.holdings, turn.at)}
    whose: dict[tuple[str, int], int] = {}
    for area in {one.stop.area for one in doors.values()}:
        whose = sheet.people(turn.conn, area, rows) | whose
    people = persons.many(turn.conn, turn.keyring, whose.values())
    found = {code: people[person] for code, person in whose.items() if people[person].household in doors}
    _noted(turn, [person.id for person in found.values()], "录表")
    return {
        "rows": [_typed(code, person, doors[person.household], rows[code]) for code, person in found.items()],
        "unknown": [f"{letter}{number}" for letter, number in rows if (letter, number) not in found],
    }


def _typed(code: tuple[str, int], person: Person, door: Door, said: str) -> dict[str, Any]:
    born = person.born.isoformat() if person.born else ""
    return {
        "code": f"{code[0]}{code[1]}", "said": said, "n": door.number, "id": door.stop.household, "area": door.stop.area,
        "head": person.name, "watched": bool(door.stop.status), "people": [[person.id, person.name, person.relation, person.sex, born]],
    }  # fmt: skip


def _noted(turn: Leaving, people: Iterable[int], what: str) -> None:
    own = {member.id for member in turn.members}
    entries = [Access(turn.standing.account.id, one, what, "纸表", turn.at) for one in people if one not in own]
    if entries:
        append(turn.conn, turn.keyring, *entries)


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {"round_sheet": print_, "paper_rows": typed}
