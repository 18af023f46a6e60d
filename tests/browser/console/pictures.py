"""Takes the pictures of the reports, of a demo county after six made-up days: python -m tests.browser.console.pictures.

The Word files are drawn by LibreOffice and pdftoppm, where there are such.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from PIL import Image
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from docs.pictures.take import HERE, SETTLE_MS
from records import areas, moments, persons, schema, writing
from records import database as databases
from records.codes import Level
from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.health_report import HEALTH_REPORTS, HealthReport
from records.ledgers.monitoring import CONTACT, HOME, Monitoring
from records.persons import Person
from records.quarantine.stays import Stay
from records.secrecy import keyring
from records.writing import Write
from tests.browser import chromium
from tests.conftest import records_settings
from tests.console import reporting
from tests.console.stage import COMMAND, COUNTY, OFFICER, TOWN, VILLAGE, Console, standing
from workers.reports import Reports

FIRST = datetime(2026, 2, 3, 16, 40, tzinfo=moments.LOCAL)
DAYS, SILENT = 6, 410798101001
"""How many days, and a village that never signs."""
DESK, PHONE = (1280, 860), (390, 800)
SHOTS = (
    ("console-reports", OFFICER, "/console/reports", DESK),
    ("console-report", OFFICER, f"/console/areas/{TOWN}/reports/{{day}}", DESK),
    ("console-report-county", COMMAND, f"/console/areas/{COUNTY}/reports/{{day}}", DESK),
    ("console-report-phone", OFFICER, f"/console/areas/{VILLAGE}/reports/{{day}}", PHONE),
    ("console-stage", COMMAND, f"/console/areas/{COUNTY}/stage?first=2026-02-03", DESK),
)
PAPERS = (
    ("report-word", f"/console/areas/{COUNTY}/reports/{{day}}/report.docx"),
    ("stage-word", f"/console/areas/{COUNTY}/stage.docx?first=2026-02-03"),
)


def live(console: Console) -> None:
    """Most people report every day, some come under quarantine; every village but one signs, but for today's township."""
    random = Random(5)
    with console.database.read() as conn:
        people = [persons.from_row(console.parts.keyring, row) for row in conn.execute(persons.PERSON.select())]
        places = [one.code for level in reversed(Level) for one in areas.within(conn, COUNTY, level)]
    clerk = Reports(console.database, console.parts.keyring, console.parts.county, lambda _: None)
    for n in range(DAYS):
        console.clock.now = FIRST + timedelta(days=n)
        with console.database.write() as conn:
            writing.run(conn, _day(console, random, people))
        clerk.draft(console.clock.now)
        today = n == DAYS - 1
        reporting.sign(console, *(one for one in places if one != SILENT and not (today and one in (TOWN, COUNTY))))


def _day(console: Console, random: Random, people: list[Person]) -> Iterator[Write]:
    """At nine in the morning."""
    key, at = console.parts.keyring, console.clock.now.replace(hour=9)
    number = int(at.timestamp()) * 1000
    for n, one in enumerate(people):
        frame = {"person": one.id, "area": one.area, "day": at.date(), "at": at}
        if random.random() < 0.93:
            ill, via = random.random() < 0.01, random.choice(("self", "family", "worker"))
            said = HealthReport(
                **frame, via=via, worrying=ill, symptoms=("咳嗽",) if ill else (), temperature_tenths=365
            )
            yield HEALTH_REPORTS.put(key, number + n, said)
        if random.random() < 0.005:
            until = at.date() + timedelta(days=6)
            kept = {"kind": HOME, "grade": CONTACT, "days": 7, "until": until, "household": one.household}
            yield Stay(number + n, Monitoring(**frame, **kept, began=at, rule=FIRST.date())).put(key)
            yield GRADINGS.put(key, number + n, Grading(**frame, grade=CONTACT))


def shoot(browser: Browser, console: Console, site: str) -> None:
    day = reporting.day(console)
    for name, who, path, size in SHOTS:
        view = {"width": size[0], "height": size[1]}
        page = browser.new_context(viewport=view, device_scale_factor=1.5, locale="zh-CN").new_page()  # type: ignore[arg-type]
        page.goto(site + console.link(console.account(who)))
        page.get_by_role("button", name="进入").click()
        page.goto(site + path.format(day=day))
        page.wait_for_timeout(SETTLE_MS)
        _save(page.screenshot(), name)


def draw(console: Console, folder: Path) -> None:
    """The first page of each Word file."""
    visitor, day = console.official(COMMAND), reporting.day(console)
    for name, path in PAPERS:
        (folder / f"{name}.docx").write_bytes(visitor.get(path.format(day=day)).data)
        _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / f"{name}.docx"))
        _run("pdftoppm", "-r", "80", "-f", "1", "-singlefile", "-png", str(folder / f"{name}.pdf"), str(folder / name))
        _save((folder / f"{name}.png").read_bytes(), name)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def _save(shot: bytes, name: str) -> None:
    Image.open(io.BytesIO(shot)).convert("RGB").save(HERE / f"{name}.webp", quality=82, method=6)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = records_settings(f"sqlite:///{folder}/records.db")
        database = databases.connect(settings)
        schema.upgrade(database)
        with standing(database, keyring(settings), FIRST, Path(folder)) as console:
            live(console)
            if shutil.which("soffice"):
                draw(console, Path(folder))
            server = make_server("127.0.0.1", 0, console.app, threaded=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with chromium.browser() as browser:
                shoot(browser, console, f"http://127.0.0.1:{server.server_port}")
            server.shutdown()
        database.close()


if __name__ == "__main__":
    main()
