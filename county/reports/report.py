"""The report of an area and a day as it stands now: frozen if it was signed, else drawn up anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from county.reports import content, drafting, summing
from county.reports.content import Report
from county.settings import CountySettings
from records import areas, codes, moments
from records.codes import Level
from records.database import Connection
from records.reports import daily
from records.reports.daily import Daily, Signature
from records.secrecy import Keyring


@dataclass(frozen=True, slots=True)
class Standing:
    """A report and who has signed it; `whole`: it still has the words that were signed."""

    report: Report
    signature: Signature | None = None
    whole: bool = True


def open_day(now: datetime, county: CountySettings) -> date:
    """The day of which reports are signed at a moment: until the next is drawn up, the last one may still come late."""
    local = now.astimezone(moments.LOCAL)
    drafted = local.hour * 60 + local.minute >= county.reports.draft_minute
    return local.date() - timedelta(days=not drafted)


def of(conn: Connection, keyring: Keyring, county: CountySettings, area: int, day: date) -> Standing | None:
    """None for an area that there is not."""
    kept = daily.of_day(conn, keyring, day, area)
    if kept and kept.signature:
        return Standing(content.loads(kept.content), kept.signature, kept.whole)
    drawn = _drawn(conn, keyring, county, area, day)
    if drawn is None:
        return None
    return Standing(drawn.explained(content.loads(kept.content).said) if kept else drawn)


def row(report: Report, at: datetime) -> Daily:
    return Daily(report.day, report.area, report.dumps(), report.digest, at)


def _drawn(conn: Connection, keyring: Keyring, county: CountySettings, area: int, day: date) -> Report | None:
    if codes.level(area) is Level.VILLAGE:
        return next(iter(drafting.villages(conn, keyring, county, area, day)), None)
    found = areas.find(conn, area)
    return summing.wide(conn, keyring, county, found, day) if found else None
