"""Hostile strings wherever somebody types: names, places, reports, tips, questions, broadcasts, purposes, devices, the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import cycle

from county.tips.safe import safe
from records import access, areas, number, persons, writing
from records.access import Access
from records.areas import Area
from records.broadcasts import edition as editions
from records.console import session
from records.ledgers import CONTACT_ATTEMPTS, HEALTH_REPORTS, ContactAttempt, HealthReport
from records.moments import local_day
from records.persons import PERSON
from records.tips import tip
from records.tips.tip import Tip
from tests.console import browsing, private, speaking
from tests.console.stage import COMMAND, TOWN, VILLAGE, Console

VOICES, FEW = 30, 40


def plant(console: Console, texts: list[str]) -> None:
    """Each in every field, the short lists with the first of them."""
    console.parts.county.tips = browsing.keys(console)
    names(console, texts)
    ledgers(console, texts)
    tips(console, texts)
    for text in texts:
        browsing.misses(console, text)
    for text in texts[:FEW]:
        browsing.asks(console, VILLAGE, text)
        browsing.wonders(console, text)
        private.export(console, TOWN, COMMAND, purpose=text)
        _say(console, text)
    _read(console, texts[:FEW])


def names(console: Console, texts: list[str]) -> None:
    """Of everybody, also of whoever looks; and of every village and cell, as an import would bring them."""
    some, keys = cycle(texts), console.parts.keyring
    with console.database.write() as conn:
        people = [persons.from_row(keys, row) for row in conn.execute(PERSON.select())]
        writing.run(conn, (persons.put(keys, replace(one, name=next(some), relation="户主")) for one in people))
        places = conn.exec_driver_sql("SELECT code FROM area").scalars().all()
        cells = conn.exec_driver_sql("SELECT code FROM cell").scalars().all()
        writing.run(conn, (areas.put(Area(code, next(some))) for code in places))
        writing.run(conn, (areas.put_cell(code, next(some)) for code in cells))


def ledgers(console: Console, texts: list[str]) -> None:
    now, keys = console.clock(), console.parts.keyring
    with console.database.write() as conn:
        living = persons.living(conn, [VILLAGE])
        for text, (person, area, _, _) in zip(texts, cycle(living), strict=False):
            frame = {"person": person, "area": area, "day": local_day(now), "at": now}
            said = HealthReport(
                **frame, symptoms=(text,), site=text, via=text, confirmed=text, contact=text, travel=text, remark=text,
                exposure=(text,), worrying=True,
            )  # fmt: skip
            tried = ContactAttempt(**frame, how=text, outcome=text, remark=text)
            kept = HEALTH_REPORTS.put(keys, number.fresh(), said), CONTACT_ATTEMPTS.put(keys, number.fresh(), tried)
            writing.run(conn, kept)


def tips(console: Console, texts: list[str]) -> None:
    """Cases of thirty voices."""
    for start in range(0, len(texts), VOICES):
        n = browsing.files(console, VILLAGE, kind=texts[start][:20])
        with console.database.write() as conn:
            writing.run(conn, [tip.put(one) for one in _voices(console, n, texts[start : start + VOICES], start)])


def _voices(console: Console, case: int, texts: list[str], first: int) -> Iterator[Tip]:
    for n, text in enumerate(texts, first + 1):
        said = {"story": text, "place": text, "when": text, "goods": text, "shop": text}
        body = safe(console.parts.county.tips).put(said, f"{n:08d}")
        yield Tip(number.fresh(), n, case, f"{n:08d}", f"r{n}", 0, 1, body, b"", b"")


def _say(console: Console, text: str) -> None:
    """A broadcast of these words, with this title."""
    one = speaking.edition(console, VILLAGE)
    with console.database.write() as conn:
        writing.run(conn, [editions.put(replace(one, title=text[:60], words={"zh": text}))])


def _read(console: Console, texts: list[str]) -> None:
    """Reasons in the access log, and browsers that call themselves so."""
    now, account = console.clock(), console.account(COMMAND)
    with console.database.write() as conn:
        access.append(conn, console.parts.keyring, *(Access(account, 0, text[:60], text, now) for text in texts))
        for text in texts:
            made = session.begin(session.fresh(), account, console.person(COMMAND), text[:60], now, timedelta(hours=8))
            writing.run(conn, [made])
