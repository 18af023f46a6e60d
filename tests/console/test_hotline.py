from datetime import timedelta

import pytest

from records.hotline import question, rumour
from records.hotline.rumour import Rumour
from records.writing import run
from tests.console import browsing
from tests.console.stage import CADRE, OFFICER, OTHER_VILLAGE, VILLAGE, Console

WRITTEN = {
    "question": "封路了怎么去县医院", "body": "先打县医院的电话，说清病情，医院会告诉您走哪条路。要开证明，找村里。",
    "source": "县指挥部第三号通告", "office": "县指挥部", "owner": "值班员", "since": "2026-11-22",
}  # fmt: skip


def test_a_question_is_answered_once(console: Console):
    n = browsing.asks(console, VILLAGE)
    browser = console.official(CADRE)
    assert "核酸去哪里做" in browser.get("/console/hotline").text
    sent = browser.post(f"/console/hotline/questions/{n}", {"words": "到乡卫生院"})
    assert "提问的人很快会收到" in browser.get(sent.location).text and len(console.woken) == 1
    answer = browser.post(f"/console/hotline/questions/{n}", {"words": "再答一遍"})
    assert answer.location.endswith("wrong=late") and len(console.woken) == 1
    with console.database.read() as conn:
        assert question.of_number(conn, console.parts.keyring, n).answered_by == console.account(CADRE)


def test_questions_of_other_places_are_not_listed(console: Console):
    browsing.asks(console, OTHER_VILLAGE, "东渠村的事")
    assert "东渠村的事" not in console.official(CADRE).get("/console/hotline").text


def test_a_verdict_is_kept_and_told(console: Console):
    n = browsing.wonders(console)
    browser = console.official(OFFICER)
    browser.get("/console/hotline")
    told = browser.post(f"/console/hotline/rumours/{n}", {"verdict": "假", "words": "酒精喝了伤身，杀不了病毒。"})
    assert "正在告诉问过的人" in browser.get(told.location).text
    with console.database.read() as conn:
        assert rumour.of_number(conn, console.parts.keyring, n).verdict == "假"


def test_a_rumour_waits_on_the_page_however_many_were_judged_since(console: Console):
    browsing.wonders(console, "喝酒能防疫")
    keyring, now = console.parts.keyring, console.clock()
    later = [Rumour(n, n, now + timedelta(minutes=n), f"第{n}条") for n in range(1, 61)]
    with console.database.write() as conn:
        run(conn, [rumour.put(keyring, one) for one in later])
        run(conn, [rumour.judged(keyring, one.id, "假", "没有的事", 9, now) for one in later])
    assert "喝酒能防疫" in console.official(OFFICER).get("/console/hotline").text


def test_a_village_does_not_judge_rumours_nor_read_what_others_asked(console: Console):
    browsing.wonders(console, "喝酒能防疫")
    browsing.misses(console, "封路了怎么去县医院")
    page = console.official(CADRE).get("/console/hotline").text
    assert "喝酒能防疫" not in page and "封路了" not in page


def test_like_questions_stand_together(console: Console):
    for words in ("封路了怎么去县医院", "封路怎么去医院看病", "孩子上网课没有流量"):
        browsing.misses(console, words)
    page = console.official(OFFICER).get("/console/hotline").text
    assert page.count("写答复</a>") == 2 and "2 次" in page


@pytest.mark.parametrize("wrong", [{"body": ""}, {"since": "昨天"}, {"question": "？"}, {"until": "2020-01-01"}])
def test_what_is_no_page_is_said_and_lost_is_nothing(console: Console, wrong):
    browser = console.official(OFFICER)
    browser.get("/console/hotline/answers/new")
    answer = browser.post("/console/hotline/answers/new", WRITTEN | wrong)
    assert answer.status_code == 422 and "请再看看" in answer.text and WRITTEN["source"] in answer.text
