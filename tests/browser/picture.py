"""A picture of a page, really taken: python -m tests.browser.picture URL FILE [WIDTH HEIGHT] [light|dark]."""

import sys

from playwright.sync_api import Page

from tests.browser import chromium

SETTLE_MS = 2000


def take(url: str, file: str, width: int = 1440, height: int = 900, scheme: str = "light") -> None:
    with chromium.browser() as browser:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
        )
        page: Page = context.new_page()
        page.goto(url)
        page.wait_for_timeout(SETTLE_MS)
        page.screenshot(path=file)
        context.close()


if __name__ == "__main__":
    url, file, *rest = sys.argv[1:]
    take(url, file, *map(int, rest[:2]), *rest[2:3])
