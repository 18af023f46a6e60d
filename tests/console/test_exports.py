"""Who exported what: every export is on some page, once, and nobody's page shows another area's."""

import re
from datetime import timedelta

from console.pages.exports import OWN, SIZE
from tests.console import private
from tests.console.stage import CADRE, COMMAND, OFFICER, OTHER_TOWN, VILLAGE, Console

ALL = "/console/exports/all"


def asked(console: Console, count: int, area: int = VILLAGE) -> None:
    """Two in each minute, each for a purpose of its own, the latest first."""
    for n in range(count):
        private.export(console, area, CADRE, purpose=f"用途{n}。", asked_at=console.clock() - timedelta(minutes=n // 2))


def purposes(page: str) -> list[int]:
    return [int(n) for n in re.findall("用途([0-9]+)。", page)]


def test_what_does_not_fit_on_a_page_stands_on_the_next(console: Console):
    asked(console, 2 * SIZE + 1)
    browser, address, pages = console.official(COMMAND), ALL, []
    while address:
        page = browser.get(address).text
        pages.append(purposes(page))
        further = re.search(f'href="({ALL}[?]after=[0-9]+)">更早的', page)
        address = further[1] if further else ""
    assert [len(one) for one in pages] == [SIZE, SIZE, 1]
    assert sorted(n for one in pages for n in one) == list(range(2 * SIZE + 1))


def test_a_page_that_is_just_full_is_the_last(console: Console):
    asked(console, SIZE)
    assert "更早的" not in console.official(COMMAND).get(ALL).text


def test_of_another_area_neither_a_page_nor_a_place_in_the_order_is_told(console: Console):
    asked(console, 2)
    there = private.export(console, OTHER_TOWN, asked_at=console.clock() + timedelta(hours=1), purpose="用途9。")
    officer = console.official(OFFICER)
    assert sorted(purposes(officer.get(ALL).text)) == [0, 1]
    assert purposes(officer.get(f"{ALL}?after={there.id}").text) == []


def test_the_list_of_ones_own_says_that_it_is_cut(console: Console):
    asked(console, OWN - 1)
    assert "这里是最近" not in console.official(CADRE).get("/console/exports").text
    asked(console, 1)
    assert f"这里是最近 {OWN} 次。" in console.official(CADRE).get("/console/exports").text
