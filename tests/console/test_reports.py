import re
from datetime import timedelta

from records import persons, roles
from records.access import ACCESS
from records.reports import daily
from tests.console import reporting
from tests.console.browsing import resident, says
from tests.console.stage import CADRE, COMMAND, COUNTY, DOCTOR, OFFICER, TOWN, VILLAGE, Console


def address(console: Console, area: int = VILLAGE, more: str = "") -> str:
    return f"/console/areas/{area}/reports/{reporting.day(console)}{more}"


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.text).split())


def test_a_cadre_reads_and_signs_exactly_what_was_shown(console: Console):
    browser = console.official(CADRE)
    page = browser.get(address(console))
    assert "草稿，等您签发" in page.text and "没有新情况，签发了才是零报告。" in page.text
    assert "没有登记过确诊" in page.text
    digest = re.search(r'name="digest" value="(\w+)"', page.text)[1]
    assert browser.post(address(console, more="/sign"), {"digest": digest}).status_code == 303
    signed = text(browser.get(address(console)))
    assert "刘长河" in signed and "签过的不再改" in signed and "零报告：没有新情况。" in signed


def test_what_is_new_stands_above_the_figures(console: Console):
    says(console, resident(console, VILLAGE), worrying=True)
    console.later(hours=5)
    page = text(console.official(CADRE).get(address(console)))
    assert "新情况：发热或有症状 1 人。" in page and "没有新情况" not in page


def test_of_a_village_that_is_silent_it_is_said_that_it_is(console: Console):
    says(console, resident(console, VILLAGE))
    console.later(hours=5)
    with console.database.read() as conn:
        people = len(persons.living(conn, [VILLAGE]))
    page = text(console.official(CADRE).get(address(console)))
    assert f"在册 {people} 人里，{people - 1} 人没报健康。" in page


def test_a_button_pressed_twice_shows_who_signed_and_no_complaint(console: Console):
    browser = console.official(CADRE)
    digest = re.search(r'name="digest" value="(\w+)"', browser.get(address(console)).text)[1]
    pressed = [browser.post(address(console, more="/sign"), {"digest": digest}) for _ in range(2)]
    assert [one.location for one in pressed] == [address(console)] * 2


def test_a_report_that_is_no_longer_what_was_signed_says_so(console: Console):
    reporting.sign(console, VILLAGE)
    with console.database.write() as conn:
        conn.execute(daily.DAILY_REPORT.update().values(digest=bytes(32)))
    page = console.official(CADRE).get(address(console)).text
    assert "和签发时的对不上" in page and "签过的不再改" not in page


def test_what_was_not_shown_is_not_signed(console: Console):
    browser = console.official(CADRE)
    browser.get(address(console))
    for digest in ("ab" * 32, "kein Hex", ""):
        response = browser.post(address(console, more="/sign"), {"digest": digest})
        assert response.status_code == 409 and "刚才数字又变了，没有签" in response.text
    assert console.count("daily_report WHERE signed_at IS NOT NULL") == 0


def test_a_reason_is_written_and_signed_with_the_figures(console: Console):
    browser = console.official(CADRE)
    browser.get(address(console))
    browser.post(address(console, more="/explain"), {"figure": "people", "words": "两户 搬来"})
    reporting.sign(console, VILLAGE)
    assert "两户 搬来" in browser.get(address(console)).text


def test_a_long_reason_is_refused_in_words(console: Console):
    browser = console.official(CADRE)
    browser.get(address(console))
    response = browser.post(address(console, more="/explain"), {"figure": "people", "words": "长" * 61})
    assert response.status_code == 422 and "请缩到 60 个字以内" in response.text


def test_who_is_missing_is_named_with_a_number_to_read_and_to_press(console: Console):
    """A telephone presses it; whoever sits at a PC reads it and dials."""
    page = console.official(OFFICER).get(address(console, TOWN))
    assert "未报的，没有算在里面" in page.text
    pressed = re.findall(r'href="tel:(1\d{10})">打 (\d+)<', page.text)
    assert len(pressed) == 2 and all(dialled == read for dialled, read in pressed)
    with console.database.read() as conn:
        assert "日报未报" in {row.reason for row in conn.execute(ACCESS.select())}


def test_the_county_counts_what_was_signed_below(console: Console):
    reporting.sign(console, VILLAGE, TOWN)
    page = text(console.official(COMMAND).get(address(console, COUNTY)))
    assert "6 个村，算进来 1 个" in page and "在册 149 人" in page


def test_the_list_says_of_each_day_whether_it_was_signed(console: Console):
    reporting.sign(console, VILLAGE)
    page = text(console.official(OFFICER).get("/console/reports"))
    assert "南坡村 已签发 1 / 1" in page and "前柳荫村 未报 0 / 1" in page and "等签发 1 / 2" in page


def test_another_day_is_signed_by_nobody(console: Console):
    browser = console.official(CADRE)
    browser.get(address(console))
    for day in ("2026-11-20", "2027-01-01", "gestern"):
        assert browser.post(f"/console/areas/{VILLAGE}/reports/{day}/sign", {"digest": ""}).status_code == 404


def test_a_signed_report_carries_where_the_access_log_ended(console: Console):
    reporting.sign(console, VILLAGE)
    with console.database.read() as conn:
        (kept,) = daily.between(conn, console.parts.keyring, *2 * [reporting_day(console)], [VILLAGE])
    assert kept.signature and kept.digest.hex() in console.official(DOCTOR).get(address(console)).text


