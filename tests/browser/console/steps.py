"""What officials do on several pages alike: `enrol(page, console, OFFICER)` sets up their second factor."""

from __future__ import annotations

import io

import openpyxl
import pyotp
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page, expect

from county.exports.making import Maker
from records.console import official
from tests.console import browsing
from tests.console.stage import VILLAGE, Console
from workers.exports import Exports

DRAWN = "picture => picture.decode().then(() => picture.naturalWidth)"
ROUND_IT = 3 + 1 + 1
"""Lines of a sheet besides its rows: the notes above, the titles, the sum at the foot."""


def figure(console: Console, name: str) -> str:
    """What the authenticator shows now."""
    with console.database.read() as conn:
        mine = official.find(conn, console.parts.keyring, console.account(name))
    assert mine
    return pyotp.TOTP(mine.secret).at(console.clock())


def set_up_factor(page: Page) -> int:
    """Until the square to scan has come, which is not given once the factor is proved; how wide it is."""
    page.get_by_role("button", name="现在设置").click()
    return int(page.get_by_role("img", name="验证器要扫的二维码").evaluate(DRAWN))


def enrol(page: Page, console: Console, name: str) -> None:
    """The second factor, from the name in the corner; shown once, it counts for five minutes."""
    page.locator(".me summary").click()
    page.get_by_role("link", name="二次验证").click()
    set_up_factor(page)
    page.get_by_label("手机上的六位数").fill(figure(console, name))
    page.get_by_role("button", name="确定").click()


def strengthen(console: Console) -> None:
    """Every session as if the second factor had just been shown."""
    with console.database.write() as conn:
        conn.exec_driver_sql(f"UPDATE console_session SET strong_at = {int(console.clock().timestamp() * 1000)}")


def reports(console: Console, count: int) -> None:
    """Of today, by one person of the village each."""
    for n in range(count):
        browsing.says(console, browsing.resident(console, VILLAGE, n), temperature_tenths=365 + n)


def ask_for_export(page: Page) -> None:
    """Of the day's health reports; the page then tells how it stands."""
    page.get_by_label("台账").select_option(label="健康上报")
    page.get_by_label("用途").fill("核对发热名单")
    page.get_by_role("button", name="申请", exact=True).click()


def agree_to_export(page: Page, named: str) -> None:
    page.goto("/console/exports")
    page.get_by_role("link", name=named).click()
    page.get_by_role("button", name="同意导出").click()


def make_exports(console: Console) -> None:
    """As the worker does."""
    parts = console.parts
    Exports(Maker(parts.database, parts.keyring, parts.county, parts.var), parts.wake).run(console.clock())


def fetch_export(page: Page) -> tuple[str, Worksheet]:
    """The file's name, and what is in it."""
    page.reload()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载").click()
    sheet = openpyxl.load_workbook(io.BytesIO(waiting.value.path().read_bytes())).active
    assert isinstance(sheet, Worksheet)
    return waiting.value.suggested_filename, sheet


def tick(page: Page, village: str) -> None:
    """Among the places of a township, which is opened for it."""
    place = page.get_by_role("group", name="哪里").get_by_label(village, exact=True)
    if not place.is_visible():
        place.locator("xpath=ancestor::details").locator("summary").click()
    place.check()


def write_broadcast(page: Page, words: str, village: str) -> None:
    """From any page, until the phone beside it shows the words; not yet handed in."""
    page.get_by_role("link", name="广播").first.click()
    page.get_by_role("link", name="写一条").click()
    page.get_by_label("要发的话").fill(words)
    tick(page, village)
    expect(page.locator("#seen .bubble")).to_contain_text(words.splitlines()[-1])
    expect(page.locator("#seen")).to_contain_text("部手机")
