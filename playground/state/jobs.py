"""Mass sends: queued under a clientmsgid, run a little later, at most four a month to a person."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from playground.clock import CHINA
from playground.errors import ApiError
from playground.state import bubbles

WAITING, SENDING, DONE, FAILED, DELETED = "WAITING", "SENDING", "SEND_SUCCESS", "SEND_FAIL", "DELETE"
CLIENT_ID_MAX_BYTES = 64
TOO_FAST_S, KEPT_S = 60, 86400


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone, or a tag, or these openids."""

    everyone: bool = False
    tag_id: int = 0
    openids: tuple[str, ...] = ()

    @property
    def where(self) -> tuple[str, object]:
        """An SQL condition on followers with its one parameter."""
        if self.everyone:
            return "? = 1", 1
        if self.tag_id:
            return "openid IN (SELECT openid FROM tagged WHERE tag_id = ?)", self.tag_id
        return "openid IN (SELECT value FROM json_each(?))", json.dumps(self.openids)


@dataclass(frozen=True, slots=True)
class Job:
    msg_id: int
    at: int
    status: str
    kind: str
    content: Mapping[str, Any]
    audience: Audience
    total: int
    sent: int
    errors: int


def admit(db: sqlite3.Connection, client_id: str, now: int) -> None:
    """Raise 45065 with the old msg_id when this clientmsgid is known, 45066 within its first minute."""
    if len(client_id.encode()) > CLIENT_ID_MAX_BYTES:
        raise ApiError(45067)
    row = db.execute(
        "SELECT msg_id, at FROM jobs WHERE client_id = ? AND at > ? ORDER BY msg_id DESC", (client_id, now - KEPT_S)
    ).fetchone()
    if row is not None:
        raise ApiError(45066) if now - row["at"] < TOO_FAST_S else ApiError(45065, msg_id=row["msg_id"])


def digest(audience: Audience, kind: str, content: Mapping[str, Any]) -> str:
    """The clientmsgid of a job that brought none: two equal jobs in a day are then one."""
    return hashlib.md5(json.dumps([asdict(audience), kind, content], sort_keys=True).encode()).hexdigest()


def add(
    db: sqlite3.Connection, msg_id: int, client_id: str, now: int, audience: Audience, kind: str,
    content: Mapping[str, Any], status: str,
) -> None:  # fmt: skip
    row = (msg_id, client_id, now, json.dumps(asdict(audience)), kind, bubbles.dump(content), status)
    db.execute(
        "INSERT INTO jobs (msg_id, client_id, at, audience, kind, content, status) VALUES (?, ?, ?, ?, ?, ?, ?)", row
    )


def find(db: sqlite3.Connection, msg_id: object) -> Job | None:
    row = db.execute("SELECT * FROM jobs WHERE msg_id = ?", (msg_id,)).fetchone()
    return _job(row) if row else None


def newest(db: sqlite3.Connection, limit: int) -> list[Job]:
    return [_job(row) for row in db.execute("SELECT * FROM jobs ORDER BY msg_id DESC LIMIT ?", (limit,)).fetchall()]


def waiting(db: sqlite3.Connection) -> list[Job]:
    return [_job(row) for row in db.execute("SELECT * FROM jobs WHERE status = ?", (WAITING,)).fetchall()]


def move(db: sqlite3.Connection, msg_id: int, status: str) -> None:
    db.execute("UPDATE jobs SET status = ? WHERE msg_id = ?", (status, msg_id))


def run(db: sqlite3.Connection, job: Job, now: int, per_month: int) -> Job:
    """Put the message on every phone that may still have it this month, and count."""
    condition, value = job.audience.where
    month = datetime.fromtimestamp(now, CHINA).strftime("%Y-%m")
    everyone = db.execute(f"SELECT count(*) FROM followers WHERE follows AND {condition}", (value,)).fetchone()[0]
    total = max(everyone, len(job.audience.openids))
    taken = db.execute(
        f"""UPDATE followers SET mass_count = iif(mass_month = ?, mass_count + 1, 1), mass_month = ?
            WHERE follows AND NOT blacklisted AND NOT (mass_month = ? AND mass_count >= ?) AND {condition}
            RETURNING openid, muted""",
        (month, month, month, per_month, value),
    ).fetchall()
    reached = [row["openid"] for row in taken if not row["muted"]]
    bubbles.add_all(db, now, reached, job.kind, job.content, key=str(job.msg_id))
    db.execute(
        "UPDATE jobs SET status = ?, total = ?, sent = ?, errors = ? WHERE msg_id = ?",
        (DONE, total, len(reached), len(taken) - len(reached), job.msg_id),
    )
    return replace(job, status=DONE, total=total, sent=len(reached), errors=len(taken) - len(reached))


def _job(row: sqlite3.Row) -> Job:
    audience = json.loads(row["audience"])
    return Job(
        msg_id=row["msg_id"],
        at=row["at"],
        status=row["status"],
        kind=row["kind"],
        content=json.loads(row["content"]),
        audience=Audience(**audience | {"openids": tuple(audience["openids"])}),
        total=row["total"],
        sent=row["sent"],
        errors=row["errors"],
    )
