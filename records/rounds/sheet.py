"""Paper sheets: a letter and number that mean one person of a village for good, whichever day the sheet was printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, SmallInteger, String, Table, insert, select

from records.metadata import METADATA, Number

ROWS = 20
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, which a hurried hand writes like 1 and 0."""

PAPER_PAGE = Table(
    "paper_page",
    METADATA,
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("letter", String(3), primary_key=True),
    Column("cell", Number, nullable=False),
    sqlite_with_rowid=False,
)
PAPER_ROW = Table(
    "paper_row",
    METADATA,
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("letter", String(3), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("person", Number, nullable=False),
    sqlite_with_rowid=False,
)
PAGE, ROW = PAPER_PAGE.c, PAPER_ROW.c


@dataclass(frozen=True)
class Line:
    """One row of a page."""

    letter: str
    number: int
    person: int

    @property
    def code(self) -> str:
        return f"{self.letter}{self.number}"


def letter(n: int) -> str:
    """A, B … Z, AA, AB …: the n-th page of a village, from 0."""
    more, last = divmod(n, len(LETTERS))
    return (letter(more - 1) if more else "") + LETTERS[last]


def lines(conn: Connection, area: int, cell: int) -> tuple[Line, ...]:
    """Every row that this cell's pages have, by page and number."""
    pages = select(PAGE.letter).where(PAGE.area == area, PAGE.cell == cell)
    wanted = select(ROW.letter, ROW.number, ROW.person).where(ROW.area == area, ROW.letter.in_(pages))
    found = [Line(*row) for row in conn.execute(wanted)]
    return tuple(sorted(found, key=lambda one: (len(one.letter), one.letter, one.number)))


def assign(conn: Connection, area: int, cell: int, people: Sequence[int]) -> tuple[Line, ...]:
    """The rows of these people in their order; whoever has none yet gets the next free one. Two that do so at once for
    one village collide on the key, and one of them begins anew."""
    known = lines(conn, area, cell)
    have = {one.person: one for one in known}
    fresh = [person for person in people if person not in have]
    if fresh:
        taken = len(conn.execute(select(PAGE.letter).where(PAGE.area == area)).all())
        made = _rows(known, taken, fresh)
        opened = sorted({one.letter for one in made} - {one.letter for one in known})
        if opened:
            conn.execute(insert(PAPER_PAGE), [{"area": area, "letter": page, "cell": cell} for page in opened])
        conn.execute(insert(PAPER_ROW), [{"area": area, **vars(one)} for one in made])
        have |= {one.person: one for one in made}
    return tuple(have[person] for person in people)


def _rows(known: Sequence[Line], pages: int, fresh: Iterable[int]) -> list[Line]:
    """After the last row of the last page, then on new pages."""
    page, number = (known[-1].letter, known[-1].number) if known else ("", ROWS)
    made: list[Line] = []
    for person in fresh:
        if number == ROWS:
            page, number, pages = letter(pages), 0, pages + 1
        number += 1
        made.append(Line(page, number, person))
    return made


def people(conn: Connection, area: int, codes: Iterable[tuple[str, int]]) -> dict[tuple[str, int], int]:
    """Whom these codes of a village mean; without those that were never printed."""
    wanted = set(codes)
    letters = {page for page, _ in wanted}
    rows = conn.execute(select(ROW.letter, ROW.number, ROW.person).where(ROW.area == area, ROW.letter.in_(letters)))
    return {(row.letter, row.number): row.person for row in rows if (row.letter, row.number) in wanted}
