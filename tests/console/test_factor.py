"""Setting up the second factor: whoever stops half way, or mistypes, is led back to it."""

from tests.console.stage import CADRE, Browser, Console

SQUARE = "/console/factor/code.png"
BACK = "/console/exports/new"


def begun(console: Console) -> Browser:
    """Pressed 「现在设置」, and has not scanned yet."""
    browser = console.official(CADRE)
    browser.post("/console/factor/set-up")
    return browser


def test_who_mistypes_while_setting_up_still_sees_what_to_scan(console: Console):
    answer = begun(console).post("/console/factor/prove", {"code": "12ab", "back": BACK})
    assert answer.status_code == 422 and "这个数不对" in answer.text
    assert SQUARE in answer.text and f'value="{BACK}"' in answer.text


def test_who_never_finished_is_not_asked_for_figures_that_no_phone_shows(console: Console):
    asked = begun(console).get(f"/console/factor/ask?back={BACK}")
    assert "去设置" in asked.text and 'name="code"' not in asked.text


def test_who_comes_back_too_late_to_set_it_up_is_told_to_sign_in_again(console: Console):
    browser = begun(console)
    console.later(minutes=11)
    answer = browser.post("/console/factor/prove", {"code": "123456"})
    assert answer.status_code == 422 and "再登录一次" in answer.text and SQUARE not in answer.text
