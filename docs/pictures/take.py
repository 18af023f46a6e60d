"""Takes the README's pictures anew, of a playground with a fresh demo: python -m docs.pictures.take [URL [SCENE …]]."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.browser import chromium

HERE = Path(__file__).parent
URL = "http://127.0.0.1:8000/playground/"
MUM = "oQunfang_wang_xiuying_000001"
GRAN = "oQunfang_li_guilan_000000002"
DOCTOR = "oQunfang_chen_jianguo_000003"
WORKER = "oQunfang_zhao_lei_0000000004"
CADRE = "oQunfang_liu_changhe_0000005"
OFFICER = "oQunfang_sun_weimin_00000006"
COMMAND = "oQunfang_wu_min_000000000009"
NEWCOMER = "oQunfang_zhou_ting_000000007"
SNOW = "下雪路滑，今天傍晚有大雪，桥头已经结冰，没有急事不要出村。"
LEAVES_MS = 75_000
"""A minute to stop it, and what the conductor needs."""
MORNING_MS = 45_000
FILED_MS = 90_000
"""A tip is filed within the minute."""
SETTLE_MS, ANSWER_MS = 800, 20_000


def phone(page: Page, openid: str) -> Locator:
    return page.locator(f".phone[data-openid={openid}]")


def say(page: Page, openid: str, words: str) -> None:
    """Types and sends, and waits until something new has come back; the dots while somebody writes are nothing new."""
    theirs = phone(page, openid).locator(".theirs:not(.dots)")
    before = theirs.count()
    phone(page, openid).locator("textarea").fill(words)
    phone(page, openid).locator("textarea").press("Enter")
    expect(theirs.nth(before)).to_be_visible(timeout=ANSWER_MS)
    expect(phone(page, openid).locator(".dots")).to_have_count(0, timeout=ANSWER_MS)


def live(page: Page) -> None:
    """A mother reports a grandfather, the doctor has it, a neighbour speaks her own temperature."""
    phone(page, GRAN).get_by_role("button", name="改用语音").click()
    say(page, GRAN, "今天三十六度四,没有不舒服")
    phone(page, GRAN).get_by_role("button", name="改用").click()
    say(page, GRAN, "对")
    say(page, GRAN, "没有出过门")
    say(page, MUM, "爷爷昨天从郑州回来,今天37度8,咳嗽两天了")
    expect(phone(page, DOCTOR).get_by_text("李福田").first).to_be_visible(timeout=ANSWER_MS)
    say(page, DOCTOR, "收")
    expect(phone(page, MUM).get_by_text("会尽快联系您")).to_be_visible(timeout=ANSWER_MS)


def save(page: Page, name: str) -> None:
    page.wait_for_timeout(SETTLE_MS)
    shot = Image.open(io.BytesIO(page.screenshot()))
    shot.convert("RGB").save(HERE / f"{name}.webp", quality=82, method=6)


def opened(browser: Browser, url: str, width: int, height: int) -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=1.5).new_page()
    page.goto(url)
    page.wait_for_timeout(SETTLE_MS)
    return page


def desk(browser: Browser, url: str) -> None:
    """At ten in the morning, after what the clock sends until then has come."""
    page = opened(browser, url, 1280, 900)
    page.request.post(f"{url}api/time", data={"to": "10:00"})
    page.wait_for_timeout(MORNING_MS)
    page.reload()
    live(page)
    save(page, "playground")
    phone(page, GRAN).get_by_role("button", name="收起").click()
    page.get_by_role("button", name="报文").click()
    page.locator("#exchanges summary", has_text="文字").first.click()
    save(page, "exchanges")


def pocket(browser: Browser, url: str) -> None:
    page = opened(browser, url, 390, 760)
    say(page, MUM, "37.6")
    save(page, "phone")


def lay(page: Page, *openids: str) -> None:
    """These phones on the desk, and no others."""
    for tab in page.locator(".cast [data-openid]").all():
        wanted = tab.get_attribute("data-openid") in openids
        if (tab.get_attribute("aria-pressed") == "true") != wanted:
            tab.click()


def walk(page: Page) -> None:
    """A round in a line, and the talk about the two doors that it leaves out."""
    say(page, CADRE, "隔离 周树林 居家 14天 从武汉回来")
    say(page, CADRE, "1")
    say(page, WORKER, "齐 除31 44")
    say(page, WORKER, "没人")


def sign(page: Page) -> None:
    """Three figures signed by two people."""
    say(page, WORKER, "周树林36.5 沈翠萍36.6 周婷36.4")
    say(page, DOCTOR, "签")
    say(page, DOCTOR, "签")
    say(page, CADRE, "签")
    say(page, CADRE, "签")


def cut(page: Page, name: str, openid: str) -> None:
    """One phone of the desk."""
    page.wait_for_timeout(SETTLE_MS)
    shot = Image.open(io.BytesIO(phone(page, openid).screenshot()))
    shot.convert("RGB").save(HERE / f"{name}.webp", quality=82, method=6)


def field(browser: Browser, url: str) -> None:
    """The field workers' day."""
    page = opened(browser, url, 1280, 900)
    lay(page, WORKER, DOCTOR, CADRE)
    walk(page)
    cut(page, "round", WORKER)
    sign(page)
    cut(page, "sign-off", CADRE)
    save(page, "field")


