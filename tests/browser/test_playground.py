import pytest
from playwright.sync_api import Locator, Page, expect

from tests.playground.stage import DOCTOR, GRAN, MUM, NEWCOMER, Stage

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MENU = [
    {"type": "click", "name": "健康上报", "key": "report"},
    {"name": "更多", "sub_button": [{"type": "click", "name": "我的信息", "key": "me"}]},
]


def phone(page: Page, openid: str) -> Locator:
    return page.locator(f".phone[data-openid={openid}]")


def tab(page: Page, openid: str) -> Locator:
    return page.locator(f".cast [data-openid={openid}]")


def say(page: Page, openid: str, words: str) -> None:
    phone(page, openid).locator("textarea").fill(words)
    phone(page, openid).locator("textarea").press("Enter")


def told(stage: Stage) -> list[dict[str, str]]:
    """What the bot was sent: a phone shows what one does before it has arrived there."""
    stage.errands()
    return stage.bot.messages


def test_what_is_typed_is_answered(page: Page):
    say(page, MUM, "奶奶 37.8 咳嗽")
    expect(phone(page, MUM).locator(".mine")).to_have_text("秀英奶奶 37.8 咳嗽")
    expect(phone(page, MUM).locator(".theirs .words")).to_have_text("奶奶 37.8 咳嗽")


def test_markup_in_words_stays_words(page: Page):
    say(page, MUM, "<img src=x onerror=alert(1)>")
    expect(phone(page, MUM).locator(".theirs .words")).to_have_text("<img src=x onerror=alert(1)>")
    expect(phone(page, MUM).locator("img")).to_have_count(0)


def test_a_choice_in_words_sends_itself(page: Page, stage: Stage):
    say(page, MUM, '<a href="weixin://bizmsgmenu?msgmenucontent=照旧&msgmenuid=9">和昨天一样</a>')
    phone(page, MUM).locator(".theirs").get_by_text("和昨天一样").click()
    expect(phone(page, MUM).locator(".mine").last).to_have_text("秀英照旧")
    assert told(stage)[-1]["bizmsgmenuid"] == "9"


def test_the_menu_is_tapped(page: Page, stage: Stage):
    stage.call("menu/create", {"button": MENU})
    phone(page, MUM).get_by_role("button", name="健康上报").click()
    expect(phone(page, MUM).locator(".note")).to_have_text("点了菜单「健康上报」")
    phone(page, MUM).get_by_text("更多", exact=True).click()
    phone(page, MUM).get_by_role("menuitem", name="我的信息").click()
    expect(phone(page, MUM).locator(".note").last).to_have_text("点了菜单「我的信息」")
    assert [message["EventKey"] for message in told(stage)] == ["report", "me"]


def test_a_voice_says_what_is_written(page: Page, stage: Stage):
    phone(page, MUM).get_by_role("button", name="改用语音").click()
    say(page, MUM, "三十七度二")
    expect(phone(page, MUM).locator(".heard")).to_have_text("三十七度二")
    assert told(stage)[0]["Recognition"] == "三十七度二"


def test_photo_and_place_are_sent(page: Page):
    for panel, item, shown in (("photo", "示例照片", "img"), ("place", "南坡村卫生室", ".map")):
        phone(page, MUM).locator(".more").click()
        phone(page, MUM).locator(f"[data-panel={panel}]").click()
        phone(page, MUM).locator(".choices").get_by_text(item).click()
        expect(phone(page, MUM).locator(f".mine {shown}")).to_be_visible()


def test_a_newcomer_follows_by_a_scan(page: Page, stage: Stage):
    tab(page, NEWCOMER).click()
    phone(page, NEWCOMER).get_by_role("button", name="扫一扫关注").click()
    phone(page, NEWCOMER).locator(".choices input").fill("v103005")
    phone(page, NEWCOMER).locator(".choices input").press("Enter")
    expect(phone(page, NEWCOMER).locator("textarea")).to_be_visible()
    assert told(stage)[0]["EventKey"] == "qrscene_v103005"


def test_a_day_passes(page: Page, stage: Stage):
    page.get_by_role("button", name="过一天").click()
    expect(page.locator("#offset")).to_have_text("比现在晚 1 天")
    say(page, MUM, "早")
    expect(phone(page, MUM).locator(".theirs .words")).to_be_visible()
    assert int(stage.bot.messages[0]["CreateTime"]) == int(stage.real.timestamp()) + 86400
    page.get_by_role("button", name="回到现在").click()
    expect(page.locator("#offset")).to_be_hidden()


def test_the_drawer_shows_the_xml(page: Page):
    say(page, MUM, "36.5")
    page.get_by_role("button", name="报文").click()
    page.locator("#exchanges summary").first.click()
    expect(page.locator("#exchanges pre").first).to_contain_text("<Content>36.5</Content>")


def test_a_fault_is_seen_and_mended(page: Page, stage: Stage):
    page.locator("#faults summary").click()
    page.get_by_role("button", name="502，3 次").click()
    expect(page.locator("#standing li")).to_contain_text("还有 3 次")
    page.locator("#standing").get_by_role("button", name="修好").click()
    expect(page.locator("#standing li")).to_have_count(0)
    assert stage.platform.faults.standing() == ()


def test_a_failing_bot_shows_the_fault_words(page: Page, stage: Stage):
    stage.bot.answer = lambda message: b"{}"
    say(page, MUM, "在吗")
    expect(phone(page, MUM).locator(".is-fault")).to_contain_text("该公众号提供的服务出现故障，请稍后再试")


def test_a_card_on_a_closed_phone_is_unread_until_opened(page: Page, stage: Stage):
    say(page, MUM, "在")
    expect(phone(page, MUM).locator(".theirs .words")).to_be_visible()
    phone(page, DOCTOR).get_by_role("button", name="收起").click()
    data = {"thing1": {"value": "奶奶"}, "time2": {"value": "2026年11月22日"}, "thing3": {"value": "请回复体温"}}
    stage.call("message/template/send", {"touser": DOCTOR, "template_id": "qunfang-reminder", "data": data})
    expect(tab(page, DOCTOR).locator(".badge")).to_have_text("1")
    tab(page, DOCTOR).click()
    expect(phone(page, DOCTOR).locator(".notice")).to_contain_text("健康上报提醒")
    expect(tab(page, DOCTOR).locator(".badge")).to_be_hidden()


def test_a_small_screen_has_one_phone_at_a_time(page: Page):
    page.set_viewport_size({"width": 390, "height": 760})
    expect(page.locator(".phone:visible")).to_have_count(1)
    tab(page, GRAN).click()
    expect(phone(page, GRAN)).to_be_visible()
    expect(page.locator(".phone:visible")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_on_a_small_screen_the_bar_takes_two_rows_and_three_on_another_day(page: Page):
    """The phone below it needs the room."""
    page.set_viewport_size({"width": 390, "height": 760})
    height = "document.querySelector('.bar').offsetHeight"
    assert page.evaluate(height) < 90
    page.get_by_role("button", name="过一天").click()
    expect(page.locator("#now")).to_be_visible()
    assert page.evaluate(height) < 125


def test_the_keyboard_reaches_a_phone(page: Page):
    page.keyboard.press("Alt+Digit2")
    expect(phone(page, GRAN).locator("textarea")).to_be_focused()


def test_a_reload_keeps_what_was_said(page: Page):
    say(page, MUM, "36.5")
    expect(phone(page, MUM).locator(".theirs .words")).to_be_visible()
    page.reload()
    expect(phone(page, MUM).locator(".mine")).to_have_text("秀英36.5")
