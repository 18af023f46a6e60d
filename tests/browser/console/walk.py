"""A walk over pages, each opened once: nobody stumbles there by day, by night, on a telephone, at 125 %."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from tests.browser.console.axe import LOOKS, faults

HEIGHT, ODD = 860, {"width": 800, "height": 600}
COMING = ".htmx-request, .htmx-swapping, .htmx-settling"
LAID_OUT = """width => new Promise((done) => {
    const wide = () => done(document.documentElement.scrollWidth);
    const look = () => requestAnimationFrame(innerWidth === width ? wide : look);
    requestAnimationFrame(look);
})"""
"""How wide the page is when it has this width and its charts have followed, a frame later."""
Look = Callable[[int, float], list[str]]


def walked(page: Page, paths: Iterable[str]) -> list[str]:
    """What is wrong, on whichever page."""
    with _seen(page) as look:
        return [f"{path} {fault}" for path in paths for fault in _met(page, path, look)]


def settled(page: Page) -> None:
    """All is there that the page asks for by itself."""
    page.wait_for_load_state()
    expect(page.locator(COMING)).to_have_count(0)


def _met(page: Page, path: str, look: Look) -> Iterator[str]:
    look(1280, 1)
    page.goto(path)
    settled(page)
    yield from faults(page)
    page.emulate_media(color_scheme="dark")
    yield from look(1280, 1.25) + faults(page, LOOKS)
    page.emulate_media(color_scheme="light")
    yield from look(390, 1.25)
    yield from look(360, 1) + faults(page)


@contextmanager
def _seen(page: Page) -> Iterator[Look]:
    """On a screen of this width, magnified so much: whether the page is pushed sideways."""
    session = page.context.new_cdp_session(page)

    def look(width: int, zoom: float) -> list[str]:
        size = {"width": round(width / zoom), "height": round(HEIGHT / zoom)}
        session.send("Emulation.setDeviceMetricsOverride", {**size, "deviceScaleFactor": zoom, "mobile": False})
        wide = page.evaluate(LAID_OUT, size["width"])
        return [f"is {wide} wide on {size['width']}"] if wide > size["width"] else []

    try:
        yield look
    finally:
        session.detach()
        page.set_viewport_size(ODD)  # type: ignore[arg-type]  # a size that no test asks for: the next one is really set
