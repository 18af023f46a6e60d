import html
import json
import re
from collections import Counter
from datetime import timedelta

import pytest

from console.chart import line
from console.render import moment
from records import ladder, moments, number, roles, tally, writing
from records.ladder import Climb
from records.ledgers.monitoring import CONTACT, HOME, MONITORINGS, Monitoring
from records.persons import Person
from tests.console import browsing, reporting, speaking
from tests.console.stage import CADRE, COMMAND, COUNTY, DOCTOR, GRID, OFFICER, TOWN, VILLAGE, Console
from tests.console.test_reports import text
from workers.reports import Reports

ALIKE = 3
"""So many of the links that differ in a number, or in whose blank sheet it is, are followed."""


@pytest.fixture
def busy(console: Console) -> Console:
    """A fever of today, and an alarm that nobody has taken."""
    person, now = browsing.resident(console, VILLAGE), console.clock()
    browsing.says(console, person, temperature_tenths=385, worrying=True, symptoms=("咳嗽",))
    climb = Climb(
        number.fresh(), person.id, person.cell, 0, ("village_doctor",), 0, "发烧", now - timedelta(minutes=9), now
    )
    with console.database.write() as conn:
        writing.run(conn, [ladder.put(console.parts.keyring, climb)])
    return console


def links(page: str) -> set[str]:
    return {one.replace("&amp;", "&") for one in re.findall(r'href="(/console/(?!static)[^"]*)"', page)}


@pytest.mark.parametrize("name", [COMMAND, OFFICER, CADRE, DOCTOR, GRID])
def test_every_figure_opens_for_whoever_reads_it(busy: Console, name):
    """From the first page down to the last: no link of one's own page leads into a wall."""
    reporting.fell_ill(busy, timedelta(days=3))
    browser = busy.official(name)
    todo, seen = ["/console/today"], {"/console/today"}
    alike = Counter[str]()
    for path in todo:
        response = browser.get(path)
        assert response.status_code == 200, (path, response.status_code)
        for one in sorted(links(response.text) - seen) if response.mimetype == "text/html" else ():
            seen.add(one)
            alike[shape(one)] += 1
            if re.search(r"today|areas|ledgers|cases|people", one) and alike[shape(one)] <= ALIKE:
                todo.append(one)
    assert len(todo) > 10


def shape(path: str) -> str:
    return re.sub(r"\d+|\w+(?=/blank.pdf)", "N", path)


def test_the_county_drills_down_to_the_row(busy: Console):
    browser = busy.official(COMMAND)
    county = browser.get("/console/today").text
    assert f"/console/areas/{TOWN}" in county
    town = browser.get(f"/console/areas/{TOWN}").text
    assert f"/console/areas/{VILLAGE}" in town
    rows = browser.get(f"/console/ledgers/health_report?area={VILLAGE}&worrying=是").text
    assert "38.5" in rows and "咳嗽" in rows


def test_on_the_day_of_a_case_no_days_are_counted(console: Console):
    reporting.fell_ill(console, timedelta(0))
    page = console.official(COMMAND).get("/console/today").text
    assert "今天有新增确诊。" in page and "连续 0 天" not in page


def test_a_village_s_figures_are_those_of_its_rows(busy: Console):
    page = busy.official(CADRE).get("/console/today").text
    figures = {label: n for n, label in re.findall(r'<span class="tile-figure[^"]*">(\d+)</span>([^<]+)', page)}
    assert figures["今天异常"] == figures["警报没人接"] == "1"


