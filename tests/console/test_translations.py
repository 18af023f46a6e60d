import re

from flows.translation import Translations
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


def test_it_says_that_chinese_goes_out_meanwhile_and_whom_to_ask(console: Console):
    page = console.official(OFFICER).get(PAGE).text
    assert "没签的，先发汉语" in page and "管机器的人" in page


def test_it_is_nothing_for_a_village(console: Console):
    assert console.official(CADRE).get(PAGE).status_code == 404
