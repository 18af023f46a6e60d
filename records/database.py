"""The database: `with db.read() as conn`, `with db.write() as conn`; a write commits when its block ends well."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import psycopg
from sqlalchemy import Connection, Engine, exc, make_url

from records import postgres, sqlite
from records.errors import Conflict, Unavailable
from records.settings import RecordsSettings
from records.turnstile import Turnstile

DOWN = (
    exc.OperationalError,
    exc.InterfaceError,
    exc.InternalError,
    exc.TimeoutError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
    psycopg.InternalError,
    sqlite3.OperationalError,
)

DEADLOCK = (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)


class Database:
    """One pool of connections. Every failure to answer is `Unavailable`; nothing personal is in its words."""

    def __init__(self, engine: Engine, turnstile: Turnstile | None) -> None:
        self.engine = engine
        self._turnstile = turnstile

    @property
    def is_postgres(self) -> bool:
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view; nothing written here is kept."""
        with answering(), self.engine.connect() as conn:
            yield conn

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction, committed at the end, undone by any exception. On SQLite the writers stand in line."""
        line = self._turnstile.enter() if self._turnstile else nullcontext()
        with answering(), line, self.engine.connect() as plain:
            conn = plain.execution_options(writing=True)
            with conn.begin():
                yield conn

    def close(self) -> None:
        self.engine.dispose()


def connect(settings: RecordsSettings) -> Database:
    """Opens no connection yet: a database that is down shows at the first read."""
    url = make_url(settings.database)
    if url.get_backend_name() == "postgresql":
        return Database(postgres.engine(url, settings), None)
    if url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
        return Database(sqlite.engine(url, settings), Turnstile(Path(str(url.database))))
    raise ValueError("records.database must be sqlite:///FILE or postgresql://HOST/NAME")


@contextmanager
def answering() -> Iterator[None]:
    """The driver's errors as ours. `read` and `write` do it at their end; whoever judges an error inside them needs it
    there: a lost connection is no fault of the statement that met it."""
    try:
        yield
    except DOWN as error:
        if isinstance(getattr(error, "orig", error), DEADLOCK):
            raise Conflict("another process holds what this one needs, and waits for what this one holds") from error
        raise Unavailable(f"the database does not answer ({type(error).__name__})") from error
    except (exc.DatabaseError, sqlite3.DatabaseError) as error:
        if type(error) not in (exc.DatabaseError, sqlite3.DatabaseError):
            raise  # a broken rule (a key twice, a missing row) is our fault, not the database's
        raise Unavailable("the database file is damaged: restore the last backup") from error
