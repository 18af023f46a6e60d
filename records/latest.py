"""What was last reported of each person, small enough to come with every message: the calm of yesterday, and 照旧."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Boolean, Column, String, Table

from records import moments
from records.ledgers.health_report import HealthReport
from records.metadata import METADATA, Number
from records.writing import Write

NONE = "无"
LONGEST = 120

LATEST = Table(
    "latest",
    METADATA,
    Column("person", Number, primary_key=True, autoincrement=False),
    Column("day", Number, nullable=False),
    Column("calm", Boolean, nullable=False),
    Column("symptoms", String(LONGEST), nullable=False),
    Column("exposure", String(LONGEST), nullable=False),
)
PUT = """
INSERT INTO latest (person, day, calm, symptoms, exposure) VALUES (:person, :day, :calm, :symptoms, :exposure)
ON CONFLICT (person) DO UPDATE SET day = excluded.day, calm = excluded.calm, symptoms = excluded.symptoms,
exposure = excluded.exposure WHERE latest.day <= excluded.day
"""


@dataclass(frozen=True)
class Last:
    """`symptoms` and `exposure` as they would be typed again: names with blanks between, or 无."""

    day: date
    calm: bool
    symptoms: str
    exposure: str


def put(report: HealthReport) -> Write:
    """A finished report becomes the latest, unless a later day is there."""
    exposure = report.exposure or ()
    values = {
        "person": report.person,
        "day": moments.day_number(report.day),
        "calm": not (report.symptoms or exposure or report.worrying),
        "symptoms": _again(report.symptoms),
        "exposure": _again(exposure),
    }
    return Write(PUT, values, shared=("latest", report.person))


def from_columns(day: int | None, calm: bool, symptoms: str, exposure: str) -> Last | None:
    return None if day is None else Last(moments.day_of(day), bool(calm), symptoms, exposure)


def _again(names: tuple[str, ...]) -> str:
    return " ".join(names)[:LONGEST] or NONE
