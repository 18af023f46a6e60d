import re
from datetime import timedelta

import pytest

from records import ledgers, roles, writing
from records.ledger import Record, fact, ledger
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import local_day
from records.roles import AUDITOR, VILLAGE_CADRE, VILLAGE_DOCTOR, Holding
from records.shelf import Shelf
from tests.console import browsing
from tests.console.stage import CADRE, COMMAND, COUNTY, DOCTOR, GRID, OTHER_VILLAGE, VILLAGE, Console

LIST = "/console/ledgers/health_report"


@pytest.fixture
def masks(console: Console, monkeypatch):
    """A ledger that nobody has written a page for: its declaration, and its table as a migration would make it."""

    @ledger("口罩登记")
    class MaskReport(Record):
        enough: str = fact("够不够", purpose="送口罩", readers=frozenset({VILLAGE_CADRE}), keep_days=30)
        secret: str = fact("给谁看病", purpose="送口罩", readers=frozenset({VILLAGE_DOCTOR}), keep_days=30, sealed=True)

    shelf = Shelf(MaskReport)
    with console.database.write() as conn:
        shelf.table.create(conn)
        shelf.was.create(conn)
    monkeypatch.setattr(ledgers, "SHELVES", (*ledgers.SHELVES, shelf))
    person, now = browsing.resident(console, VILLAGE), console.clock()
    said = {"person": person.id, "area": VILLAGE, "day": local_day(now), "at": now}
    with console.database.write() as conn:
        row = MaskReport(**said, enough="没有了", secret="不便说")
        writing.run(conn, [shelf.put(console.parts.keyring, 7, row)])
    yield shelf
    shelf.table.metadata.remove(shelf.table)
    shelf.table.metadata.remove(shelf.was)


def test_a_ledger_that_is_only_declared_has_its_pages(console: Console, masks):
    browser = console.official(CADRE)
    assert "口罩登记" in browser.get("/console/ledgers").text
    page = browser.get("/console/ledgers/mask_report").text
    assert "没有了" in page and "不便说" not in page and "您的岗位看不到：给谁看病" in page
    row = browser.get(re.search(r'href="(/console/ledgers/mask_report/rows/[^"]+)"', page)[1]).text
    assert "够不够" in row and "＊＊＊" in row and "不便说" not in row
    assert browser.get("/console/ledgers/mask_report?enough=没有了").text.count("<tr>") == 2
    assert "没有这样的记录" in browser.get("/console/ledgers/mask_report?enough=够用").text
    assert browser.get("/console/ledgers/mask_report/blank.pdf").data.startswith(b"%PDF")


def test_each_role_reads_its_own_facts(console: Console, masks):
    page = console.official(DOCTOR).get("/console/ledgers/mask_report").text
    assert "不便说" in page and "没有了" not in page
    assert console.official(COMMAND).get("/console/ledgers/mask_report").status_code == 404
    person = browsing.resident(console, VILLAGE)
    assert "口罩登记" in console.official(CADRE).get(f"/console/areas/{VILLAGE}/people/{person.id}").text


def test_only_the_own_area_is_listed(console: Console):
    here, there = browsing.resident(console, VILLAGE), browsing.resident(console, OTHER_VILLAGE)
    browsing.says(console, here, temperature_tenths=371)
    browsing.says(console, there, temperature_tenths=372)
    own = console.official(DOCTOR).get(LIST).text
    assert "37.1" in own and "37.2" not in own
    both = console.official(COMMAND).get(LIST).text
    assert "37.1" in both and "37.2" in both
    assert console.official(DOCTOR).get(f"{LIST}?area={OTHER_VILLAGE}").status_code == 404


def test_a_grid_worker_sees_the_people_of_the_cell(console: Console):
    """赵磊 has both cells of 南坡村; a colleague with the second alone sees only that."""
    in_first = browsing.resident(console, VILLAGE)
    browsing.says(console, in_first, temperature_tenths=371)
    other, since = console.hire("网格员乙", roles.SELF, VILLAGE), console.clock() - timedelta(hours=1)
    with console.database.write() as conn:
        writing.run(conn, [roles.put(Holding(5, roles.GRID_WORKER, VILLAGE * 1000 + 2, other, since))])
    assert in_first.cell == VILLAGE * 1000 + 1
    assert "37.1" in console.official(GRID).get(f"{LIST}?area={in_first.cell}").text
    assert "37.1" not in console.official("网格员乙").get(LIST).text
    assert console.official("网格员乙").get(f"{LIST}?area={in_first.cell}").status_code == 404


def test_what_was_read_is_noted_before_it_is_shown(console: Console):
    person = browsing.resident(console, VILLAGE)
    browsing.says(console, person)
    browser, before = console.official(CADRE), console.count("access")
    browser.get(LIST)
    assert console.count("access") == before + 1


def test_an_auditor_reads_who_objected_without_the_name(console: Console):
    console.hire("审计员甲", AUDITOR, COUNTY)
    person, now = browsing.resident(console, VILLAGE), console.clock()
    said = ledgers.Appeal(
        person=person.id, area=VILLAGE, day=local_day(now), at=now, words="我没有去过", due=local_day(now)
    )
    with console.database.write() as conn:
        writing.run(conn, [ledgers.APPEALS.put(console.parts.keyring, 3, said)])
    page = console.official("审计员甲").get("/console/ledgers/appeal").text
    assert "我没有去过" in page and person.name not in page


def test_a_corrected_row_shows_how_it_stood(console: Console):
    person, now = browsing.resident(console, VILLAGE), console.clock()
    key = browsing.says(console, person, temperature_tenths=385)
    later = HealthReport(
        person=person.id, area=VILLAGE, day=local_day(now), at=now + timedelta(minutes=3), temperature_tenths=365
    )
    before = {"day": key.day, "area": key.area, "person": key.person}
    with console.database.write() as conn:
        writing.run(conn, HEALTH_REPORTS.correct(console.parts.keyring, key.id, before, later))
    page = console.official(DOCTOR).get(f"{LIST}/rows/{key}").text
    assert "36.5" in page and "改过 1 次" in page
    assert re.findall(r"<li><b>([^<]+)</b><span>([^<]+)</span>", page) == [("体温", "38.5")]


def test_pages_follow_one_another(console: Console, monkeypatch):
    for person in (browsing.resident(console, VILLAGE, n) for n in range(60)):
        browsing.says(console, person)
    browser, seen, path = console.official(DOCTOR), [], LIST
    while path:
        page = browser.get(path).text
        seen += re.findall(r"/rows/([\d.]+)\"", page)
        found = re.search(r'href="([^"]*after=[^"]*)"', page)
        path = found[1].replace("&amp;", "&") if found else ""
    assert len(seen) == len(set(seen)) == 60
