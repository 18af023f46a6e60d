"""A broadcast in the browser: written beside its own picture, stopped, readable on a phone and by everybody."""

import pytest
from playwright.sync_api import expect

from records.broadcasts.edition import Stage
from tests.browser.console.steps import tick, write_broadcast
from tests.browser.console.walk import walked
from tests.console import speaking
from tests.console.stage import COMMAND, OFFICER, VILLAGE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def pages(console: Console) -> list[str]:
    waiting = speaking.edition(console, VILLAGE).number
    done = speaking.edition(console, VILLAGE, Stage.DONE).number
    return [
        "/console/broadcasts", "/console/broadcasts/new", f"/console/broadcasts/{waiting}", f"/console/broadcasts/{done}",
    ]  # fmt: skip


def test_an_officer_sees_the_phone_while_writing_and_hands_it_in(visit, console: Console):
    page = visit(OFFICER)
    write_broadcast(page, "下雪路滑\n今晚有雪，别出村。", "南坡村")
    expect(page.locator("#seen .bubble")).to_have_text("【下雪路滑】\n今晚有雪，别出村。")
    expect(page.locator("#seen")).to_contain_text("6 部手机")
    page.get_by_role("button", name="送审").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("《下雪路滑》")
    expect(page.get_by_text("您自己起草的")).to_be_visible()


def test_it_is_handed_in_while_the_picture_still_loads_and_pressed_twice(visit, console: Console):
    page = visit(OFFICER)
    write_broadcast(page, "下雪路滑\n今晚有雪，别出村。", "南坡村")
    page.route("**/broadcasts/preview?*", lambda route: None)
    with page.expect_request("**/broadcasts/preview?*"):
        page.get_by_label("紧急").check()
    page.get_by_role("button", name="送审").dblclick()
    expect(page.get_by_role("heading", level=1)).to_contain_text("101 号《下雪路滑》")
    assert speaking.latest(console).number == 101


def test_ten_are_drawn_beside_the_form(visit, console: Console):
    page = visit(OFFICER)
    write_broadcast(page, "下雪路滑\n今晚有雪，别出村。", "南坡村")
    page.get_by_role("button", name="抽十个人看看").click()
    expect(page.locator("#drawn li").first).to_contain_text("南坡村 ")
    expect(page.locator("#drawn")).to_contain_text("看过谁有记录")


def test_a_text_of_the_county_hides_what_belongs_to_own_words(visit, console: Console):
    page = visit(OFFICER, at="/console/broadcasts/new")
    tick(page, "南坡村")
    page.get_by_label("发什么").select_option(label="口罩怎么戴")
    expect(page.get_by_label("要发的话")).to_be_hidden()
    expect(page.locator("#seen .bubble").first).to_contain_text("口罩怎么戴")


def test_nobody_stumbles_over_these_pages(visit, console: Console):
    assert walked(visit(COMMAND), pages(console)) == []


def test_what_stands_above_a_table_is_read_across_on_a_phone(visit, console: Console):
    speaking.edition(console, VILLAGE)
    page = visit(COMMAND, at="/console/broadcasts", width=390)
    drawn = page.locator("caption").bounding_box()
    assert drawn and drawn["width"] > 5 * drawn["height"]