def broadcast(browser: Browser, url: str) -> None:
    """An official's words from the preview to the phones and, for who has no WeChat, to the SMS. Of a demo in which nobody
    has spoken yet (`URL morning broadcast`): who has not gets a card."""
    page = opened(browser, url, 1280, 900)
    lay(page, OFFICER, COMMAND, GRAN)
    for words in ("广播", SNOW, "南坡村", "现在"):
        say(page, OFFICER, words)
    cut(page, "preview", OFFICER)
    say(page, OFFICER, "送审")
    say(page, COMMAND, "原文 101")
    say(page, COMMAND, "同意 101")
    page.wait_for_timeout(LEAVES_MS)
    say(page, OFFICER, "进度 101")
    say(page, GRAN, "全文")
    save(page, "broadcast")
    page.get_by_text("短信和群").click()
    save(page, "sms")


def hotline(browser: Browser, url: str) -> None:
    """A trouble in the middle of a report: who only asks is answered, and the report goes on."""
    page = opened(browser, url, 1280, 900)
    for words in ("体温", "1", "家里没米了", "2"):
        say(page, MUM, words)
    cut(page, "hotline", MUM)
    say(page, MUM, "36.5")


def tip(browser: Browser, url: str) -> None:
    """A newcomer's tip with a photo, and the case at the office that has it."""
    page = opened(browser, url, 1280, 900)
    lay(page, NEWCOMER, OFFICER)
    phone(page, NEWCOMER).get_by_role("button", name="关注公众号").click()
    for words in ("村东头有人家今晚摆酒席，二十多桌", "1", "南坡村"):
        say(page, NEWCOMER, words)
    feast = io.BytesIO()
    Image.effect_mandelbrot((320, 240), (-2, -1.2, 1, 1.2), 60).convert("RGB").save(feast, "JPEG")
    photo: FilePayload = {"name": "feast.jpg", "mimeType": "image/jpeg", "buffer": feast.getvalue()}
    phone(page, NEWCOMER).locator("input[type=file]").set_input_files(photo)
    expect(phone(page, NEWCOMER).get_by_text("收到第 1 张")).to_be_visible(timeout=ANSWER_MS)
    say(page, NEWCOMER, "好了")
    expect(phone(page, OFFICER).get_by_text("举报案件 1")).to_be_visible(timeout=FILED_MS)
    say(page, OFFICER, "接 1")
    save(page, "tip")


def morning(browser: Browser, url: str) -> None:
    """Rounds are walked and figures signed in daylight, after what the clock sends at seven has come."""
    page = opened(browser, url, 1280, 900)
    page.get_by_role("button", name="到早上 7 点").click()
    page.wait_for_timeout(MORNING_MS)


SCENES = (desk, pocket, morning, field, hotline, tip, broadcast)


def main(url: str = URL, *names: str) -> None:
    """All scenes, or those that are named, in the order in which one goes on from the other."""
    with chromium.browser() as browser:
        for scene in SCENES:
            if not names or scene.__name__ in names:
                scene(browser, url)


if __name__ == "__main__":
    main(*sys.argv[1:])
