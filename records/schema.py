"""The tables, all of them, and how a database gets them: by the migrations, never in any other way."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from records import (
    access,
    accounts,
    areas,
    calls,
    deliveries,
    households,
    latest,
    ledgers,
    notices,
    oddities,
    persons,
    pulses,
    roles,
    talks,
    ticks,
)
from records.database import Database
from records.metadata import METADATA

# Importing a part is what puts its tables into METADATA.
PARTS = (
    access,
    accounts,
    areas,
    calls,
    deliveries,
    households,
    latest,
    ledgers,
    notices,
    oddities,
    persons,
    pulses,
    roles,
    talks,
    ticks,
)


def upgrade(db: Database, to: str = "head") -> None:
    """Runs what is missing; a database that is up to date stays as it is."""
    with db.write() as conn:
        settings = Config()
        settings.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
        settings.attributes["connection"] = conn
        settings.attributes["metadata"] = METADATA
        command.upgrade(settings, to)
