"""Pulses: when each part last got something done; liveness is progress, not a process that is there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, select

from records import moments
from records.metadata import METADATA, Number
from records.writing import Write, upsert

PULSE = Table(
    "pulse",
    METADATA,
    Column("part", String(20), primary_key=True),
    Column("at", Number, nullable=False),
    sqlite_with_rowid=False,
)


def beat(part: str, now: datetime) -> Write:
    return upsert("pulse", ("part",), {"part": part, "at": moments.stored(now)})


def all(conn: Connection) -> dict[str, datetime]:  # noqa: A001 - reads aloud as pulses.all
    return {row.part: moments.local(row.at) for row in conn.execute(select(PULSE).order_by(PULSE.c.part))}
