"""Takes the pictures of today, the ledgers and the cases, of a demo county after two made-up weeks: python -m docs.pictures.today."""

from __future__ import annotations

import io
import tempfile
import threading
from datetime import timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from docs.pictures.take import HERE, SETTLE_MS
from docs.pictures.weeks import DAYS, NOW, live
from records import database as databases
from records import schema
from records.secrecy import keyring
from tests.browser import chromium
from tests.conftest import records_settings
from tests.console.stage import CADRE, COMMAND, OFFICER, TOWN, VILLAGE, Console, standing

DESK, PHONE = (1280, 860), (390, 800)
SHOTS = (
    ("console-today", COMMAND, "/console/today", DESK, "light"),
    ("console-today-phone", OFFICER, f"/console/areas/{TOWN}", PHONE, "light"),
    ("console-today-night", CADRE, f"/console/areas/{VILLAGE}", DESK, "dark"),
    ("console-missing", OFFICER, f"/console/areas/{TOWN}/missing", DESK, "light"),
    ("console-screening", CADRE, f"/console/areas/{VILLAGE}/screening", DESK, "light"),
    ("console-ledger", CADRE, f"/console/ledgers/health_report?area={VILLAGE}&worrying=是", DESK, "light"),
    ("console-case", OFFICER, "/console/cases/1", DESK, "light"),
)
"""Name, whose session, address, size, scheme."""


def shoot(browser: Browser, console: Console, site: str) -> None:
    for name, who, path, size, scheme in SHOTS:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, device_scale_factor=1.5, locale="zh-CN", base_url=site,
            color_scheme="dark" if scheme == "dark" else "light",
        )  # fmt: skip
        page = context.new_page()
        page.goto(console.link(console.account(who)))
        page.get_by_role("button", name="进入").click()
        page.goto(path)
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
            live(console)
            server = make_server("127.0.0.1", 0, console.app, threaded=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            shoot(browser, console, f"http://127.0.0.1:{server.server_port}")
            server.shutdown()
        database.close()


if __name__ == "__main__":
    main()
