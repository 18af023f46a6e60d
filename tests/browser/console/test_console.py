import pytest
from playwright.sync_api import expect

from tests.browser.console.axe import faults
from tests.browser.console.steps import enrol, figure, set_up_factor, strengthen
from tests.browser.console.walk import walked
from tests.console.stage import CADRE, COMMAND, OFFICER, TOWN, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
PAGES = (
    "/console/", "/console/sessions", "/console/factor", "/console/factor/ask", "/console/nowhere",
    f"/console/areas/{TOWN}/staff", f"/console/areas/{VILLAGE}/staff", f"/console/areas/{VILLAGE}/shifts",
)  # fmt: skip


def test_the_chats_link_leads_to_how_the_place_stands(visit, console: Console):
    page = visit(at=console.link(console.account(CADRE)))
    page.get_by_role("button", name="进入").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("南坡村")
    expect(page.get_by_role("link", name="今天", exact=True)).to_have_attribute("aria-current", "page")


def test_name_and_code_are_typed_with_the_keyboard_alone(visit, console: Console):
    _, name, code = console.way_in(console.account(OFFICER))
    page = visit()
    expect(page.get_by_label("登录名")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("柳荫乡")


def test_a_second_factor_is_set_up_and_asked_for(visit, console: Console):
    page = visit(COMMAND, at="/console/factor")
    assert set_up_factor(page) > 100
    page.get_by_label("手机上的六位数").fill(figure(console, COMMAND))
    page.get_by_role("button", name="确定").click()
    page.get_by_role("button", name="打印十个备用码").click()
    expect(page.locator(".codes li")).to_have_count(10)


def test_who_needs_a_second_factor_sets_it_up_and_is_where_they_were_going(visit, console: Console):
    page = visit(CADRE, at="/console/exports")
    page.get_by_role("link", name="申请导出").click()
    page.get_by_role("link", name="去设置").click()
    set_up_factor(page)
    page.get_by_label("手机上的六位数").fill(figure(console, CADRE))
    page.get_by_role("button", name="确定").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("申请导出")


def test_an_invitation_is_made_after_the_second_factor(visit, console: Console):
    """Of which more than five minutes ago was too long."""
    page = visit(CADRE)
    enrol(page, console, CADRE)
    expect(page.get_by_label("手机上的六位数")).to_have_count(0)
    console.later(minutes=6)
    page.goto(f"/console/areas/{VILLAGE}/staff")
    page.get_by_role("link", name="确认后再改").click()
    page.get_by_label("手机上的六位数").fill(figure(console, CADRE))
    page.get_by_role("button", name="确定").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("南坡村的岗位")
    page.get_by_label("岗位").select_option("网格员")
    page.get_by_role("button", name="不知道手机号，生成邀请码").click()
    expect(page.get_by_text("请念给本人")).to_be_visible()
    assert faults(page) == []


def test_another_device_is_ended(visit):
    here, there = visit(CADRE), visit(CADRE)
    here.goto("/console/sessions")
    here.get_by_role("button", name="结束", exact=True).click()
    expect(here.get_by_text("就是这一台")).to_be_visible()
    there.goto("/console/")
    expect(there.get_by_role("heading", level=1)).to_have_text("登录")


def test_signing_out_leads_back_to_the_sign_in(visit):
    page = visit(CADRE)
    page.locator(".me summary").click()
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")


def test_nothing_stands_in_anybodys_way(visit, console: Console):
    wrong = walked(visit(), ["/console/sign-in"])
    page = visit(COMMAND)
    strengthen(console)
    assert wrong + walked(page, PAGES) == []


def test_the_keyboard_reaches_the_main_part_first(visit):
    page = visit(CADRE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
