"""An answer's way: written by one, agreed to by another, said from then on, ended by whoever answers for the place."""

from datetime import timedelta

import pytest

from broadcasts import editing
from records import roles
from records.access import ACCESS
from records.hotline import gap, written
from records.hotline.gap import MISSING, Gap
from records.hotline.written import State
from records.moments import local_day
from records.writing import run
from tests.console import browsing
from tests.console.stage import COMMAND, COUNTY, OFFICER, OTHER_TOWN, PAGES, TOWN, Console

NEW = "/console/hotline/answers/new"
TYPED = {
    "question": "封路了怎么去县医院", "body": "先打县医院的电话，说清病情，医院会告诉您走哪条路。要开证明，找村里。",
    "source": "乡里第三号通告", "office": "柳荫乡", "owner": "值班员", "since": "2026-11-22",
}  # fmt: skip
SHIPPED = next(page for page in PAGES if not page.area and not page.until)


def writes(console: Console, name: str = OFFICER, **more: str):
    browser = console.official(name)
    browser.get(NEW)
    return browser, browser.post(NEW, TYPED | more)


def sent(console: Console, name: str = OFFICER, **more: str) -> str:
    """The address of an answer that waits."""
    _, answer = writes(console, name, **more)
    assert answer.status_code == 303
    return answer.location


def state(console: Console, address: str) -> State:
    with console.database.read() as conn:
        found = written.find(conn, console.parts.keyring, int(address.rsplit("/", 1)[1]))
    assert found
    return found.state


def said(console: Console, name: str, address: str, act: str, data=None):
    browser = console.official(name).strengthen()
    browser.get(address)
    return browser.post(f"{address}/{act}", data or {})


def standing(console: Console) -> set[str]:
    with console.database.read() as conn:
        return {page.question for page in editing.beside(conn, console.parts.keyring, PAGES)}


def test_it_is_seen_before_anybody_is_asked(console: Console):
    _, answer = writes(console, look="1")
    assert "来源：乡里第三号通告" in answer.text and TYPED["body"] in answer.text
    assert console.count("hotline_answer") == 0


def test_one_writes_another_agrees_and_then_it_is_said(console: Console):
    address = sent(console)
    assert len(console.woken) >= 1 and TYPED["question"] not in standing(console)
    page = console.official(COMMAND).get(address).text
    assert "孙为民" in page and "同意，开始这样答" in page
    assert said(console, COMMAND, address, "agree").status_code == 303
    assert TYPED["question"] in standing(console)
    assert "正在答给群众" in console.official(OFFICER).get(address).text


def test_nobody_agrees_to_their_own(console: Console):
    address = sent(console)
    assert "同意，开始" not in console.official(OFFICER).get(address).text
    answer = said(console, OFFICER, address, "agree")
    assert answer.status_code == 422 and "由另一个人同意" in answer.text and state(console, address) is State.WAITS


def test_a_yes_needs_the_second_factor_an_end_does_not(console: Console):
    address, browser = sent(console), console.official(COMMAND)
    browser.get(address)
    assert "请再确认一次" in browser.post(f"{address}/agree").text and state(console, address) is State.WAITS
    assert browser.post(f"{address}/end").status_code == 303 and state(console, address) is State.ENDED


def test_what_is_sent_back_tells_why_and_is_not_said(console: Console):
    address = sent(console)
    assert said(console, COMMAND, address, "refuse", {"why": " "}).status_code == 422
    assert said(console, COMMAND, address, "refuse", {"why": "电话不对"}).status_code == 303
    assert "退回了：电话不对" in console.official(OFFICER).get(address).text
    assert TYPED["question"] not in standing(console)


def test_what_is_decided_is_decided_once(console: Console):
    address = sent(console)
    said(console, COMMAND, address, "refuse", {"why": "电话不对"})
    answer = said(console, COMMAND, address, "agree")
    assert answer.status_code == 422 and "已经有人处理过" in answer.text


def test_the_questions_that_it_answers_wait_until_it_stands(console: Console):
    gap = browsing.misses(console, "封路了怎么去县医院")
    browsing.misses(console, "封路怎么去县医院")
    browsing.misses(console, "孩子上网课没有流量")
    assert "封路了怎么去县医院" in console.official(OFFICER).get(f"{NEW}?gap={gap}").text
    address = sent(console, gap=str(gap))
    assert console.count("hotline_gap") == 3
    said(console, COMMAND, address, "agree")
    assert console.count("hotline_gap") == 1


