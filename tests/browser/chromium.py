"""Finding a Chromium for the tests of pages, wherever the machine has one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STARTS_MS = 90_000
"""Three at once, from a cold disk."""
NONE = "no Chromium: set CHROMIUM to one, put it on the PATH, or run `playwright install chromium`"


class NoChromium(Exception):
    """Nothing on this machine shows a page."""


@contextmanager
def browser() -> Iterator[Browser]:
    """One browser; raises NoChromium when there is none and none can be had."""
    with sync_playwright() as playwright:
        launched = _launch(playwright)
        yield launched
        launched.close()


def _launch(playwright: Playwright) -> Browser:
    if given := os.environ.get("CHROMIUM") or _on_path():
        return playwright.chromium.launch(executable_path=given, args=FLAGS, timeout=STARTS_MS)
    for fetch in (lambda: None, _from_playwright):
        fetch()
        try:
            return playwright.chromium.launch(args=FLAGS, timeout=STARTS_MS)
        except Error:
            continue
    if _from_debian() and (given := _on_path()):
        return playwright.chromium.launch(executable_path=given, args=FLAGS, timeout=STARTS_MS)
    raise NoChromium(NONE)


def _on_path() -> str | None:
    return next((found for found in map(shutil.which, NAMES) if found), None)


def _from_playwright() -> None:
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True, timeout=300
    )


def _from_debian() -> bool:
    """Only as root, where the system's own packages may be added."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]
    return subprocess.run(install, check=False, capture_output=True, timeout=600).returncode == 0
