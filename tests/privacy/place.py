"""A database of one's own in a folder, for runs that look at its files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from records import database, schema
from records.secrecy import keyring
from tests.conftest import records_settings
from tests.county.exports.office import Office

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


@contextmanager
def office(folder: Path, url: str = "") -> Iterator[Office]:
    """On SQLite, unless a `url` says otherwise."""
    settings = records_settings(url or f"sqlite:///{folder}/records.db")
    db = database.connect(settings)
    schema.upgrade(db)
    try:
        yield Office(db, keyring(settings), NOW)
    finally:
        db.close()