@pytest.mark.parametrize(("name", "area"), [(CADRE, VILLAGE), (OFFICER, TOWN), (COMMAND, COUNTY)])
def test_every_figure_is_the_count_of_what_it_opens_to(busy: Console, name, area):
    kept(busy, browsing.resident(busy, VILLAGE, 6))
    browser = busy.official(name)
    page = html.unescape(browser.get(f"/console/areas/{area}").text)
    tiles = re.findall(r'href="([^"]+)"><span class="tile-figure[^"]*">(\d+)</span>([^<]+)', page)
    behind = {label: (int(n), opened(html.unescape(browser.get(path).text))) for path, n, label in tiles}
    assert {"已上报", "还没消息", "今天异常", "警报没人接", "核查没反馈", "在隔离"} <= behind.keys()
    assert {label: both for label, both in behind.items() if both[0] != both[1]} == {}
    assert behind["在隔离"] == behind["今天异常"] == behind["警报没人接"] == behind["已上报"] == (1, 1)


@pytest.mark.parametrize(("name", "area"), [(CADRE, VILLAGE), (COMMAND, COUNTY)])
def test_who_was_ever_ill_opens_to_how_they_came_to_be_called_so(console: Console, name, area):
    reporting.fell_ill(console, timedelta(days=3))
    browser = console.official(name)
    page = html.unescape(browser.get(f"/console/areas/{area}").text)
    (path,) = re.findall(r'<b>确诊</b><span>累计 <a href="([^"]+)">1</a>', page)
    assert opened(browser.get(path).text) == 1


def opened(page: str) -> int:
    """How many there are on a page that a figure opens to, as it says itself."""
    said = re.search(r"共 (\d+) 条|<h1>[^<]*<span class=\"quiet\">(\d+) 人|没人接 (\d+)，", page)
    if said:
        return int(next(filter(None, said.groups())))
    return page.count('<td data-label="关于谁">')


def kept(console: Console, who: Person) -> None:
    """At home, as a contact."""
    now = console.clock()
    stay = Monitoring(
        person=who.id, area=VILLAGE, day=moments.local_day(now), at=now, kind=HOME, grade=CONTACT, began=now, days=7,
        until=moments.local_day(now) + timedelta(days=6), household=who.household, rule=moments.local_day(now),
    )  # fmt: skip
    with console.database.write() as conn:
        writing.run(conn, [MONITORINGS.put(console.parts.keyring, 1, stay)])


def test_a_cells_page_says_which_figures_are_the_villages(busy: Console):
    browser = busy.official(CADRE)
    told = "全村的，其余是这一格的"
    assert told in browser.get(f"/console/areas/{VILLAGE}001").text
    assert told not in browser.get(f"/console/areas/{VILLAGE}").text


@pytest.mark.parametrize(("name", "opens"), [(COMMAND, True), (CADRE, True), (GRID, False)])
def test_a_broadcast_under_way_opens_for_whoever_may_decide_or_speak_there(busy: Console, name, opens):
    browser, number = busy.official(name), speaking.edition(busy, VILLAGE).number
    speaking.edition(busy, COUNTY)
    shown = [one for one in links(browser.get("/console/today").text) if "/broadcasts/" in one]
    assert (f"/console/broadcasts/{number}" in shown) is opens
    assert all(browser.get(one).status_code == 200 for one in shown)


def test_a_fragment_keeps_the_page_fresh(busy: Console):
    browser = busy.official(COMMAND)
    assert f'hx-get="/console/areas/{COUNTY}/live"' in browser.get("/console/today").text
    part = browser.get(f"/console/areas/{COUNTY}/live").text
    assert "<html" not in part and "警报没人接" in part


def test_before_the_first_count_no_figure_is_made_up(busy: Console, monkeypatch):
    monkeypatch.setattr("county.today.parts.SMALL", 1)
    browser = busy.official(COMMAND)
    page = browser.get("/console/today").text
    assert "今天的数还在算" in page and "已上报" not in page
    missing = browser.get(f"/console/areas/{COUNTY}/missing").text
    assert "今天的数还在算" in missing and "0 人" not in missing


