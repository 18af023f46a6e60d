"""The numbers by which people call the items of screening: one row of numbers for each village."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, Table, text

from records.metadata import METADATA, Number

COUNT = Table(
    "screening_number",
    METADATA,
    Column("area", Number, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)
_NEXT = text(
    "INSERT INTO screening_number (area, last) VALUES (:area, 1) "
    "ON CONFLICT (area) DO UPDATE SET last = screening_number.last + 1 RETURNING last"
)


def take(conn: Connection, area: int) -> int:
    """The next number of this village, in this transaction: nobody else gets it."""
    return int(conn.execute(_NEXT, {"area": area}).scalar_one())
