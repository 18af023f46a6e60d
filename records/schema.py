"""The tables, all of them, and how a database gets them: by the migrations, never in any other way."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.exc import SQLAlchemyError

from records import (
    access,
    accounts,
    api_keys,
    areas,
    broadcasts,
    calls,
    canary,
    console,
    deliveries,
    early,
    elders,
    exports,
    handings,
    hotline,
    households,
    imports,
    ladder,
    latest,
    ledgers,
    merges,
    needs,
    notices,
    oddities,
    papers,
    persons,
    privacy,
    pulses,
    quarantine,
    reports,
    roles,
    roster,
    rounds,
    screening,
    talks,
    tally,
    ticks,
    tips,
    translation,
)
from records.database import Database
from records.errors import Unavailable
from records.metadata import METADATA

# Importing a part is what puts its tables into METADATA.
PARTS = (
    access,
    accounts,
    api_keys,
    areas,
    broadcasts,
    calls,
    canary,
    console,
    deliveries,
    early,
    elders,
    exports,
    handings,
    hotline,
    households,
    imports,
    ladder,
    latest,
    ledgers,
    merges,
    needs,
    notices,
    oddities,
    papers,
    persons,
    privacy,
    pulses,
    quarantine,
    reports,
    roles,
    roster,
    rounds,
    screening,
    talks,
    tally,
    ticks,
    tips,
    translation,
)


MIGRATIONS = Path(__file__).with_name("migrations")


def current(db: Database) -> str:
    """The migration that the database stands at; "" for one without tables, or one that does not answer."""
    try:
        return _stands(db)
    except (SQLAlchemyError, Unavailable):
        return ""


def upgrade(db: Database, to: str = "head") -> None:
    """Runs what is missing; a database that is up to date stays as it is. Raises Unavailable."""
    if _stands(db) == _newest() and to == "head":
        return
    from alembic import command
    from alembic.config import Config

    with db.write() as conn:
        settings = Config()
        settings.set_main_option("script_location", str(MIGRATIONS))
        settings.attributes["connection"] = conn
        settings.attributes["metadata"] = METADATA
        command.upgrade(settings, to)


def _stands(db: Database) -> str:
    with db.read() as conn:
        if not inspect(conn).has_table("alembic_version"):
            return ""
        return conn.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def _newest() -> str:
    """Migrations are numbered files that follow one another."""
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))