@pytest.mark.parametrize(
    "path", ["/console/today", f"/console/areas/{COUNTY}/missing", f"/console/areas/{TOWN}/missing"]
)
def test_figures_that_are_old_say_of_when_they_are(busy: Console, path, monkeypatch):
    monkeypatch.setattr("county.today.parts.SMALL", 1)
    early = busy.clock() - timedelta(minutes=20)
    with busy.database.write() as conn:
        writing.run(conn, tally.keep([tally.Tally(VILLAGE, 149, 1, 2)], moments.local_day(early), early))
    page = busy.official(COMMAND).get(path).text
    assert f"下面这些数是 {moment(early)} 的，以后一直没有再数" in page


def test_who_is_missing_stands_with_whom_to_call(busy: Console):
    page = busy.official(COMMAND).get(f"/console/areas/{TOWN}/missing").text
    assert "南坡村" in page and "刘长河" in page and 'href="tel:' in page


def test_the_county_finds_its_most_silent_villages_and_whom_to_call(busy: Console):
    page = text(busy.official(COMMAND).get(f"/console/areas/{COUNTY}/missing"))
    towns, villages = page.split("没消息最多的村")
    assert "柳荫乡 173 人 174 人 孙为民" in towns and "南坡村 148 人 149 人 刘长河 打 1" in villages
    assert villages.index("南坡村") < villages.index("前柳荫村"), "the most silent first"
    assert "没消息最多的村" not in busy.official(OFFICER).get(f"/console/areas/{TOWN}/missing").text


def test_names_of_the_missing_are_noted(busy: Console):
    browser, before = busy.official(CADRE), busy.count("access")
    page = browser.get(f"/console/areas/{VILLAGE}/missing").text
    assert busy.count("access") == before + page.count("尾号") + page.count(">没有</td>")


def test_what_is_owed_says_by_whom_and_until_when(busy: Console):
    page = busy.official(CADRE).get(f"/console/areas/{VILLAGE}/owed?kind=接警").text
    assert "超时" in page and browsing.resident(busy, VILLAGE).name in page and "查户" in page


def test_how_far_the_day_s_report_is_stands_beside_what_is_owed(busy: Console):
    assert "村里签了" not in busy.official(OFFICER).get(f"/console/areas/{TOWN}").text, "before the first was drawn up"
    busy.clock.now = busy.clock.now.astimezone(moments.LOCAL).replace(hour=16, minute=40)
    Reports(busy.database, busy.parts.keyring, busy.parts.county, lambda _: None).draft(busy.clock.now)
    reporting.sign(busy, VILLAGE)
    browser = busy.official(OFFICER)
    page = browser.get(f"/console/areas/{TOWN}").text
    assert re.search(r"村里签了 <span[^>]*>1 / 2<", page) and "等签发" in page
    assert "已签发" in browser.get(f"/console/areas/{VILLAGE}").text


def test_who_lives_in_no_cell_stands_last_and_has_somebody_to_call(busy: Console):
    busy.hire("新来的", roles.SELF, VILLAGE)
    page = busy.official(CADRE).get(f"/console/areas/{VILLAGE}").text
    row = page[page.index("没有分网格") :]
    assert page.index("第2网格") < page.index("没有分网格") and "刘长河" in row[: row.index("</tr>")]


def test_a_line_needs_two_values():
    assert line([("7 点", 3)]) is None
    found = line([("7 点", 0), ("8 点", 5), ("9 点", 10)])
    assert found and list(found.points) == [("7 点", 0), ("8 点", 5), ("9 点", 10)] and found.most == 10


def test_a_chart_holds_its_figures_and_the_rows_behind_each_day(busy: Console):
    page = busy.official(CADRE).get(f"/console/areas/{VILLAGE}").text
    (unwell,) = (json.loads(html.unescape(one)) for one in re.findall(r"data-chart='([^']+)'", page))
    today = moments.local_day(busy.clock())
    assert unwell["labels"][-1] == f"{today.month}月{today.day}日" and unwell["values"][-1] == 1
    assert busy.official(CADRE).get(unwell["links"][-1]).text.count("38.5") == 1
