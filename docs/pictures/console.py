"""Takes the console's pictures anew, of a fresh demo: python -m docs.pictures.console [URL]. Signs in by the chat, as people do."""

from __future__ import annotations

import io
import sys

import pyotp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from docs.pictures.take import CADRE, HERE, SETTLE_MS, URL, live, phone, say
from tests.browser import chromium

OFFICER = "oQunfang_sun_weimin_00000006"
COMMAND = "oQunfang_wu_min_000000000009"
DESK, PHONE = (1280, 860), (390, 800)
SHOTS = (
    ("console-home", OFFICER, "/console/", DESK, "light"),
    ("console-staff", OFFICER, "/console/areas/410798103005/staff", DESK, "light"),
    ("console-staff-phone", OFFICER, "/console/areas/410798103005/staff", PHONE, "light"),
    ("console-log", COMMAND, "/console/log", DESK, "light"),
    ("console-night", OFFICER, "/console/areas/410798103005/shifts", DESK, "dark"),
)
"""Name, whose session, address, size, scheme. Another page needs another line."""


def way(page: Page, openid: str) -> str:
    """The link that the chat gives."""
    if not phone(page, openid).is_visible():
        page.locator(f".cast [data-openid={openid}]").click()
    say(page, openid, "登录")
    link = phone(page, openid).locator(".theirs a[href*='/console/in/']").last.get_attribute("href")
    return link or ""


def signed_in(browser: Browser, link: str, size: tuple[int, int], scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, device_scale_factor=1.5, locale="zh-CN",
        color_scheme="dark" if scheme == "dark" else "light",
    )  # fmt: skip
    page = context.new_page()
    page.goto(link)
    page.get_by_role("button", name="进入").click()
    expect(page.locator(".me")).to_be_visible()
    return page


def factor(page: Page) -> None:
    """Sets up a second factor, as on the first day; the session then counts as strong."""
    page.goto(page.url.split("/console/")[0] + "/console/factor")
    if page.get_by_role("button", name="换一部手机").is_visible():
        return
    page.get_by_role("button", name="现在设置").click()
    secret = page.locator("code").first.inner_text()
    page.get_by_label("手机上的六位数").fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="确定").click()


def save(page: Page, name: str) -> None:
    page.wait_for_timeout(SETTLE_MS)
    shot = Image.open(io.BytesIO(page.screenshot()))
    shot.convert("RGB").save(HERE / f"{name}.webp", quality=82, method=6)


def main(url: str = URL) -> None:
    site = url.split("/playground")[0]
    with chromium.browser() as browser:
        chat = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        chat.goto(url)
        chat.wait_for_timeout(SETTLE_MS)
        live(chat)
        factor(signed_in(browser, way(chat, CADRE), DESK, "light"))
        for name, who, path, size, scheme in SHOTS:
            page = signed_in(browser, way(chat, who), size, scheme)
            page.goto(site + path)
            save(page, name)
        strangers = browser.new_context(viewport={"width": DESK[0], "height": DESK[1]}, device_scale_factor=1.5)
        page = strangers.new_page()
        page.goto(f"{site}/console/sign-in")
        save(page, "console-sign-in")


if __name__ == "__main__":
    main(*sys.argv[1:])
