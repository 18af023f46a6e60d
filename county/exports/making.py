"""Making the file of an export, in a worker: all of its rows from one view of the database, or no file.

Before the file can be fetched every person in it has a line in the access log, and the file a line of its own with the
number of rows and the sum of their content.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from county.errors import Refused
from county.exports import asking, telling
from county.exports.columns import Columns, openable, readable
from county.exports.marking import mark
from county.exports.wish import shelf
from county.privacy.reader import Reader, of_account
from county.settings import CountySettings
from papers import commas, workbook
from papers.table import Incomplete, Table, Written, fits
from records import areas, codes, notices
from records.access import append
from records.database import Connection, Database
from records.exports import part, reading, steps
from records.exports.reading import Line
from records.exports.request import Export, Form
from records.secrecy import Keyring
from records.writing import run

EXPORTED = "导出"
AT_ONCE = 500
TOO_LONG = "有一格内容太长，Excel 放不下，没有生成文件。可以选 CSV 再申请一次。"


@dataclass(frozen=True)
class Made:
    content: bytes
    written: Written
    people: frozenset[int]


@dataclass
class _Seen:
    """Whom the rows were about, while they go by."""

    people: set[int] = field(default_factory=set)

    def pass_(self, lines: Iterator[Line]) -> Iterator[Line]:
        for line in lines:
            if line.person:
                self.people.add(line.person.id)
            yield line


@dataclass(frozen=True)
class Maker:
    """`folder` is where the half written file lies in clear: in memory."""

    database: Database
    keyring: Keyring
    county: CountySettings
    folder: Path

    def make(self, export: Export, now: datetime) -> tuple[int, ...]:
        """Keeps the file for its day, or the reason why there is none; the notices that wait to be sent."""
        try:
            with self.database.read() as conn:
                reader = of_account(conn, export.asker, export.asker_person, now)
                made = self._made(conn, export, reader)
        except (Refused, Incomplete) as error:
            return self._failed(export, error, now)
        self._note(reader, export, made)
        return self._keep(reader, export, made, now)

    def _made(self, conn: Connection, export: Export, reader: Reader) -> Made:
        """Raises Refused, Incomplete."""
        ledger = shelf(export.list)
        held = reader.roles(export.area) & asking.ASKERS
        if not (held and readable(ledger, held) and set(export.opened) <= set(openable(reader, export.area))):
            raise Refused("您在这个片区已经没有这个岗位。")
        wanted = (ledger, export.area, export.first_day, export.last_day)
        expected = reading.count(conn, *wanted)
        columns = Columns(ledger, frozenset(export.opened), held, places(conn, export.area))
        table = mark(conn, self.keyring, export, reader.at).table(columns.head)
        if not fits(expected, table):
            raise Refused("行数超过一张表能放的，请分几次导出。")
        seen, to = _Seen(), io.BytesIO()
        lines = seen.pass_(reading.stream(conn, self.keyring, *wanted))
        written = self._written(to, export.form, table, map(columns.row, lines))
        if written.rows != expected:
            raise Refused(f"应有 {expected} 行，只读到 {written.rows} 行，没有生成文件。请再申请一次。")
        return Made(to.getvalue(), written, frozenset(seen.people))

    def _written(self, to: BinaryIO, form: Form, table: Table, rows: Iterator[tuple[str, ...]]) -> Written:
        """Raises Incomplete."""
        return commas.write(to, table, rows) if form is Form.CSV else workbook.write(to, table, rows, self.folder)

    def _note(self, reader: Reader, export: Export, made: Made) -> None:
        """A line for each person; in pieces, so that nobody's message waits for a hundred thousand of them."""
        reason = f"{export.number} {export.purpose}"
        people = iter(sorted(made.people))
        while some := list(islice(people, AT_ONCE)):
            with self.database.write() as conn:
                append(conn, self.keyring, *(reader.noted(EXPORTED, reason, person) for person in some))

    def _keep(self, reader: Reader, export: Export, made: Made, now: datetime) -> tuple[int, ...]:
        rows, digest = made.written.rows, made.written.digest
        ends = now + self.county.privacy.export_lasts
        text = f"您申请的导出做好了：{telling.label(export)}，{rows} 行。\n{ends:%m月%d日 %H:%M} 以前在后台「导出」里下载，过时作废。"
        told = telling.asker(export, text, now)
        with self.database.write() as conn:
            part.drop(conn, export.id)
            kept = [*part.put(self.keyring, export.id, made.content), steps.made(export, rows, digest, ends)]
            run(conn, [*kept, notices.put(self.keyring, told)])
            line = f"{export.number} {rows}行 SHA-256 {digest.hex()} {export.purpose}"
            append(conn, self.keyring, reader.noted(EXPORTED, line))
        return (told.id,)

    def _failed(self, export: Export, error: Refused | Incomplete, now: datetime) -> tuple[int, ...]:
        why = str(error) if isinstance(error, Refused) else TOO_LONG
        told = telling.asker(export, f"您申请的导出没有做成：{why}", now)
        with self.database.write() as conn:
            run(conn, [steps.fail(self.keyring, export, why), notices.put(self.keyring, told)])
        return (told.id,)


def places(conn: Connection, area: int) -> dict[int, tuple[str, str]]:
    """Village → township and village as people call them."""
    towns = {one.code: one.name for one in areas.within(conn, codes.chain(area)[-1], codes.Level.TOWNSHIP)}
    villages: Any = areas.within(conn, area)
    return {one.code: (towns.get(codes.chain(one.code)[1], ""), one.name) for one in villages}
