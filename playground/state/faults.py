"""Faults on demand: the next calls of an API answer an errcode, hang, break off, or do the work and never say so."""

import random
import sqlite3
from dataclasses import asdict, dataclass

KINDS = ("errcode", "hang", "reset", "html", "bad_gateway", "accepted_hang", "accepted_reset")


@dataclass(frozen=True, slots=True)
class Fault:
    """`call` is a path under /cgi-bin or "*"; `remaining` calls are hit (-1: no end), each with `chance`."""

    call: str = "*"
    kind: str = "errcode"
    code: int = -1
    seconds: float = 30.0
    remaining: int = 1
    chance: float = 1.0
    id: int = 0

    @property
    def accepted(self) -> bool:
        """The call takes effect; only its answer is lost."""
        return self.kind.startswith("accepted_")


def add(db: sqlite3.Connection, fault: Fault) -> int:
    values = asdict(fault) | {"id": None}
    row = db.execute(
        "INSERT INTO faults VALUES (:id, :call, :kind, :code, :seconds, :remaining, :chance) RETURNING id", values
    ).fetchone()
    return int(row["id"])


def standing(db: sqlite3.Connection) -> list[Fault]:
    return [Fault(**dict(row)) for row in db.execute("SELECT * FROM faults WHERE remaining != 0 ORDER BY id")]


def remove(db: sqlite3.Connection, fault_id: int | None = None) -> None:
    db.execute("DELETE FROM faults WHERE id = ? OR ? IS NULL", (fault_id, fault_id))


def draw(db: sqlite3.Connection, call: str, chance: random.Random) -> Fault | None:
    """The fault that hits this call, used up by one; none most of the time."""
    for fault in standing(db):
        if fault.call in ("*", call) and (fault.chance >= 1 or chance.random() < fault.chance):
            db.execute("UPDATE faults SET remaining = remaining - 1 WHERE id = ? AND remaining > 0", (fault.id,))
            return fault
    return None
