"""S18: canaries of people go by the calendar and by request, and are then nowhere: not in the database's files, not in its
log, not in exports, papers or messages, not in what waited on the disk for the database, not in what Redis has written.

What is sealed can be found in no file in clear anyway; so the sealed bytes themselves are looked for, and of what is not
sealed (a symptom in the person's own words) the words.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import psycopg
import redis
from sqlalchemy import select

from county.exports import deciding
from county.exports.asking import ask
from county.exports.making import Maker
from county.exports.wish import Wish
from county.papers import offer
from county.privacy import answering
from handlers.spool import Spool
from papers import Paper
from records import notices, number, persons, rotation, scrub
from records.exports.request import State as Asked
from records.ledgers import DATA_REQUESTS, HEALTH_REPORTS, DataRequest, HealthReport
from records.moments import local_day
from records.notices import Notice, State, Urgency
from records.persons import Person
from tests import postgres as servers
from tests.county.exports.office import COMMAND, DOCTOR, HOME, VILLAGE, Office
from tests.privacy.figures import Figures
from tests.privacy.place import office
from wechat.messages import Message
from workers import broker
from workers.exports import PREFIX, Exports
from workers.lanes import Lane
from workers.leftovers import Leftovers
from workers.redis_server import RedisServer
from workers.upkeep import Upkeep

FIRST = 50_000
START = 96
"""Bytes of a sealed value that are looked for: a long one lies in several pages."""
LATER = timedelta(days=62)
KEPT = frozenset({"account.openid", "export.purpose", "data_request.words", "data_request_was.words", "canary.sealed"})
"""What outlives the person's data by its own calendar: the openid of a phone that follows, the register of exports, the
request itself."""


def word(n: int) -> str:
    return f"金丝雀{n:06}"


def settle(place: Office, count: int) -> None:
    """People whose every word is a canary; a message, a paper and a request of each; an export of all."""
    for n in range(count):
        one = Person(
            FIRST + n, VILLAGE, HOME, word(n), phone=f"139{n:08}", id_number=f"4107982000{n:07}X", relation="儿子"
        )
        said = HealthReport(
            person=one.id, area=VILLAGE, day=local_day(place.now), at=place.now, temperature_tenths=380,
            symptoms=(word(n),), travel=f"去过{word(n)}", remark=f"电话 {one.phone}",
        )  # fmt: skip
        told = Notice(
            number.of("S18", n), one.id, None, "alarm", Urgency.TODAY, f"{word(n)} 发热", place.now, place.now, one.id,
            state=State.DELIVERED, ended_at=place.now,
        )  # fmt: skip
        asked = DataRequest(
            person=one.id, area=VILLAGE, day=local_day(place.now), at=place.now, account=0, kind="删除",
            due=local_day(place.now) + timedelta(days=15),
        )  # fmt: skip
        place.write(
            persons.put(place.keyring, one), HEALTH_REPORTS.put(place.keyring, number.of("S18", "r", n), said),
            notices.put(place.keyring, told), DATA_REQUESTS.put(place.keyring, FIRST + n, asked),
        )  # fmt: skip
    with place.database.write() as conn:
        for n in range(min(count, 20)):
            offer(
                conn,
                place.keyring,
                place.county,
                Paper(word(n), ()),
                "通知书",
                account=0,
                at=place.now,
                about=FIRST + n,
            )


def passed(place: Office, folder: Path, count: int) -> None:
    """What else touches the disk on its way: messages that waited for the database, one of which nobody can read, one half
    written, an export half made; and the numbers of their notices in our own Redis."""
    spool = Spool(folder / "spool", place.keyring)
    for n in range(count):
        message = Message("text", f"oQunfang_{n}", "gh", int(place.now.timestamp()), msg_id=n + 1, text=word(n))
        spool.put(message, int(place.now.timestamp()) * 10**9)
        if n > 2:
            spool.drop(message.delivery_key)
    for file, suffix in zip(sorted((folder / "spool").iterdir()), (".broken", ".77-140", ".78-141"), strict=True):
        file.rename(file.with_suffix(suffix))
    half = folder / f"{PREFIX}killed"
    half.mkdir()
    (half / "rows").write_text("".join(map(word, range(count))), encoding="utf-8")
    for one in (half, *(folder / "spool").iterdir()):
        os.utime(one, (place.now.timestamp(), place.now.timestamp()))
    with RedisServer(folder / "redis") as server:
        to = broker.build(server.url, patience_s=60)
        broker.put(to, Lane.PROMPT, [number.of("S18", n) for n in range(count)])
        to.client.close()
        assert queued(server.url)
    assert (folder / "redis" / "appendonlydir").exists()


def queued(url: str) -> int:
    with redis.Redis.from_url(url) as ours:
        return sum(1 for _ in ours.scan_iter())


def export(place: Office, folder: Path) -> None:
    """With a second person where there are so many that one is needed."""
    with place.database.write() as conn:
        today = place.now.date()
        wish = Wish("health_report", VILLAGE, today, today, "核对发热名单")
        made = ask(conn, place.keyring, place.county, place.reads(DOCTOR), wish)
        if made.state is Asked.ASKED:
            deciding.agree(conn, place.keyring, place.reads(COMMAND), made.id)
    Maker(place.database, place.keyring, place.county, folder).make(made, place.now)


def sealed(place: Office) -> list[bytes]:
    """Every sealed value that must be gone in the end, as it lies in its row."""
    with place.database.read() as conn:
        columns = [one for one in rotation.columns() if f"{one.table.name}.{one.name}" not in KEPT]
        return [
            bytes(value)[:START]
            for column in columns
            for value in conn.execute(_theirs(column)).scalars()
            if value is not None
        ]


def _theirs(column: Any) -> Any:
    """Of the canaries' rows alone: the officials stay."""
    table = column.table
    wanted = select(column)
    if table.name == "person":
        return wanted.where(table.c.id >= FIRST)
    return wanted.where(table.c.person >= FIRST) if "person" in table.c else wanted.where(table.name != "household")


