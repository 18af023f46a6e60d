"""Takes the pictures of today, the ledgers and the cases, of a demo county after two made-up weeks: python -m docs.pictures.today."""

from __future__ import annotations

import io
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from county.ladder.alarm import raise_alarm
from docs.pictures.take import HERE, SETTLE_MS
from records import database as databases
from records import latest, moments, number, persons, roles, schema, tally, writing
from records.database import Connection
from records.ledgers import GRADINGS, HEALTH_REPORTS, MONITORINGS, Grading, HealthReport, Monitoring
from records.ledgers.monitoring import CONTACT, HOME, ORDINARY, SUSPECTED
from records.persons import Person
from records.secrecy import keyring
from records.writing import Write
from tests.browser import chromium
from tests.conftest import records_settings
from tests.console import browsing
from tests.console.stage import CADRE, COMMAND, COUNTY, OFFICER, TOWN, VILLAGE, Console, standing

NOW = datetime(2026, 2, 16, 17, 3, tzinfo=moments.LOCAL)
DAYS = 14
DESK, PHONE = (1280, 860), (390, 800)
TOLD = (
    "老粮站后面天天晚上有人打麻将，七八个人，不戴口罩。",
    "老粮站那边又在打牌，十点还没散。",
    "我家门口聚众打牌，管管吧。",
)
SHOTS = (
    ("console-today", COMMAND, "/console/today", DESK, "light"),
    ("console-today-phone", OFFICER, f"/console/areas/{TOWN}", PHONE, "light"),
    ("console-today-night", CADRE, f"/console/areas/{VILLAGE}", DESK, "dark"),
    ("console-missing", OFFICER, f"/console/areas/{TOWN}/missing", DESK, "light"),
    ("console-owed", CADRE, f"/console/areas/{VILLAGE}/owed", DESK, "light"),
    ("console-ledger", CADRE, f"/console/ledgers/health_report?area={VILLAGE}&worrying=是", DESK, "light"),
    ("console-ledger-phone", CADRE, f"/console/ledgers/health_report?area={VILLAGE}&worrying=是", PHONE, "light"),
    ("console-file", CADRE, "/console/areas/{village}/people/{person}", DESK, "light"),
    ("console-case", OFFICER, "/console/cases/1", DESK, "light"),
    ("console-hotline", OFFICER, "/console/hotline", DESK, "light"),
)
"""Name, whose session, address, size, scheme."""


def live(console: Console) -> Person:
    """Two weeks; gives somebody with a fever today."""
    random, ring = Random(3), console.parts.keyring
    with console.database.read() as conn:
        people = [persons.from_row(ring, row) for row in conn.execute(persons.PERSON.select())]
    with console.database.write() as conn:
        for back in range(DAYS):
            writing.run(conn, _day(console, random, people, back))
        writing.run(conn, _kept_apart(console, random.sample(people, 7)))
        _alarms(conn, console, random.sample(people, 2))
    _count(console)
    console.parts.county.tips = browsing.keys(console)
    for n, kind in enumerate(("麻将棋牌", "隐瞒行程", "哄抬物价")):
        browsing.files(console, VILLAGE, kind=kind, voices=(3, 1, 9)[n])
    for words in TOLD:
        browsing.voice(console, 1, words)
    browsing.asks(console, VILLAGE, "我从外地回来，要不要先隔离，再下地干活？")
    browsing.wonders(console, "喝白酒能杀病毒")
    for words in ("封路了怎么去县医院", "封路怎么去医院看病", "老人的药吃完了怎么办", "孩子上网课没有流量"):
        browsing.misses(console, words)
    person = next(one for one in people if one.area == VILLAGE and one.relation == "户主" and one.phone)
    browsing.says(console, person, temperature_tenths=378, symptoms=("咳嗽", "乏力"), worrying=True)
    return person


def _day(console: Console, random: Random, people: list[Person], back: int) -> Iterator[Write]:
    for one in people:
        if random.random() > (0.94 if back else 0.6 + one.area % 7 * 0.06):
            continue
        at, ill = NOW - timedelta(days=back, minutes=random.randrange(500)), random.random() < 0.012
        said = HealthReport(
            person=one.id, area=one.area, day=at.date(), at=at, worrying=ill, symptoms=("咳嗽",) if ill else (),
            temperature_tenths=random.choice((375, 381, 388)) if ill else random.randrange(361, 369),
        )  # fmt: skip
        yield HEALTH_REPORTS.put(console.parts.keyring, number.fresh(), said)
        yield latest.put(said)


def _kept_apart(console: Console, people: list[Person]) -> Iterator[Write]:
    for n, one in enumerate(people):
        day, grade = NOW.date() - timedelta(days=n + 1), (CONTACT, ORDINARY, SUSPECTED)[n % 3]
        frame: dict[str, Any] = {"person": one.id, "area": one.area, "day": day, "at": NOW}
        stay = Monitoring(
            **frame, kind=HOME, grade=grade, began=NOW - timedelta(days=n + 1), days=14, household=one.household,
            until=day + timedelta(days=13), reason="从外省回来", rule=date(2020, 1, 20),
        )  # fmt: skip
        yield MONITORINGS.put(console.parts.keyring, number.fresh(), stay)
        graded = Grading(**frame | {"at": stay.began}, grade=grade)
        yield GRADINGS.put(console.parts.keyring, number.fresh(), graded)


def _alarms(conn: Connection, console: Console, people: list[Person]) -> None:
    """Twelve minutes old: two more than the doctor has."""
    began, doctor = NOW - timedelta(minutes=12), roles.VILLAGE_DOCTOR
    for one in people:
        frame: dict[str, Any] = {"about": one.id, "area": one.area, "origin": number.fresh(), "at": began}
        raise_alarm(conn, console.parts.keyring, console.parts.county, role=doctor, text="38.5，咳嗽", **frame)


def _count(console: Console) -> None:
    """As the clock would have through the day."""
    with console.database.write() as conn:
        now = tally.by_village(conn, NOW.date(), COUNTY)
        writing.run(conn, tally.keep(now, NOW.date(), NOW - timedelta(minutes=3)))
        for hour in range(7, 18):
            share = (hour - 6) / 11
            then = [replace(one, covered=int(one.covered * share), reported=int(one.reported * share)) for one in now]
            writing.run(conn, tally.keep_hour(then, NOW.date(), NOW.replace(hour=hour)))


def shoot(browser: Browser, console: Console, site: str, person: Person) -> None:
    for name, who, path, size, scheme in SHOTS:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, device_scale_factor=1.5, locale="zh-CN", base_url=site,
            color_scheme="dark" if scheme == "dark" else "light",
        )  # fmt: skip
        page = context.new_page()
        page.goto(console.link(console.account(who)))
        page.get_by_role("button", name="进入").click()
        page.goto(path.format(village=VILLAGE, person=person.id))
        page.wait_for_timeout(SETTLE_MS)
        shot = Image.open(io.BytesIO(page.screenshot()))
        shot.convert("RGB").save(HERE / f"{name}.webp", quality=82, method=6)
        context.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, chromium.browser() as browser:
        settings = records_settings(f"sqlite:///{folder}/records.db")
        database = databases.connect(settings)
        schema.upgrade(database)
        with standing(database, keyring(settings), NOW - timedelta(days=DAYS), Path(folder)) as console:
            console.clock.now = NOW
            person = live(console)
            server = make_server("127.0.0.1", 0, console.app, threaded=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            shoot(browser, console, f"http://127.0.0.1:{server.server_port}", person)
            server.shutdown()
        database.close()


if __name__ == "__main__":
    main()
