import re

import pytest
from playwright.sync_api import expect

from records import writing
from records.ledgers.monitoring import CONTACT, HOME, MONITORINGS, Monitoring
from tests.browser.console.walk import settled, walked
from tests.console import browsing
from tests.console.stage import CADRE, COMMAND, OFFICER, TOWN, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.fixture
def pages(console: Console) -> list[str]:
    """One of each, with something on it."""
    person = browsing.resident(console, VILLAGE)
    key = browsing.says(console, person, temperature_tenths=385, symptoms=("咳嗽", "乏力"), worrying=True)
    case = browsing.files(console, VILLAGE)
    browsing.asks(console, VILLAGE)
    browsing.wonders(console)
    browsing.misses(console, "封路了怎么去县医院")
    village = f"/console/areas/{VILLAGE}"
    return [
        "/console/today", village, f"{village}/missing", f"/console/areas/{TOWN}/missing", f"{village}/owed",
        f"{village}/signatures", f"{village}/screening", f"{village}/people", f"{village}/people/{person.id}", "/console/ledgers",
        "/console/ledgers/health_report", f"/console/ledgers/health_report/rows/{key}", "/console/cases",
        f"/console/cases/{case}", "/console/hotline", "/console/hotline/answers/new", "/console/translations",
    ]  # fmt: skip


def test_nothing_stands_in_anybodys_way(visit, pages):
    assert walked(visit(COMMAND), pages) == []


def test_a_silent_village_is_found_and_called(visit, pages):
    page = visit(OFFICER)
    page.get_by_role("link", name="今天").first.click()
    page.get_by_role("link", name="没消息多的在前").click()
    page.get_by_role("link", name="南坡村", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("南坡村")
    page.go_back()
    page.locator(".tiles a", has_text="还没消息").click()
    expect(page.locator("tr", has_text="南坡村").get_by_role("link", name="打 ")).to_have_attribute(
        "href", "tel:10021365003"
    )


def test_a_chart_is_drawn_anew_with_each_minute_and_opens_the_rows_of_a_day(visit, pages):
    page = visit(CADRE, at=f"/console/areas/{VILLAGE}")
    charts = page.locator(".chart canvas")
    expect(charts).to_have_count(1)
    page.evaluate(
        "htmx.ajax('GET', document.querySelector('#live').getAttribute('hx-get'), {target: '#live', swap: 'innerHTML'})"
    )
    settled(page)
    expect(charts).to_have_count(1)
    last = page.evaluate("""() => {
        const frame = [...document.querySelectorAll(".chart")].at(-1), chart = echarts.getInstanceByDom(frame);
        const { values } = JSON.parse(frame.dataset.chart);
        return chart.convertToPixel({ seriesIndex: 0 }, [values.length - 1, values.at(-1)]);
    }""")
    charts.last.click(position={"x": last[0], "y": last[1]})
    expect(page).to_have_url(re.compile("/ledgers/health_report"))
    expect(page.locator("main")).to_contain_text("38.5")


def test_paper_loses_no_column_and_says_who_printed_it(visit, console: Console):
    now, who = console.clock(), browsing.resident(console, VILLAGE)
    stay = Monitoring(
        person=who.id, area=VILLAGE, day=now.date(), at=now, kind=HOME, grade=CONTACT, began=now, days=14, household=1,
        until=now.date(), reason="从外省回来，和确诊的人同一趟车", rule=now.date(), twice_since=now.date(), note="从邻县转来",
    )  # fmt: skip
    with console.database.write() as conn:
        writing.run(conn, [MONITORINGS.put(console.parts.keyring, 1, stay)])
    page = visit(CADRE, at=f"/console/ledgers/monitoring?area={VILLAGE}", width=1040)
    page.emulate_media(media="print")
    assert page.evaluate("(one => one.scrollWidth - one.clientWidth)(document.querySelector('.scroll'))") <= 0
    expect(page.locator(".foot", has_text=CADRE)).to_be_visible()


def test_the_keyboard_opens_the_rows_of_a_day_and_a_new_minute_leaves_it_where_it_stood(visit, pages):
    page = visit(CADRE, at=f"/console/areas/{VILLAGE}")
    page.get_by_text("看数：十四天里每天的异常").focus()
    page.keyboard.press("Enter")
    for _ in range(14):
        page.keyboard.press("Tab")
    with page.expect_response("**/live"):
        page.evaluate("htmx.ajax('GET', document.querySelector('#live').getAttribute('hx-get'), '#live')")
    settled(page)
    expect(page.locator(".numbers a").last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("38.5")


def test_a_figure_opens_to_its_rows_and_a_row_to_the_person(visit, pages):
    page = visit(CADRE, at="/console/today")
    page.locator(".tiles a", has_text="今天异常").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.locator("tbody a").nth(1).click()
    expect(page.get_by_text("38.5")).to_be_visible()


def test_a_case_is_taken_and_closed_at_the_page(visit, console: Console, pages):
    page = visit(OFFICER, at="/console/cases")
    page.locator("tbody a").first.click()
    page.get_by_role("button", name="我来接").click()
    expect(page.get_by_role("button", name="办结")).to_be_visible()


def test_an_open_page_is_kept_fresh(visit, console: Console):
    page = visit(CADRE, at="/console/today")
    before = page.locator(".tiles a", has_text="今天异常").inner_text()
    browsing.says(console, browsing.resident(console, VILLAGE), temperature_tenths=385, worrying=True)
    page.evaluate("htmx.ajax('GET', document.querySelector('#live').getAttribute('hx-get'), '#live')")
    expect(page.locator(".tiles a", has_text="今天异常")).not_to_have_text(before)
    expect(page.locator(".tiles a", has_text="今天异常")).to_contain_text("1")
