"""What the pages of privacy keep to: who asked is not who agrees, each view of a tip is noted, who left fetches nothing."""

import pytest

from county.exports.making import Maker
from records.exports import request as exports
from records.exports.request import State
from records.privacy import certificate
from tests.console import browsing, private
from tests.console.stage import CADRE, COMMAND, DOCTOR, OFFICER, TOWN, VILLAGE, Console
from workers.exports import Exports

REASON = {"reason": "上门前打电话"}


def made(console: Console, asker: str = CADRE) -> int:
    """An export that is ready."""
    browsing.says(console, browsing.resident(console, VILLAGE))
    one = private.export(console, VILLAGE, asker, state=State.AGREED)
    parts = console.parts
    Exports(Maker(parts.database, parts.keyring, parts.county, parts.var), parts.wake).run(console.clock())
    return one.id


def fetch(browser, export: int):
    return browser.strengthen().post(f"/console/exports/{export}/file")


def log(console: Console, what: str) -> list[tuple[int, str]]:
    with console.database.read() as conn:
        rows = conn.exec_driver_sql("SELECT reader, what, reason FROM access ORDER BY position")
        return [(reader, reason) for reader, done, reason in rows if done == what]


def test_a_small_export_goes_from_asking_to_the_file(console: Console):
    browser = console.official(DOCTOR).strengthen()
    asked = browser.post("/console/exports/ask", private.wish(console))
    number = int(asked.location.rpartition("/")[2])
    parts = console.parts
    Exports(Maker(parts.database, parts.keyring, parts.county, parts.var), parts.wake).run(console.clock())
    file = fetch(browser, number)
    assert file.data.startswith(b"PK") and "attachment" in file.headers["Content-Disposition"]
    assert file.headers["Cache-Control"].startswith("no-store")


def test_who_wants_csv_gets_csv(console: Console):
    browser = console.official(DOCTOR).strengthen()
    asked = browser.post("/console/exports/ask", {**private.wish(console), "form": "csv"})
    assert "<span>CSV</span>" in browser.get(asked.location).text
    parts = console.parts
    Exports(Maker(parts.database, parts.keyring, parts.county, parts.var), parts.wake).run(console.clock())
    file = fetch(browser, int(asked.location.rpartition("/")[2]))
    assert file.data.startswith(b"\xef\xbb\xbf") and file.data.endswith(b"\r\n")
    assert file.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert file.headers["Content-Disposition"].endswith(".csv")


def test_a_form_that_nobody_makes_is_asked_for_again(console: Console):
    browser = console.official(CADRE).strengthen()
    answer = browser.post("/console/exports/ask", {**private.wish(console), "form": "pdf"})
    assert answer.status_code == 422 and "请选 Excel 或 CSV" in answer.text and console.count("export") == 0


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_form_that_was_chosen_stays_chosen(console: Console, form: str):
    browser = console.official(CADRE).strengthen()
    answer = browser.post("/console/exports/ask", {**private.wish(console), "form": form, "purpose": ""})
    assert f'value="{form}" checked' in answer.text and answer.text.count("checked") == 1


def test_a_file_dies_after_a_day(console: Console):
    number = made(console)
    console.later(hours=24)
    answer = fetch(console.official(CADRE), number)
    assert answer.status_code == 422 and "过期" in answer.text


def test_whose_office_is_over_fetches_nothing(console: Console):
    """Every session is dead with it."""
    number, browser = made(console), console.official(CADRE).strengthen()
    with console.database.write() as conn:
        now = int(console.clock().timestamp() * 1000)
        conn.exec_driver_sql(f"UPDATE holding SET ends = {now} WHERE person = {console.person(CADRE)}")
    assert browser.post(f"/console/exports/{number}/file").status_code == 303
    assert log(console, "下载导出") == []


