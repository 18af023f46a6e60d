"""The demo county for tests: made once for a cast and a moment, then only written; making it was a quarter of many tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from records import writing
from records.database import Database
from records.secrecy import Keyring
from records.seed.small import Made, Seeded, make


def settle(
    database: Database, keyring: Keyring, cast: Sequence[Mapping[str, Any]], now: datetime, notice_version: str = ""
) -> Seeded:
    """As `seed.demo` does."""
    made = _made(keyring, tuple(tuple(one.items()) for one in cast), now, notice_version)
    with database.write() as conn:
        writing.run(conn, made.writes)
    return made.seeded


@lru_cache(8)
def _made(keyring: Keyring, cast: tuple[tuple[tuple[str, Any], ...], ...], now: datetime, notice_version: str) -> Made:
    return make(keyring, [dict(one) for one in cast], now, notice_version)
