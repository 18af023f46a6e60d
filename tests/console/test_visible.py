import pytest
from flask import render_template_string
from jinja2 import UndefinedError
from markupsafe import Markup

from console.visible import visible
from tests.console import browsing
from tests.console.stage import OFFICER, VILLAGE, Console


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("王秀英\n36.5\t好", "王秀英\n36.5\t好"),
        ("abc\u202edef", "abc⟦U+202E⟧def"),
        ("\u2066张三\u2069", "⟦U+2066⟧张三⟦U+2069⟧"),
        ("a\x00b\x1bc\x7f", "a⟦U+0000⟧b⟦U+001B⟧c⟦U+007F⟧"),
        ("零\u200b宽\ufeff", "零⟦U+200B⟧宽⟦U+FEFF⟧"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("\U000e0041", "⟦U+E0041⟧"),
    ],
)
def test_what_cannot_be_seen_is_marked(typed, shown):
    assert visible(typed) == shown


def test_markup_of_our_own_and_other_values_stay():
    own = Markup("<b>\u200b</b>")
    assert visible(own) is own
    assert visible(5) == 5
    assert visible(None) is None


def test_a_page_shows_the_mark(console: Console):
    browsing.asks(console, VILLAGE, "问\u202e题<b>")
    page = console.official(OFFICER).get("/console/hotline").text
    assert "问⟦U+202E⟧题&lt;b&gt;" in page
    assert "\u202e" not in page


def test_a_name_that_a_template_does_not_know_is_an_error_and_no_silence(console: Console):
    with console.app.app_context(), pytest.raises(UndefinedError):
        render_template_string("{% if nobody_gave_this %}{% endif %}")
