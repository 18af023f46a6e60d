import re

import pytest

from flows.translation import Translations
from records import translation
from tests.console.browsing import READ, translated, untranslated
from tests.console.stage import CADRE, OFFICER, Console

PAGE = "/console/translations?language=bo"


def test_every_sentence_that_no_native_reader_has_signed_stands_there_once(console: Console):
    browser, path, listed = console.official(OFFICER), PAGE, 0
    while path:
        page = browser.get(path).text
        listed += page.count('<span class="lines" lang="bo">')
        found = re.search(r'href="([^"]*from=\d+[^"]*)">往下翻', page)
        path = found[1].replace("&amp;", "&") if found else ""
    assert listed == sum(one.language == "bo" for one in Translations().waiting()) > 50


def test_it_says_that_chinese_goes_out_meanwhile_and_what_to_do(console: Console):
    page = console.official(OFFICER).get(PAGE).text
    assert "没人读过的，先发汉语" in page and "写上译文和谁读过" in page


def test_it_is_nothing_for_a_village(console: Console):
    assert console.official(CADRE).get(PAGE).status_code == 404


def address(one, act="") -> str:
    return f"/console/translations/{one['id']}{act}"


def said(console: Console) -> dict[tuple[str, str], str]:
    with console.database.read() as conn:
        return translation.said(conn)


def test_what_a_named_reader_has_read_is_said(console: Console):
    one, browser = untranslated(console), console.official(OFFICER).strengthen()
    assert one["chinese"] in browser.get(address(one)).text
    assert browser.post(address(one, "/approve"), READ).location == PAGE
    assert said(console) == {("bo", one["chinese"]): READ["words"]}
    page = browser.get("/console/translations/approved").text
    assert READ["words"] in page and "扎西，县融媒体中心读过；孙为民记" in page
    assert address(one) not in browser.get(PAGE).text


def test_it_needs_the_second_factor(console: Console):
    one, browser = untranslated(console), console.official(OFFICER)
    browser.get(address(one))
    assert "请再确认一次" in browser.post(address(one, "/approve"), READ).text
    assert said(console) == {}


@pytest.mark.parametrize(("typed", "told"), [
    ({"words": " "}, "译文还空着"), ({"reader": "扎"}, "哪位母语的人读过"), ({"words": "长" * 2001}, "太长了"),
    ({"words": "{who}"}, "请看看 {who}"),
])  # fmt: skip
def test_what_cannot_be_said_is_refused_and_stays_in_the_form(console: Console, typed, told):
    one, browser = untranslated(console), console.official(OFFICER).strengthen()
    browser.get(address(one))
    answer = browser.post(address(one, "/approve"), READ | typed)
    assert answer.status_code == 422 and told in answer.text and READ["reader"][:1] in answer.text
    assert said(console) == {}


def test_the_chinese_itself_is_no_translation(console: Console):
    one, browser = untranslated(console), console.official(OFFICER).strengthen()
    browser.get(address(one))
    assert "和汉语一样" in browser.post(address(one, "/approve"), READ | {"words": one["chinese"]}).text


def test_what_is_taken_back_is_said_in_chinese_again(console: Console):
    one, browser = translated(console), console.official(OFFICER)
    assert READ["words"] in browser.get(address(one)).text
    browser.get("/console/translations/approved")
    assert browser.post(address(one, "/take-back")).status_code == 303
    assert said(console) == {} and READ["words"] not in browser.get("/console/translations/approved").text
    assert "已经有人处理过了" in browser.post(address(one, "/take-back")).text


def test_it_may_be_read_anew(console: Console):
    one, browser = translated(console), console.official(OFFICER).strengthen()
    browser.get(address(one))
    browser.post(address(one, "/approve"), READ | {"words": "བཀའ་དྲིན་ཆེ།"})
    assert list(said(console).values()) == ["བཀའ་དྲིན་ཆེ།"]
