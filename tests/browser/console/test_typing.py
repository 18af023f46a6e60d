"""What somebody types is not lost: while it is typed, where the second factor is missing, on the way to a second person."""

import re

import pytest
from playwright.sync_api import expect

from records import moments
from tests.browser.console.axe import faults
from tests.browser.console.steps import enrol, figure, write_broadcast
from tests.console.stage import CADRE, COMMAND, OFFICER, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
NEW = "/console/hotline/answers/new"


def write(page, console: Console) -> None:
    typed = {
        "问题": "封路了怎么去县医院", "答复": "先打县医院的电话，说清病情，医院会告诉您走哪条路。", "依据": "乡里第三号通告",
        "哪个单位负责": "柳荫乡", "哪个岗位更新": "值班员", "从哪天起": moments.local_day(console.clock()).isoformat(),
    }  # fmt: skip
    for label, words in typed.items():
        page.get_by_label(label, exact=True).fill(words)


def test_a_long_text_is_no_silence(visit, console: Console):
    page = visit(OFFICER)
    page.clock.install()
    page.goto(NEW)
    write(page, console)
    for words in ("先打电话。", "先打电话。再出门。"):
        console.later(minutes=12)
        page.clock.fast_forward("03:00")
        with page.expect_response("**/console/here"):
            page.get_by_label("答复", exact=True).fill(words)
    page.get_by_role("button", name="送审").click()
    expect(page.get_by_text("等第二个人同意")).to_be_visible()
    page.close()  # its clock with it


def test_an_answer_on_its_way(visit, console: Console):
    """Written, looked at, sent; the second person's factor is asked for in place, and it stands."""
    writer = visit(OFFICER, at=NEW)
    write(writer, console)
    writer.get_by_role("button", name="先看看").click()
    expect(writer.get_by_label("手机上的样子")).to_contain_text("来源：乡里第三号通告")
    assert faults(writer) == []
    writer.get_by_role("button", name="送审").click()
    second = visit(COMMAND)
    enrol(second, console, COMMAND)
    console.later(minutes=6)
    second.goto("/console/hotline")
    second.get_by_role("link", name="封路了怎么去县医院").click()
    assert faults(second) == []
    second.get_by_role("button", name="同意，开始这样答").click()
    expect(second.get_by_role("heading", name="请再确认一次")).to_be_visible()
    assert faults(second) == []
    second.get_by_label("手机上的六位数").fill(figure(console, COMMAND))
    second.get_by_role("button", name="确定，继续").click()
    expect(second.get_by_text("正在答给群众")).to_be_visible()


def test_a_broadcast_half_written_stays_when_the_session_is_over(visit, console: Console):
    """The picture beside it cannot be drawn any more; that takes nobody away from what they write."""
    page = visit(OFFICER)
    write_broadcast(page, "下雪路滑\n今晚有雪。", "南坡村")
    console.later(minutes=40)
    page.get_by_label("要发的话").press_sequentially("别出村。")
    expect(page.locator("#seen")).to_contain_text("登录到时间了")
    page.get_by_role("button", name="送审").click()
    _, name, code = console.way_in(console.account(OFFICER))
    page.get_by_label("登录名").fill(name)
    page.get_by_label("验证码").fill(code)
    page.get_by_role("button", name="登录").click()
    page.get_by_role("button", name="接着交").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("《下雪路滑》")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_page(visit, console: Console, width: int):
    page = visit(OFFICER, at=NEW, width=width, scheme="dark")
    write(page, console)
    page.get_by_role("button", name="送审").click()
    expect(page.get_by_text("等第二个人同意")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width and faults(page) == []


def test_after_signing_out_the_way_back_shows_nothing(visit, console: Console):
    page = visit(CADRE, at="/console/people")
    page.locator(".me summary").click()
    page.get_by_role("button", name="退出").click()
    page.wait_for_url("**/sign-in")
    page.go_back()
    expect(page).to_have_url(re.compile("/sign-in"))


def test_whoever_comes_back_from_lunch_signs_in_beside_what_was_written(visit, console: Console):
    page = visit(OFFICER, at=NEW, width=390, scheme="dark")
    write(page, console)
    console.later(minutes=40)
    page.get_by_role("button", name="送审").click()
    expect(page.get_by_text("填的都还在")).to_be_visible()
    assert faults(page) == []
    _, name, code = console.way_in(console.account(OFFICER))
    page.get_by_label("登录名").fill(name)
    page.get_by_label("验证码").fill(code)
    page.get_by_role("button", name="登录").click()
    assert faults(page) == []
    page.get_by_role("button", name="接着交").click()
    expect(page.get_by_text("等第二个人同意")).to_be_visible()
