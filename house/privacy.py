"""What an operator asks of the log and the calendar of erasure, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from county.privacy import calendar
from county.settings import CountySettings
from records import chain
from records.access import Head
from records.database import Connection, Database
from records.errors import Tampered, Unreadable
from records.privacy import certificate
from records.reports import daily
from records.secrecy import Keyring
from workers import anchors, erased
from workers.anchors import BadAnchor
from workers.erased import BadList


def verify(db: Database, keyring: Keyring, file: Path | None) -> str:
    """Raises ClickException with the first entry that does not fit, or the first report that is not what was signed."""
    try:
        noted = anchors.read(file.read_text(encoding="ascii")) if file else ()
        with db.read() as conn:
            seen = _signed(conn, keyring)
            end = chain.verify(conn, keyring, *noted, *seen)
            certificates = certificate.verify(conn, keyring)
    except (Tampered, BadAnchor, Unreadable) as error:
        raise click.ClickException(str(error)) from None
    against = f", {len(noted)} anchors fit" if file else "; no anchors given: a cut at the end would not be seen"
    return (
        f"{end.position} entries are as they were written{against}\n{head(end)}\n{certificates} proofs of erasure fit\n"
        f"{len(seen)} signed reports are what was signed, and the log is as long as when they were"
    )


def _signed(conn: Connection, keyring: Keyring) -> list[Head]:
    """Where the log ended at each signature. Raises ClickException for a report that has other words by now."""
    found = []
    for one in daily.every_signed(conn, keyring):
        if not one.whole or one.signature is None:
            raise click.ClickException(f"the report of {one.day} for area {one.area} is not what was signed")
        found.append(one.signature.log)
    return found


def again(db: Database, keyring: Keyring, file: Path, now: datetime) -> int:
    """Raises ClickException."""
    try:
        return erased.again(db, keyring, erased.read(file.read_text(encoding="ascii")), now)
    except BadList as error:
        raise click.ClickException(str(error)) from None


def head(end: Head) -> str:
    return f"the log ends at {end.position} {end.digest.hex()}"


def calendar_lines(db: Database, county: CountySettings, now: datetime) -> Iterator[str]:
    """Kind, days, what goes at the next run, when the next of it is over."""
    with db.read() as conn:
        for line in calendar.lines(conn, county, now):
            until = line.next_.isoformat() if line.next_ else "nothing kept"
            yield f"{line.label:　<12} {line.days:>5} days  {line.rows:>8} due  {until}"
    yield f"backups: what is erased today may stand in one until {calendar.backups(county, now)}"
