"""The mark of an export: who, when, what for, in the sheet, on every printed page and in the file's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from county.exports import telling
from county.privacy.fields import FIELDS
from papers.table import Table
from records import areas, moments, persons, roles
from records.database import Connection
from records.exports.request import Export
from records.secrecy import Keyring

FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|\r\n\t&#%', "_"))
MOST_OF_PURPOSE = 20
WARNING = "只用于写明的用途，用完请删除；不得转发、公开。每一行属于谁、谁导出，都有记录。"


@dataclass(frozen=True)
class Mark:
    """`who` with office; `place` and `list` as people call them."""

    export: Export
    who: str
    office: str
    place: str
    list: str
    at: datetime

    @property
    def when(self) -> str:
        return self.at.astimezone(moments.LOCAL).strftime("%Y-%m-%d %H:%M")

    @property
    def line(self) -> str:
        return f"{self.who}（{self.office}） {self.when} 导出 · 用途：{self.export.purpose} · {self.export.number}"

    @property
    def notes(self) -> tuple[str, ...]:
        days = f"{self.export.first_day.isoformat()} 至 {self.export.last_day.isoformat()}"
        opened = "、".join(FIELDS[name].label for name in self.export.opened)
        legible = f" · 完整显示：{opened}" if opened else ""
        return (self.line, f"{self.place} · {self.list} · {days}{legible}", WARNING)

    @property
    def file(self) -> str:
        """Without its ending; says who, when and what for."""
        when = self.at.astimezone(moments.LOCAL).strftime("%Y%m%d-%H%M")
        parts = (self.list, self.place, when, self.who, self.export.purpose[:MOST_OF_PURPOSE], self.export.number)
        return "-".join(parts).translate(FORBIDDEN)

    def table(self, head: tuple[str, ...]) -> Table:
        return Table(self.list, self.notes, head, self.line)


def mark(conn: Connection, keyring: Keyring, export: Export, at: datetime) -> Mark:
    """`at` is when the file is made, and again when its name is asked for."""
    who = persons.find(conn, keyring, export.asker_person)
    held = roles.of_person(conn, export.asker_person, at)
    office = "、".join(dict.fromkeys(roles.NAMES[one.role] for one in held))
    place = areas.place_name(conn, export.area)
    return Mark(export, who.name if who else str(export.asker), office, place, telling.label(export), at)
