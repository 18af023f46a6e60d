"""What a field still wants is said in Chinese, whatever the browser speaks, and no longer once it is there."""

import pytest

from tests.browser.console.steps import strengthen
from tests.console.stage import CADRE, Console

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
SAID = "field => field.validationMessage"


def test_what_is_missing_or_short_is_said_in_our_words(visit, console: Console):
    page = visit(CADRE)
    strengthen(console)
    page.goto("/console/glass/new")
    reason, send = page.get_by_label("出了什么事"), page.get_by_role("button", name="打开")
    send.click()
    assert reason.evaluate(SAID) == "请填这一项。"
    reason.press_sequentially("着急")
    assert reason.evaluate("field => field.validity.customError") is False
    send.click()
    assert reason.evaluate(SAID) == "至少写 8 个字，现在是 2 个。"
    reason.fill("邻村出现病例，要查密接")
    send.click()
    page.wait_for_url("**/console/glass")


FORM = (
    '<form><select name="a" required><option value="">请选</option><option>一</option></select><input type="radio" name="b" '
    'value="1" required><input type="radio" name="b" value="2" required><input type="date" name="c" required><button>交</button></form>'
)


def test_a_choice_that_was_not_made_is_asked_for(visit):
    """Until any of the group is chosen."""
    page = visit(CADRE, at="/console/")
    page.locator("main").evaluate("(main, form) => { main.innerHTML = form; }", FORM)
    page.get_by_role("button", name="交").click()
    fields = page.locator("main form").evaluate(
        "form => [...form.elements].slice(0, 4).map(one => one.validationMessage)"
    )
    assert fields == ["请选一项。"] * 3 + ["请选日期。"]
    page.get_by_role("radio").nth(1).check()
    assert page.get_by_role("radio").nth(0).evaluate(SAID) == ""