def test_the_question_it_answers_is_missing_no_more_however_many_were_asked_since(console: Console):
    address = sent(console, gap=str(browsing.misses(console, TYPED["question"])))
    tomorrow = local_day(console.clock()) + timedelta(days=1)
    newer = [Gap(n, tomorrow, 0, MISSING, f"第{n}样东西怎么买") for n in range(1, editing.GROUPED + 1)]
    with console.database.write() as conn:
        run(conn, [gap.put(console.parts.keyring, one) for one in newer])
    said(console, COMMAND, address, "agree")
    assert console.count("hotline_gap") == editing.GROUPED


def test_two_that_would_contradict_each_other_do_not_stand(console: Console):
    """Both waited; the second yes is refused."""
    first, second = sent(console), sent(console, question="去县医院走哪条路", also="封路了怎么去县医院？")
    said(console, COMMAND, first, "agree")
    assert "打架" in console.official(COMMAND).get(second).text
    answer = said(console, COMMAND, second, "agree")
    assert answer.status_code == 422 and "打架" in answer.text and state(console, second) is State.WAITS


def test_what_contradicts_a_file_is_said_and_may_take_its_place_nearby(console: Console):
    _, answer = writes(console, also=SHIPPED.also[0])
    assert answer.status_code == 422 and SHIPPED.question in answer.text and TYPED["source"] in answer.text
    assert f'name="instead" value="{SHIPPED.id}"' in answer.text and console.count("hotline_answer") == 0
    address = sent(console, also=SHIPPED.also[0], instead=SHIPPED.id)
    said(console, COMMAND, address, "agree")
    page = console.official(OFFICER).get(address).text
    assert SHIPPED.question in page and SHIPPED.body.strip()[:10] in page


def test_a_later_one_is_not_contradicted_by_what_is_over(console: Console):
    first = sent(console, until="2026-11-30")
    said(console, COMMAND, first, "agree")
    assert sent(console, since="2026-12-01")


def test_what_another_leans_on_is_not_ended_under_it(console: Console):
    """The township's stands in the place of the county's, which stands in the place of a file."""
    wide = sent(console, COMMAND, also=SHIPPED.also[0], instead=SHIPPED.id)
    second = "县指挥乙"
    console.hire(second, roles.COUNTY_COMMAND, COUNTY)
    said(console, second, wide, "agree")
    wider = "written-" + wide.rsplit("/", 1)[1]
    near = sent(console, also=SHIPPED.also[0], instead=wider)
    said(console, COMMAND, near, "agree")
    answer = said(console, COMMAND, wide, "end")
    assert answer.status_code == 422 and "请先撤下那一条" in answer.text
    assert said(console, COMMAND, near, "end").status_code == 303
    assert said(console, COMMAND, wide, "end").status_code == 303


def test_another_township_neither_reads_nor_ends_it(console: Console):
    address, other = sent(console), "乡镇干部乙"
    console.hire(other, roles.TOWNSHIP_OFFICER, OTHER_TOWN)
    browser = console.official(other).strengthen()
    assert browser.get(address).status_code == 404 and TYPED["question"] not in browser.get("/console/hotline").text
    assert [browser.post(f"{address}/{act}").status_code for act in ("agree", "refuse", "end")] == [404] * 3


@pytest.mark.parametrize("area", [OTHER_TOWN, COUNTY, 1, "9" * 30])
def test_nobody_writes_for_a_place_that_is_not_theirs(console: Console, area):
    _, answer = writes(console, area=str(area))
    assert answer.status_code in (404, 303)
    with console.database.read() as conn:
        assert {one.area for one in written.open_(conn, console.parts.keyring)} <= {TOWN}


def test_each_step_is_in_the_log(console: Console):
    address = sent(console)
    said(console, COMMAND, address, "agree")
    said(console, OFFICER, address, "end")
    with console.database.read() as conn:
        noted = [row.what for row in conn.execute(ACCESS.select().order_by(ACCESS.c.position)) if "答复" in row.what]
    assert noted == ["写热线答复", "同意热线答复", "撤下热线答复"]
