import re

import pytest

from county.tips.safe import safe
from records.tips import case, photo
from records.tips.case import CLOSED, TAKEN
from tests.console import browsing
from tests.console.stage import CADRE, COMMAND, OFFICER, OTHER_VILLAGE, VILLAGE, Console


@pytest.fixture
def keyed(console: Console) -> Console:
    console.parts.county.tips = browsing.keys(console)
    return console


def found(console: Console, n: int):
    with console.database.read() as conn:
        return case.find(conn, n)


def test_what_was_said_is_read_and_noted_and_who_said_it_is_nowhere(keyed: Console):
    n = browsing.files(keyed, VILLAGE)
    browsing.voice(keyed, n)
    browser, before = keyed.official(OFFICER), keyed.count("access")
    page = browser.get(f"/console/cases/{n}").text
    assert browsing.STORY in page and keyed.count("access") == before + 1
    assert "还有 1 个" in page


def test_a_case_is_taken_asked_about_and_closed(keyed: Console):
    n = browsing.files(keyed, VILLAGE)
    browsing.voice(keyed, n)
    browser = keyed.official(OFFICER)
    browser.get(f"/console/cases/{n}")
    assert browser.post(f"/console/cases/{n}/take").status_code == 303
    assert found(keyed, n).state == TAKEN
    browser.post(f"/console/cases/{n}/ask", {"words": "大概几点？"})
    assert "大概几点？" in browser.get(f"/console/cases/{n}").text
    browser.post(f"/console/cases/{n}/close", {"outcome": "属实", "words": "已经劝散，谢谢。"})
    assert (found(keyed, n).state, found(keyed, n).outcome) == (CLOSED, "属实")


def test_of_two_who_take_a_case_one_is_told(keyed: Console):
    n = browsing.files(keyed, VILLAGE)
    first, second = keyed.official(OFFICER), keyed.official(COMMAND)
    for browser in (first, second):
        browser.get(f"/console/cases/{n}")
    first.post(f"/console/cases/{n}/take")
    answer = second.post(f"/console/cases/{n}/take")
    assert answer.location.endswith("wrong=late")
    assert "别人先办了一步" in second.get(answer.location).text
    assert found(keyed, n).owner == keyed.account(OFFICER)


def test_whoever_has_not_taken_a_case_closes_nothing(keyed: Console):
    n = browsing.files(keyed, VILLAGE)
    browser = keyed.official(OFFICER)
    browser.get(f"/console/cases/{n}")
    browser.post(f"/console/cases/{n}/close", {"outcome": "属实", "words": "好"})
    assert found(keyed, n).lives


def test_two_cases_of_one_event_become_one(keyed: Console):
    n, other = browsing.files(keyed, VILLAGE), browsing.files(keyed, VILLAGE)
    browsing.voice(keyed, n, "一号说的")
    browsing.voice(keyed, other, "二号说的")
    browser = keyed.official(OFFICER)
    browser.get(f"/console/cases/{n}")
    browser.post(f"/console/cases/{n}/merge", {"into": str(other)})
    page = browser.get(f"/console/cases/{n}", follow_redirects=True).text
    assert "一号说的" in page and "二号说的" in page


@pytest.mark.parametrize("into", ["999", "x", "itself", "closed"])
def test_a_number_that_cannot_be_merged_into_is_said(keyed: Console, into: str):
    n, over = browsing.files(keyed, VILLAGE), browsing.files(keyed, VILLAGE, state="closed")
    browser = keyed.official(OFFICER)
    browser.get(f"/console/cases/{n}")
    said = {"itself": str(n), "closed": str(over)}.get(into, into)
    page = browser.post(f"/console/cases/{n}/merge", {"into": said}, follow_redirects=True).text
    assert "没有合并" in page and found(keyed, n).lives


def test_passing_on_tells_the_other_office(keyed: Console):
    n = browsing.files(keyed, VILLAGE)
    browser = keyed.official(OFFICER)
    browser.get(f"/console/cases/{n}")
    browser.post(f"/console/cases/{n}/take")
    browser.post(f"/console/cases/{n}/pass", {"office": "县指挥部"})
    assert found(keyed, n).office == "县指挥部"
    assert len(keyed.woken) == 1
    assert browser.get(f"/console/cases/{n}").status_code == 404


def test_a_photo_is_shown_to_the_office_alone(keyed: Console):
    n = browsing.files(keyed, VILLAGE)
    told = browsing.voice(keyed, n)
    picture = safe(keyed.parts.county.tips).put_bytes(b"\xff\xd8picture", 77)
    with keyed.database.write() as conn:
        photo.expect(conn, keyed.parts.keyring, 77, told, "media")
        photo.keep(conn, 77, picture)
    path = f"/console/cases/{n}/photos/77"
    assert keyed.official(OFFICER).get(path).data == b"\xff\xd8picture"
    assert keyed.official(CADRE).get(path).status_code == 404
    other = browsing.files(keyed, OTHER_VILLAGE)
    assert keyed.official(OFFICER).get(f"/console/cases/{other}/photos/77").status_code == 404


def test_pages_of_cases_follow_one_another(console: Console):
    numbers = {browsing.files(console, VILLAGE) for _ in range(55)}
    browser, seen, path = console.official(OFFICER), [], "/console/cases"
    while path:
        page = browser.get(path).text
        seen += re.findall(r"/console/cases/(\d+)\"", page)
        link = re.search(r'href="([^"]*after=[^"]*)"', page)
        path = link[1].replace("&amp;", "&") if link else ""
    assert sorted(map(int, seen)) == sorted(numbers)


def test_without_its_key_a_machine_says_so(console: Console):
    n = browsing.files(console, VILLAGE)
    assert "没有办案单位的钥匙" in console.official(OFFICER).get(f"/console/cases/{n}").text