def let_go(place: Office, count: int, folder: Path) -> None:
    """Each request answered, then two months of nights."""
    for n in range(count):
        with place.database.write() as conn:
            answering.erase(conn, place.keyring, place.county, place.reads(COMMAND), FIRST + n)
    later = place.now + LATER
    exports = Exports(Maker(place.database, place.keyring, place.county, folder), lambda _: None)
    exports.forget(later)
    Leftovers(folder, folder / "spool").forget(later)
    Upkeep(place.database, place.keyring, place.county.privacy.log_lasts).erase(later, all_of_it=True)


def hits(files: Iterator[Path], canaries: list[bytes], words: list[bytes]) -> int:
    """How many of them lie in one file or another."""
    found: set[bytes] = set()
    for file in files:
        with suppress(FileNotFoundError):
            data = file.read_bytes()
            found |= {one for one in (*canaries, *words) if one in data}
    return len(found)


def inside(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def search(place: Office, folder: Path, count: int, files: Any, thorough: Any) -> dict[str, Any]:
    """How many canaries lay in the files before, and how many do after."""
    settle(place, count)
    export(place, folder)
    passed(place, folder, count)
    lying, words = sealed(place), [word(n).encode() for n in range(count)]
    lying += [file.read_bytes()[:START] for file in (folder / "spool").iterdir()]
    scrub.scrub(place.database)
    before = hits(files(), lying, words)
    began = time.monotonic()
    let_go(place, count, folder)
    thorough()
    took = round(time.monotonic() - began, 1)
    return {
        "canaries": len(lying) + len(words),
        "before": before,
        "after": hits(files(), lying, words),
        "seconds": took,
    }


def on_sqlite(count: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="qunfang-s18-") as name, office(folder := Path(name)) as place:
        return search(place, folder, count, lambda: inside(folder), lambda: scrub.scrub(place.database))


def on_postgres(count: int) -> dict[str, Any] | None:
    """The tables' files; the server's own log of changes keeps older pages until it has gone round."""
    with servers.serve() as server, tempfile.TemporaryDirectory(prefix="qunfang-s18-") as name:
        if server is None or server._folder is None:
            return None
        tables = server._folder / "data" / "base"
        url = server.database()

        def settled() -> Iterator[Path]:
            with psycopg.connect(url, autocommit=True) as conn:
                conn.execute("CHECKPOINT")
            return chain(inside(tables), inside(Path(name)))

        with office(Path(name), url) as place:
            return search(place, Path(name), count, settled, lambda: scrub.scrub(place.database, thorough=True))


def long(count: int, seed: int) -> Iterator[tuple[str, Figures, bool]]:
    for name, run in (("erasure on sqlite", on_sqlite), ("erasure on postgres", on_postgres)):
        told = run(count)
        if told is not None:
            yield name, Figures(**told), told["after"] == 0 and told["before"] == told["canaries"]
