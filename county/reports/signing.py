"""签发: what was shown is signed by whoever answers for the area, and from then on stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chat.turn import Done
from county.duties import asking
from county.leaving import Leaving
from county.reports import offices, report
from county.reports.acts import ExplainFigure, SignReport
from county.reports.content import Report
from county.settings import CountySettings
from records.access import head
from records.database import Connection
from records.errors import Conflict
from records.reports import daily
from records.reports.daily import Signature
from records.secrecy import Keyring
from records.writing import run


@dataclass(frozen=True, slots=True)
class Shown:
    """The report that somebody had before them; `digest` is that of its words."""

    area: int
    day: date
    digest: bytes


@dataclass(frozen=True, slots=True)
class Signer:
    """签发人: who signs, from which account, when."""

    person: int
    account: int
    at: datetime


def sign(leaving: Leaving, one: Done, act: SignReport) -> None:
    """Nothing for who has lost the office meanwhile."""
    held, day = asking.held(leaving), date.fromisoformat(act.day)
    if offices.signs(leaving.conn, held, leaving.me, act.area, leaving.at):
        shown = Shown(act.area, day, bytes.fromhex(act.digest))
        signer = Signer(leaving.me, leaving.standing.account.id, leaving.at)
        freeze(leaving.conn, leaving.keyring, leaving.county, shown, signer)


def explain(leaving: Leaving, one: Done, act: ExplainFigure) -> None:
    held, day = asking.held(leaving), date.fromisoformat(act.day)
    if offices.signs(leaving.conn, held, leaving.me, act.area, leaving.at):
        note(leaving.conn, leaving.keyring, leaving.county, act.area, day, {act.figure: act.words}, leaving.at)


def freeze(conn: Connection, keyring: Keyring, county: CountySettings, shown: Shown, by: Signer) -> Report:
    """Raises Conflict where it reads otherwise by now, or was signed meanwhile."""
    found = report.of(conn, keyring, county, shown.area, shown.day)
    if found is None or found.signature or found.report.digest != shown.digest:
        raise Conflict("the report reads otherwise than what was shown")
    signature = Signature(by.person, by.account, by.at, head(conn))
    run(conn, [daily.sign(keyring, report.row(found.report, by.at), signature)])
    return found.report


def note(
    conn: Connection, keyring: Keyring, county: CountySettings, area: int, day: date, said: dict[str, str], at: datetime
) -> None:
    """Words about figures, kept with the draft. Raises Conflict where it was signed meanwhile."""
    found = report.of(conn, keyring, county, area, day)
    if found and not found.signature:
        explained = found.report.explained({**found.report.said, **said})
        run(conn, [daily.draft(keyring, report.row(explained, at))])
