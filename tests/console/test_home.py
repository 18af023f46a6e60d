import pytest

from console.catalogue import PAGES
from console.pages.home import HINTS
from county.command import Group
from records import areas, roles, writing
from records.roles import Holding
from tests.console import reporting
from tests.console.stage import CADRE, COMMAND, COUNTY, OFFICER, VILLAGE, Console


def test_every_word_of_the_menu_says_what_stands_behind_it():
    assert {page.menu for page in PAGES if page.menu} == HINTS.keys()


def test_the_first_page_shows_ones_offices_and_only_what_one_may_open(console: Console):
    said = console.official(CADRE).get("/console/").text
    assert "村干部" in said and "安禾县柳荫乡南坡村" in said
    assert 'href="/console/staff"' in said and 'href="/console/log"' not in said


def test_who_serves_two_cells_of_a_village_reads_which(console: Console):
    with console.database.read() as conn:
        cells = areas.cells_named(conn, VILLAGE)
    who = console.hire("网格员甲", roles.SELF, VILLAGE)
    with console.database.write() as conn:
        writing.run(
            conn, [roles.put(Holding(one.code, roles.GRID_WORKER, one.code, who, console.clock())) for one in cells]
        )
    said = console.official("网格员甲").get("/console/").text
    told = [said.find(f"<span>安禾县柳荫乡{cell.name}</span>") for cell in cells]
    assert len(told) > 1 and min(told) > 0 and told == sorted(told)


def test_every_page_of_the_menu_opens_for_whom_it_is_shown(console: Console):
    browser = console.official(OFFICER)
    shown = [line.split('"')[0] for line in browser.get("/console/").text.split('<a class="card" href="')[1:]]
    assert len(shown) > 5
    assert {browser.get(path, follow_redirects=True).status_code for path in shown} == {200}


@pytest.mark.parametrize("path", ["/hotline/answers/new", "/erasure", f"/areas/{COUNTY}/reports/DAY/bulletin"])
def test_the_menu_says_where_one_is_also_a_page_further_in(console: Console, path: str):
    page = console.official(COMMAND).get(f"/console{path.replace('DAY', reporting.day(console))}").text
    assert page.count('aria-current="page">') == 1


def test_the_groups_of_the_command_stand_there_with_their_telephones(console: Console):
    group = Group(name="医疗救治组", does="发热、送医", lead="县卫生健康委主任", phone="0379-1234502")
    console.parts.county.groups = (group,)
    assert 'href="tel:0379-1234502"' in console.official(CADRE).get("/console/").text
