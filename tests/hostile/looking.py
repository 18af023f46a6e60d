"""S6: hostile strings on every page of the console in a browser: nothing runs, nothing is made of them. `make hostile`"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from playwright.sync_api import Browser, Dialog, Page

from records import writing
from records.console import session
from records.roles import AUDITOR, COUNTY_COMMAND
from tests.browser import chromium
from tests.browser.address import APART, Address
from tests.console.house import Figures, house
from tests.console.matrix import AUDITOR as AUDITING
from tests.console.matrix import PAGE, ROWS
from tests.console.stage import COMMAND, COUNTY, DOCTOR, VILLAGE, Console
from tests.console.walking import path
from tests.hostile.planting import plant
from tests.hostile.strings import strings

MADE = """() => {
  const all = [...document.querySelectorAll('*')];
  const odd = 'x-mark,iframe,object,embed,base,math,template,style,video,marquee,source,xss';
  return {
    nodes: document.querySelectorAll(odd).length
      + all.filter(e => e.tagName === 'SCRIPT' && !e.src.startsWith(location.origin + '/console/static/')).length
      + all.filter(e => e.tagName === 'LINK' && !e.href.startsWith(location.origin)).length
      + all.filter(e => e.tagName === 'IMG' && !e.src.startsWith(location.origin)).length
      + all.filter(e => e.tagName === 'META' && e.httpEquiv).length,
    handlers: all.filter(e => [...e.attributes].some(a => /^on|^hx-on/.test(a.name))).length
      + all.filter(e => e.hasAttribute('style') && !e.closest('.chart')).length, // ECharts lays its canvas out by script
    ran: typeof __ran === 'undefined' ? 0 : 1,
    links: all.filter(e => /^javascript:/i.test(e.getAttribute('href') || e.getAttribute('action') || '')).length,
    hidden: (document.body.innerText.match(/[\\u0000-\\u0008\\u202a-\\u202e\\u2066-\\u2069\\u200b\\ufeff]/g) || []).length,
  };
}"""
LISTS = (
    "/console/ledgers/health_report",
    "/console/ledgers/contact_attempt",
    f"/console/areas/{VILLAGE}/people",
    "/console/cases",
    "/console/hotline",
)
NOT_PAGES = ("blank.pdf", "code.png", "/file", "/photos/", ".docx", ".xlsx", "/word", "/paper")


class Watch:
    """One official's browser; what the strings achieved there."""

    def __init__(self, browser: Browser, console: Console, site: str, name: str) -> None:
        self.found = {
            "pages": 0,
            "dialogs": 0,
            "nodes": 0,
            "handlers": 0,
            "ran": 0,
            "links": 0,
            "hidden": 0,
            "wrong": 0,
        }
        self.where: list[str] = []
        self.page: Page = browser.new_context(base_url=site).new_page()
        self.page.on("dialog", self._dialog)
        self.page.goto(console.link(console.account(name)))
        self.page.get_by_role("button", name="进入").click()
        self.page.wait_for_url(lambda url: "/in/" not in url)
        _strengthen(console, console.account(name))

    def look(self, address: str) -> None:
        response = self.page.goto(address)
        self.found["pages"] += 1
        made = self.page.evaluate(MADE) | {"wrong": int(response is None or response.status != 200)}
        for what, count in made.items():
            self.found[what] += count
        if any(made.values()):
            self.where.append(f"{address} { ({key: one for key, one in made.items() if one}) }")

    def through(self, address: str) -> None:
        """A list to its end."""
        while address:
            self.look(address)
            onward = self.page.get_by_role("link", name="往下翻")
            address = str(onward.get_attribute("href")) if onward.count() else ""

    def _dialog(self, dialog: Dialog) -> None:
        self.found["dialogs"] += 1
        dialog.dismiss()


def _strengthen(console: Console, account: int) -> None:
    """As if the second factor had just been shown."""
    now = console.clock()
    with console.database.write() as conn:
        found = session.of_account(conn, account, now, console.parts.settings.idle)
        writing.run(conn, [session.strengthen(one.hash, now) for one in found])


def looked(console: Console, browser: Browser, site: str, *, lists: bool) -> Figures:
    """Every page that only shows, by whoever may; and, for `lists`, what is long to its end."""
    console.hire(AUDITING, AUDITOR, COUNTY)
    watches = {name: Watch(browser, console, site, name) for name in (COMMAND, AUDITING, DOCTOR)}
    signed_in = {name: console.official(name) for name in watches}
    for row in ROWS:
        if PAGE[row.route].act or row.ok != 200 or any(part in row.route for part in NOT_PAGES):
            continue
        name = COMMAND if COUNTY_COMMAND in row.may.roles - row.but else AUDITING
        watches[name].look(path(console, signed_in[name], row, "own"))
    for address in LISTS if lists else ():
        watches[COMMAND].through(address)
    watches[DOCTOR].through(LISTS[0]) if lists else watches[DOCTOR].look(LISTS[0])
    for number in _cases(console):
        watches[COMMAND].look(f"/console/cases/{number}")
    for watch in watches.values():
        watch.page.context.close()
    summed = {key: sum(watch.found[key] for watch in watches.values()) for key in watches[COMMAND].found}
    return Figures(summed, where=[line for watch in watches.values() for line in watch.where][:20])


def run(count: int, seed: int) -> Iterator[tuple[str, Figures, bool]]:
    """`count` strings; the seed changes nothing, there is no chance in it."""
    with house() as console, chromium.browser() as browser:
        plant(console, strings(count))
        with closing(Address(**APART)) as address, address.held(console.app) as site:
            found = looked(console, browser, site, lists=True)
    yield "S6 hostile strings", Figures(found, strings=count), held(found)


def held(found: Figures) -> bool:
    return found["pages"] > 0 and not any(found[key] for key in found.keys() - {"pages", "where"})


def _cases(console: Console) -> list[int]:
    with console.database.read() as conn:
        return list(conn.exec_driver_sql("SELECT DISTINCT case_no FROM tip ORDER BY case_no").scalars())