def reporting_day(console: Console):
    return console.parts.clock().date().fromisoformat(reporting.day(console))


def test_a_figure_opens_to_its_rows(console: Console):
    who = resident(console, VILLAGE)
    console.later(hours=-20)
    says(console, who, worrying=True, symptoms=("咳嗽",))
    console.later(hours=20)
    browser = console.official(DOCTOR)
    page = browser.get(address(console, more="/worrying"))
    assert who.name in page.text and "有症状" in page.text
    with console.database.read() as conn:
        assert (who.id, "日报数字") in {(row.person, row.reason) for row in conn.execute(ACCESS.select())}


def test_a_figure_of_a_township_opens_to_its_villages(console: Console):
    reporting.sign(console, VILLAGE)
    page = text(console.official(OFFICER).get(address(console, TOWN, "/people")))
    assert "南坡村 149 人" in page and "前柳荫村 未报" in page
    assert console.official(OFFICER).get(address(console, TOWN, "/nothing")).status_code == 404


def test_a_stage_report_is_looked_at_and_taken_away(console: Console, patient: None):
    browser = console.official(OFFICER)
    page = browser.get(f"/console/areas/{TOWN}/stage?first=2026-11-01&last=2026-11-20")
    assert "每天报健康的人还不全" in page.text and "20 天应报日报" in page.text
    assert "<b>人手</b>" in page.text and "没有发热等警报" in page.text
    file = browser.get(f"/console/areas/{TOWN}/stage.docx")
    assert file.data[:2] == b"PK" and "attachment" in file.headers["Content-Disposition"]


def test_days_that_cannot_be_are_said(console: Console):
    browser = console.official(OFFICER)
    asked = {"first=2026-11-20&last=2026-11-01": "请换一换", "first=2020-01-01": "最多一年", "first=x": "日期没看懂"}
    for days, told in asked.items():
        response = browser.get(f"/console/areas/{TOWN}/stage?{days}")
        assert response.status_code == 422 and told in response.text
        assert browser.get(f"/console/areas/{TOWN}/stage.docx?{days}").status_code == 404


def test_the_bulletin_is_one_click_and_waits_for_another_person(console: Console):
    reporting.countys_signed(console)
    browser = console.official(COMMAND)
    page = browser.get(address(console, COUNTY, "/bulletin"))
    assert "已经连续 2 天没有新增确诊" in page.text and "截至2026年11月21日 16:30" in page.text
    browser.post(address(console, COUNTY, "/bulletin/propose"))
    assert "已经送审，编号" in browser.get(address(console, COUNTY, "/bulletin")).text
    browser.post(address(console, COUNTY, "/bulletin/propose"))
    assert console.count("edition") == 1 and console.count("edition WHERE stage = 'waiting'") == 1 and console.woken


def test_a_county_without_a_case_says_so_in_its_bulletin(console: Console):
    reporting.sign(console, VILLAGE, TOWN, COUNTY)
    page = console.official(COMMAND).get(address(console, COUNTY, "/bulletin"))
    assert "疑似 0 人；到今天没有过确诊。" in page.text and "送审" in page.text


def test_of_how_many_villages_a_bulletin_is_stands_before_its_figures(console: Console):
    reporting.sign(console, VILLAGE, TOWN, COUNTY)
    said = text(console.official(COMMAND).get(address(console, COUNTY, "/bulletin")))
    assert 0 < said.find("6 个村里报了 1 个，下面的数只算报了的村。") < said.find("今天全县有")


def test_of_a_day_that_nobody_has_signed_for_no_zeros_go_to_the_whole_county(console: Console):
    reporting.sign(console, COUNTY)
    browser = console.official(COMMAND)
    page = text(browser.get(address(console, COUNTY, "/bulletin")))
    assert "还没有一个村报来" in page and "0 人" not in page and "发给全县" not in page
    assert browser.post(address(console, COUNTY, "/bulletin/propose")).status_code == 404
    assert console.count("edition") == 0


def test_on_the_day_of_a_case_no_days_are_counted(console: Console):
    reporting.fell_ill(console, timedelta(hours=20))
    reporting.sign(console, VILLAGE, TOWN, COUNTY)
    page = text(console.official(COMMAND).get(address(console, COUNTY)))
    assert "当天有新增确诊。" in page and "连续 0 天" not in page


def test_an_auditor_sees_that_it_is_missing_and_no_number(console: Console):
    console.hire("审计员甲", roles.AUDITOR, COUNTY)
    page = console.official("审计员甲").get(address(console, COUNTY))
    assert "柳荫乡" in page.text and "未报的" in page.text
    assert "tel:" not in page.text and "没有人负责" not in page.text
    assert "/worrying" not in console.official("审计员甲").get(address(console)).text


def test_where_nobody_has_signed_no_figure_is_called_zero(console: Console):
    browser = console.official(COMMAND)
    nothing = text(browser.get(address(console, COUNTY)))
    assert "未报" in nothing and "0 人" not in nothing
    opened = text(browser.get(address(console, COUNTY, "/worrying")))
    assert "发热或有症状 未报" in opened and "0 人" not in opened
    reporting.sign(console, VILLAGE, TOWN)
    assert "发热或有症状 0 人" in text(browser.get(address(console, COUNTY)))
