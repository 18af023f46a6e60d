"""Figures of screening for a place: returnees by origin, door-knocks by cell, tasks of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from county.screening.origins import KINDS
from records.database import Connection
from records.screening import counts


def returnees(conn: Connection, area: int, since: date, until: date) -> Mapping[str, int]:
    """By where they come from, in the order of `origins.KINDS`; a sort of which there is none is 0."""
    found = counts.by_origin(conn, area, since, until)
    return {kind: found.get(kind, 0) for kind in KINDS}
