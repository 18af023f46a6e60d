"""What was last reported of each person, small enough to come with every message: the calm of yesterday, and 照旧."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Boolean, Column, Connection, String, Table, select

from records import moments
from records.ledgers.health_report import HEALTH_REPORTS, HealthReport
from records.metadata import METADATA, Number
from records.secrecy import Keyring
from records.writing import Write

NONE = "无"
LONGEST = 120
LOOK_BACK_DAYS = 14

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


def without(conn: Connection, keyring: Keyring, person: int, area: int, day: date, report: int) -> tuple[Write, ...]:
    """As it was before the report of that number, which is withdrawn."""
    last = moments.day_number(day)
    t = HEALTH_REPORTS.table.c
    mine = (t.day.in_(range(last - LOOK_BACK_DAYS, last + 1)), t.area == area, t.person == person)
    wanted = (
        select(HEALTH_REPORTS.table).where(*mine, t.id != report, ~t.unfinished).order_by(t.day.desc(), t.at.desc())
    )
    row = conn.execute(wanted.limit(1)).first()
    gone = Write("DELETE FROM latest WHERE person = :person", {"person": person}, shared=("latest", person))
    return (gone, put(HEALTH_REPORTS.read(keyring, row))) if row else (gone,)


def from_columns(day: int | None, calm: bool, symptoms: str, exposure: str) -> Last | None:
    return None if day is None else Last(moments.day_of(day), bool(calm), symptoms, exposure)


def _again(names: tuple[str, ...]) -> str:
    return " ".join(names)[:LONGEST] or NONE