def test_a_link_on_another_page_begins_no_download(console: Console):
    number, browser = made(console), console.official(CADRE).strengthen()
    answer = browser.post(f"/console/exports/{number}/file", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403 and browser.get(f"/console/exports/{number}/file").status_code == 404


def test_whoever_waits_reads_for_whom(console: Console):
    one = private.export(console, VILLAGE, CADRE)
    page = console.official(CADRE).strengthen().get(f"/console/exports/{one.id}").text
    assert f"已经告诉{OFFICER}和" in page and f"告诉{CADRE}" not in page


def test_the_asker_cannot_agree(console: Console):
    one = private.export(console, VILLAGE, OFFICER)
    answer = console.official(OFFICER).strengthen().post(f"/console/exports/{one.id}/agree")
    assert answer.status_code == 422 and "另一个人" in answer.text


def test_what_is_wrong_with_a_wish_is_said_and_nothing_kept(console: Console):
    browser = console.official(CADRE).strengthen()
    answer = browser.post("/console/exports/ask", {**private.wish(console), "first": "昨天"})
    assert answer.status_code == 422 and "日期没有选好" in answer.text
    assert 'value="核对发热名单"' in answer.text and console.count("export") == 0


def test_after_thirty_fields_the_page_says_what_to_do(console: Console):
    who, browser = browsing.resident(console, VILLAGE), console.official(CADRE)
    answers = [browser.post(f"/console/reveal/{who.id}/phone", REASON).status_code for _ in range(31)]
    assert answers == [200] * 30 + [422]
    assert "上限" in browser.get(f"/console/reveal/{who.id}/phone").text


def test_a_number_that_was_uncovered_is_pressed_and_leads_back_to_its_person(console: Console):
    who, browser = browsing.resident(console, VILLAGE, 0), console.official(CADRE)
    shown = browser.post(f"/console/reveal/{who.id}/phone", REASON).text
    assert f'href="tel:{who.phone}">{who.phone}<' in shown
    assert f'href="/console/areas/{who.cell}/people/{who.id}"' in shown
    assert 'href="/console/people" aria-current="page"' in shown


def test_an_hours_wider_look_shows_and_changes_nothing(console: Console):
    """On pages that show the township is open, acts stay with the village."""
    private.opened()(console)
    browser = console.official(CADRE)
    assert browser.get(f"/console/areas/{TOWN}").status_code == 200
    assert "应急查看中" in browser.get("/console/exports").text
    wish = {**private.wish(console), "area": TOWN}
    assert browser.strengthen().post("/console/exports/ask", wish).status_code == 404


def test_after_its_hour_it_is_shut(console: Console):
    private.opened()(console)
    console.later(minutes=61)
    assert console.official(CADRE).get(f"/console/areas/{TOWN}").status_code == 404


@pytest.mark.parametrize("name", [OFFICER, COMMAND])
def test_every_view_of_a_tip_is_noted_with_its_reason(console: Console, name: str):
    numbers = [browsing.files(console, VILLAGE) for _ in range(5)]
    browser = console.official(name)
    for number in numbers:
        assert browser.get(f"/console/cases/{number}").status_code == 200
    assert log(console, "看举报") == [(console.account(name), f"举报案件 {number}") for number in numbers]


def test_every_export_is_noted_from_the_wish_to_the_file(console: Console):
    number = made(console)
    fetch(console.official(CADRE), number)
    with console.database.read() as conn:
        one = exports.find(conn, console.parts.keyring, number)
    assert [one.number in why for _, why in log(console, "下载导出")] == [True]
    assert any(one.digest.hex() in why for _, why in log(console, "导出"))


def test_the_list_of_requests_names_nobody(console: Console):
    private.wanted(VILLAGE)(console)
    who = browsing.resident(console, VILLAGE, 7)
    browser = console.official(COMMAND).strengthen()
    assert who.name not in browser.get("/console/own-data").text


def test_a_proof_that_was_changed_is_told(console: Console):
    with console.database.write() as conn:
        certificate.write(conn, console.parts.keyring, "到期", {"健康上报": 3}, console.clock())
        conn.exec_driver_sql("UPDATE certificate SET counts = '{}'")
    assert "对不上" in console.official(COMMAND).get("/console/erasure").text
