"""Broadcasts in the console: written, looked at, agreed to by another, stopped, resumed, called back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from records.broadcasts.edition import Stage
from tests.console import speaking
from tests.console.speaking import FORM
from tests.console.stage import (
    APPROVER,
    CADRE,
    COMMAND,
    OFFICER,
    OTHER_VILLAGE,
    RESIDENT,
    TOWN,
    VILLAGE,
    Browser,
    Console,
)

NEIGHBOUR = VILLAGE + 1
HERE = FORM | {"area": str(VILLAGE)}


def handed_in(console: Console, author: str = OFFICER, **fields: str) -> int:
    browser = console.official(author)
    browser.get("/console/broadcasts/new")
    answer = browser.post("/console/broadcasts/propose", HERE | fields)
    assert answer.status_code == 303, answer.text
    return int(answer.location.rpartition("/")[2])


def does(browser: Browser, number: int, what: str, **fields: str) -> str:
    browser.get(f"/console/broadcasts/{number}")
    return browser.post(f"/console/broadcasts/{number}/{what}", fields).text


def test_it_is_seen_as_on_the_phone_before_it_is_handed_in(console: Console) -> None:
    seen = console.official(OFFICER).get("/console/broadcasts/preview", query_string=HERE).text
    assert "南坡村 所有人" in seen and "6 部手机" in seen and "等县指挥部吴敏或县指挥部郑立新同意" in seen
    assert "【下雪路滑】\n今晚有雪，别出村。" in seen


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"text": " \r\n"}, "请写要发的话"),
        ({"text": "雪"}, "至少 6 个"),
        ({"text": "雪" * 601}, "请缩到 600 字以内"),
        ({"when": "at", "at": "2020-01-01T08:00"}, "已经过了"),
        ({"when": "at", "at": "明天"}, "请选日期和时间"),
        ({"when": "every", "hours": "2"}, "到什么时候为止"),
        ({"when": "plan"}, "【下雪路滑】"),
        ({"age_from": "80", "age_to": "60"}, "岁数不对"),
        ({"age_to": "六十"}, "「到几岁」请只写数字"),
        ({"when": "every", "hours": "两"}, "「每几小时一次」请只写数字"),
        ({"area": str(OTHER_VILLAGE)}, "不归您管"),
        ({"area": "南坡"}, "请选发给哪里"),
        ({"area": ""}, "请选发给哪里"),
        ({"when": "at", "at": "2036-02-05T08:00"}, "最远定到 60 天以后"),
        ({"days": "1、3"}, "请在「情况」里勾是谁"),
        ({"days": "第一天", "status": "居家"}, "1 到 60 的数字"),
    ],
)
def test_what_is_missing_is_said_and_what_was_written_stays(
    console: Console, fields: dict[str, str], told: str
) -> None:
    browser = console.official(OFFICER)
    assert told in browser.get("/console/broadcasts/preview", query_string=HERE | fields).text


def test_everything_that_narrows_can_be_chosen_together(console: Console) -> None:
    narrowed = {
        "area": [str(TOWN), str(VILLAGE), str(NEIGHBOUR)], "age_from": "60", "status": ["居家", "returnee"], "days": "３，1",
        "language": ["bo", "zh"],
    }  # fmt: skip
    seen = console.official(COMMAND).get("/console/broadcasts/preview", query_string=HERE | narrowed).text
    assert "柳荫乡 60岁以上的人、从外地回来的人、在家隔离的人（第1、3天）、说汉语的人、说藏语的人" in seen
    assert "没关注公众号的人说什么话，我们不知道" in seen


def test_nobody_speaks_to_the_whole_county_by_accident(console: Console) -> None:
    assert 'value="410798000000" checked' not in console.official(COMMAND).get("/console/broadcasts/new").text
    assert f'value="{VILLAGE}" checked' in console.official(CADRE).get("/console/broadcasts/new").text
    browser = console.official(COMMAND)
    browser.get("/console/broadcasts/new")
    answer = browser.post("/console/broadcasts/propose", FORM)
    assert answer.status_code == 422 and "请选发给哪里" in answer.text and "今晚有雪" in answer.text


def test_a_form_handed_in_twice_is_one_broadcast_and_a_changed_one_another(console: Console) -> None:
    first = handed_in(console, once="7")
    assert handed_in(console, once="7") == first
    assert handed_in(console, once="7", text="桥通了，可以走。") == first + 1
    assert len(console.woken) == 8


def test_ten_of_them_are_shown_masked_and_who_looked_is_kept(console: Console) -> None:
    browser = console.official(OFFICER)
    seen = browser.get("/console/broadcasts/sample", query_string=HERE).text
    assert seen.count("<li>南坡村 ") == seen.count("＊") > 0 and "王秀英" not in seen
    with console.database.read() as conn:
        read = conn.exec_driver_sql("SELECT count(*) FROM access WHERE reason = '广播抽样'").scalar()
    assert read == seen.count("<li>")
    elsewhere = browser.get("/console/broadcasts/sample", query_string=HERE | {"area": str(OTHER_VILLAGE)}).text
    assert "不归您管" in elsewhere and "＊" not in elsewhere


def test_where_it_reaches_no_phone_that_is_seen_before_it_is_handed_in(console: Console) -> None:
    nobody = HERE | {"age_from": "129"}
    browser = console.official(OFFICER)
    seen = browser.get("/console/broadcasts/preview", query_string=nobody).text
    assert "没有一部手机收得到" in seen and "送审以后" not in seen


def test_at_night_it_says_when_it_will_really_leave(console: Console) -> None:
    at = f"{console.clock() + timedelta(days=1):%Y-%m-%d}T03:00"
    browser = console.official(OFFICER)
    later = browser.get("/console/broadcasts/preview", query_string=HERE | {"when": "at", "at": at}).text
    urgent = browser.get(
        "/console/broadcasts/preview", query_string=HERE | {"when": "at", "at": at, "urgent": "1"}
    ).text
    assert "明天 6:30（夜里不发" in later and "明天 3:00" in urgent


def test_another_person_agrees_and_the_author_cannot(console: Console) -> None:
    number = handed_in(console)
    assert len(console.woken) == 4
    author = console.official(OFFICER)
    assert "您自己起草的" in author.get(f"/console/broadcasts/{number}").text
    author.strengthen().post(f"/console/broadcasts/{number}/agree")
    assert speaking.stage(console, number) is Stage.WAITING
    approver = console.official(APPROVER).strengthen()
    assert "等您审批" in approver.get("/console/broadcasts").text
    does(approver, number, "agree")
    assert speaking.stage(console, number) is Stage.APPROVED


def test_another_count_asks_for_another_yes(console: Console) -> None:
    number = handed_in(console)
    with console.database.write() as conn:
        conn.exec_driver_sql(f"UPDATE account SET followed = false WHERE id = {console.account(RESIDENT)}")
    approver = console.official(APPROVER).strengthen()
    assert "人数变了" in does(approver, number, "agree")
    assert speaking.stage(console, number) is Stage.WAITING
    does(approver, number, "agree")
    assert speaking.stage(console, number) is Stage.APPROVED


def test_a_no_has_a_reason(console: Console) -> None:
    number = handed_in(console)
    approver = console.official(COMMAND)
    assert "请写一句为什么" in does(approver, number, "refuse", why=" ")
    does(approver, number, "refuse", why="雪明天才下")
    assert speaking.stage(console, number) is Stage.VOID


def test_it_is_stopped_and_goes_on_and_is_called_back(console: Console) -> None:
    number = speaking.edition(console, VILLAGE, Stage.RUNNING).number
    cadre = console.official(CADRE)
    does(cadre, number, "stop")
    assert speaking.stage(console, number) is Stage.STOPPED
    does(cadre, number, "resume")
    assert speaking.stage(console, number) is Stage.APPROVED
    done = speaking.edition(console, VILLAGE, Stage.DONE).number
    assert "请写清正确的说法" in does(cadre, done, "recall", right="没")
    does(cadre, done, "recall", right="雪明天才下，今天路是通的。")
    assert speaking.stage(console, done) is Stage.RECALLED
    correction = speaking.latest(console)
    assert (correction.title, correction.stage) == ("更正：大雪", Stage.WAITING)


def test_what_is_over_cannot_be_stopped(console: Console) -> None:
    number = speaking.edition(console, VILLAGE, Stage.VOID).number
    cadre = console.official(CADRE)
    assert "「已经作废」，刚才那一步没有再做" in does(cadre, number, "stop")


def test_all_files_are_one_link(console: Console) -> None:
    number = speaking.edition(console, VILLAGE, Stage.DONE).number
    browser = console.official(CADRE)
    browser.get(f"/console/broadcasts/{number}")
    answer = browser.post(f"/console/broadcasts/{number}/files")
    assert answer.status_code == 303 and "/papers/" in answer.location and answer.location.endswith(".zip")


def test_the_calendar_shows_what_comes(console: Console) -> None:
    number = handed_in(console, when="daily", daily="07:30")
    does(console.official(APPROVER).strengthen(), number, "agree")
    shown = console.official(CADRE).get("/console/broadcasts").text
    assert shown.count("7:30") >= 7 and "每天 7:30" in shown


def test_a_text_of_the_county_goes_to_whom_it_is_meant_for(console: Console) -> None:
    number = handed_in(console, content="leaflet-elders", meant="1")
    one = speaking.latest(console)
    assert (one.number, one.source, one.title) == (number, "leaflet-elders", "老人在家记住五句话")
    assert one.audience != speaking.edition(console, VILLAGE).audience


def test_a_drill_says_so_and_reaches_offices(console: Console) -> None:
    handed_in(console, drill="1")
    one = speaking.latest(console)
    assert one.drill and one.words["zh"].startswith("【演练】") and "village_cadre" in one.audience


def test_a_page_that_shows_an_older_state_is_shown_anew(console: Console) -> None:
    number = speaking.edition(console, VILLAGE, Stage.RUNNING).number
    browser, path = console.official(CADRE), f"/console/broadcasts/{number}/progress"
    assert "HX-Refresh" not in browser.get(f"{path}?was=running").headers
    assert browser.get(f"{path}?was=approved").headers["HX-Refresh"] == "true"
