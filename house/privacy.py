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
from records.database import Database
from records.errors import Tampered
from records.privacy import certificate
from records.secrecy import Keyring
from workers import anchors
from workers.anchors import BadAnchor


def verify(db: Database, keyring: Keyring, file: Path | None) -> str:
    """Raises ClickException with the first entry that does not fit."""
    try:
        noted = anchors.read(file.read_text(encoding="ascii")) if file else ()
        with db.read() as conn:
            end = chain.verify(conn, keyring, *noted)
            certificates = certificate.verify(conn, keyring)
    except (Tampered, BadAnchor) as error:
        raise click.ClickException(str(error)) from None
    against = f", {len(noted)} anchors fit" if file else "; no anchors given: a cut at the end would not be seen"
    return (
        f"{end.position} entries are as they were written{against}\n{head(end)}\n{certificates} proofs of erasure fit"
    )


def head(end: Head) -> str:
    return f"the log ends at {end.position} {end.digest.hex()}"


def calendar_lines(db: Database, county: CountySettings, now: datetime) -> Iterator[str]:
    """Kind, days, what goes at the next run, when the next of it is over."""
    with db.read() as conn:
        for line in calendar.lines(conn, county, now):
            until = line.next_.isoformat() if line.next_ else "nothing kept"
            yield f"{line.label:　<12} {line.days:>5} days  {line.rows:>8} due  {until}"
    yield f"backups: what is erased today may stand in one until {calendar.backups(county, now)}"
