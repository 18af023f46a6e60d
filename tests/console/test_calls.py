import re

from tests.console import browsing
from tests.console.phone import says
from tests.console.stage import CADRE, OFFICER, OTHER_VILLAGE, TOWN, VILLAGE, Console

PAGE = f"/console/areas/{VILLAGE}/calls"
SAID = {"outcome": "打通了，说过了"}


def done(one) -> str:
    return f"/console/areas/{one['area']}/calls/{one['notice']}/done"


def test_whom_no_message_reaches_is_telephoned_and_told(console: Console):
    one = browsing.called(VILLAGE)(console)
    browser, person = console.official(CADRE), browsing.resident(console, VILLAGE)
    page = browser.get(PAGE).text
    assert person.name in page and "发烧 38.5，咳嗽" in page and "没有能通知到的人" in page
    assert not person.phone or person.phone not in page
    assert browser.post(done(one), SAID).location == PAGE
    assert "没有要打的电话" in browser.get(PAGE).text
    assert "已经有人打过了" in browser.post(done(one), SAID).text


def test_it_stands_on_today_and_above(console: Console):
    browsing.called(VILLAGE)(console)
    assert "要打 1 个" in console.official(CADRE).get(f"/console/areas/{VILLAGE}").text
    assert "要打 1 个" in console.official(OFFICER).get(f"/console/areas/{TOWN}").text
    assert "发烧 38.5" in console.official(OFFICER).get(f"/console/areas/{TOWN}/calls").text


def test_an_answer_to_somebody_alone_keeps_its_words(console: Console):
    browsing.called(VILLAGE, "answer", "您问的低保，带户口本去镇上")(console)
    page = console.official(CADRE).get(PAGE).text
    assert "低保" not in page and "给公众号发一条消息" in page


def test_who_waits_for_the_outcome_of_a_tip_is_on_no_list(console: Console):
    browsing.called(VILLAGE, "case", "您反映的事查实了")(console)
    page = console.official(CADRE).get(PAGE).text
    assert "没有要打的电话" in page and "查实" not in page
    assert "要打 1 个" not in console.official(CADRE).get(f"/console/areas/{VILLAGE}").text


def test_another_village_is_closed_by_nobody_from_here(console: Console):
    there = browsing.called(OTHER_VILLAGE)(console)
    browser = console.official(CADRE)
    browser.get(PAGE)
    assert browser.post(done(there | {"area": VILLAGE}), SAID).status_code == 404
    assert browser.post(done(browsing.called(VILLAGE)(console)), {"outcome": "算了"}).status_code == 422


def test_that_the_list_was_read_is_noted(console: Console):
    browsing.called(VILLAGE)(console)
    before = console.count("access")
    console.official(CADRE).get(PAGE)
    assert console.count("access") > before


def test_what_is_read_and_closed_in_the_chat_is_the_same_list(console: Console):
    browsing.called(VILLAGE)(console)
    person = browsing.resident(console, VILLAGE)
    listed = says(console, CADRE, "电话")
    assert person.name in listed and "发烧 38.5，咳嗽" in listed
    number = re.search(r"^[0-9]{4}", listed, re.MULTILINE)[0]
    assert person.name in says(console, CADRE, f"电话 {number} 没接")
    assert person.name in console.official(CADRE).get(PAGE).text
    assert says(console, CADRE, f"电话 {number} 说过了") == f"记下了：{person.name}，打通了，说过了。"
    assert "没有要打的电话" in console.official(CADRE).get(PAGE).text
    assert says(console, CADRE, f"电话 {number} 说过了").startswith("没有这个编号")


def test_that_nobody_answered_is_seen_by_the_next_one(console: Console):
    """And after three calls whose way it is."""
    one = browsing.called(VILLAGE)(console)
    browser = console.official(CADRE)
    browser.get(PAGE)
    for times in (1, 2, 3):
        assert "请网格员上门说" not in browser.get(PAGE).text
        assert browser.post(done(one), {"outcome": "没人接"}).location == PAGE
        assert f"没人接（{times} 次）" in browser.get(PAGE).text
    assert "请网格员上门说" in browser.get(PAGE).text
    browser.post(done(one), SAID)
    assert "已经有人打过了" in browser.post(done(one), {"outcome": "没人接"}).text
