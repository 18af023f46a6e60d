"""What is looked up before the register is put right: the doors that 划户 moves, and who seems to stand there twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.leaving import Leaving
from county.staffing import merging, places
from records import areas, codes, households, staff
from records.access import Access, append
from records.persons import Person

MOST_TWINS = 20


def cell_doors(leaving: Leaving, asked: object) -> dict[str, Any] | None:
    """What 划户 is about to do (「12 31 2」: doors, last the cell's number), for an official of one village."""
    village = places.village(leaving)
    *doors, number = (int(word) for word in str(asked).split())
    cell = village * codes.CELL_UNIT + number
    if not village:
        return None
    known = staff.doors(leaving.conn, village, doors)
    cells = areas.cells_inside(leaving.conn, village)
    return {
        "village": village,
        "cell": cell if cell in cells else 0,
        "name": areas.place_name(leaving.conn, cell),
        "numbers": [one % codes.CELL_UNIT for one in cells],
        "doors": sorted(known),
        "missing": sorted(set(doors) - known.keys()),
    }


def twins(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Who seems to stand twice in the village's register; that they were read is noted."""
    found = merging.proposed(leaving)[:MOST_TWINS]
    read = {person.id for one in found for person in (one.kept, one.gone)}
    if read:
        account = leaving.standing.account.id
        append(
            leaving.conn,
            leaving.keyring,
            *(Access(account, one, "名单", "合并人口", leaving.at) for one in sorted(read)),
        )
    return [
        {
            "kept": one.kept.id,
            "gone": one.gone.id,
            "name": one.kept.name,
            "first": _told(leaving, one.kept),
            "second": _told(leaving, one.gone),
        }
        for one in found
    ]


def _told(leaving: Leaving, person: Person) -> str:
    home = households.find(leaving.conn, leaving.keyring, person.household)
    born = f"{person.born.year} 年生" if person.born else "没填出生年"
    number = f"身份证尾号 {person.id_number[-4:]}" if person.id_number else "没填身份证"
    return " ".join(filter(None, (f"{home.door} 号" if home else "", person.name, person.sex, born, number)))


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {"cell_doors": cell_doors, "twins": twins}
