"""A console for long runs: on SQLite, gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from records import database as databases
from records import schema
from records.secrecy import keyring
from tests.conftest import records_settings
from tests.console.stage import Console, standing

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


class Figures(dict):
    """What a run found, by name."""

    def __init__(self, found: object = (), **more: object) -> None:
        super().__init__({str(key): value for key, value in dict(found).items()} | more)  # type: ignore[call-overload]

    def figures(self) -> dict[str, object]:
        return dict(self)


@contextmanager
def house() -> Iterator[Console]:
    with tempfile.TemporaryDirectory() as folder:
        settings = records_settings(f"sqlite:///{folder}/records.db")
        database = databases.connect(settings)
        schema.upgrade(database)
        with standing(database, keyring(settings), NOON, Path(folder)) as console:
            yield console
        database.close()
