"""Takes each page of the console, on a desk and on a phone, of a demo county after two made-up weeks, and writes docs/pages.md:
python -m docs.pictures.pages [NAME …]."""

from __future__ import annotations

import io
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, expect
from werkzeug.serving import make_server

from console.catalogue import PAGES
from docs.pictures.take import HERE, SETTLE_MS
from docs.pictures.weeks import DAYS, NOW, live
from records import database as databases
from records import schema
from records.secrecy import keyring
from tests.browser import chromium
from tests.conftest import records_settings
from tests.console import matrix, reporting, walking
from tests.console.stage import COMMAND, COUNTY, OFFICER, TOWN, VILLAGE, Console, standing

DESK, PHONE, GAP, TALL = 1280, 390, 24, 860
FOLDER, GALLERY = HERE / "pages", HERE.parent / "pages.md"
SLOW_MS = 20_000
"""A stage report is counted."""
NO_PAGES = {
    "today_live", "report_file_show", "report_stage_file", "ledgers_blank", "case_picture", "broadcasts_preview",
    "broadcasts_some", "broadcast_progress", "staff_home", "factor_picture", "home_elsewhere", "log_verify",
    "sessions_here",
}  # fmt: skip
"""Parts of pages, files, and addresses that lead to a page."""
WIDE = {
    "today_show": f"/console/areas/{COUNTY}", "missing_show": f"/console/areas/{TOWN}/missing",
    "reports_area": f"/console/areas/{TOWN}/reports", "report_stage_show": f"/console/areas/{TOWN}/stage?first=2026-02-03",
}  # fmt: skip
"""Where a village would show less."""
SIGNED = {"report_bulletin_show"}
"""Which shows nothing before the day's report is signed."""
OWN = {"home_home": OFFICER, "exports_listed": OFFICER}
"""Who looks, where it is not the county's command."""
HEAD = """# Every page of the console

Each at 1280 and at 390 pixels, of a demo county after two made-up weeks, taken by `python -m docs.pictures.pages`. A test asks for a
picture of every page that the catalogue shows. What they are for: [the console](console.md), [today](today.md),
[reports](reports.md), [broadcasts](broadcasts.md), [privacy](privacy.md).
"""


@dataclass(frozen=True)
class Shot:
    """`cookie` is "" for a stranger."""

    name: str
    rule: str
    path: str
    cookie: str


def shown() -> list[tuple[str, str]]:
    """Name and rule of each page in the catalogue's order."""
    return [(one.name, one.rule) for one in PAGES if not one.act and one.name not in NO_PAGES]


def shots(console: Console, only: set[str]) -> Iterator[Shot]:
    rows = {row.rule: row for row in matrix.ROWS if row.method == "GET"}
    for name, rule in shown():
        if only and name not in only:
            continue
        if rule not in rows:  # the sign-in
            path = console.link(console.account(OFFICER)) if "<" in rule else f"/console{rule}"
            yield Shot(name, rule, path, "")
            continue
        if name in SIGNED:
            reporting.sign(console, VILLAGE, TOWN, COUNTY)
        visitor = console.official(OWN.get(name, COMMAND)).strengthen()
        path = WIDE.get(name) or walking.path(console, visitor, rows[rule], "own")
        yield Shot(name, rule, path, visitor.cookie)


def shoot(browser: Browser, site: str, shot: Shot) -> str:
    """Both widths side by side; gives the title."""
    both, title = Image.new("RGB", (DESK + GAP + PHONE, TALL), "white"), ""
    for left, width in ((0, DESK), (DESK + GAP, PHONE)):
        context = browser.new_context(viewport={"width": width, "height": TALL}, locale="zh-CN", base_url=site)
        if shot.cookie:
            context.add_cookies([{"name": "console", "value": shot.cookie, "url": site}])
        page = context.new_page()
        answer = page.goto(shot.path)
        if answer is None or answer.status != 200:
            raise RuntimeError(f"{shot.path}: {answer and answer.status}")
        expect(page.locator("#counted[role=status]")).to_have_count(0, timeout=SLOW_MS)
        page.wait_for_timeout(SETTLE_MS)
        both.paste(Image.open(io.BytesIO(page.screenshot())), (left, 0))
        title = page.title()
        context.close()
    both.save(FOLDER / f"{shot.name}.webp", quality=72, method=6)
    return title


def entry(shot: Shot, title: str) -> str:
    return f"## {title.removesuffix(' · 安禾县群防')}\n\n`{shot.rule}`\n\n![{title}](pictures/pages/{shot.name}.webp)\n"


def main(*only: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium.browser() as browser:
        settings = records_settings(f"sqlite:///{folder}/records.db")
        database = databases.connect(settings)
        schema.upgrade(database)
        with standing(database, keyring(settings), NOW - timedelta(days=DAYS), Path(folder)) as console:
            console.clock.now = NOW
            live(console)
            server = make_server("127.0.0.1", 0, console.app, threaded=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            site = f"http://127.0.0.1:{server.server_port}"
            told = [entry(one, shoot(browser, site, one)) for one in shots(console, set(only))]
            server.shutdown()
        database.close()
    if not only:
        GALLERY.write_text("\n".join([HEAD, *told]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
