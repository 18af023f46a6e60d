from hypothesis import given
from hypothesis import strategies as st

from language.script import LONGEST, plain


def test_one_script():
    assert plain("爺爺發燒３８．５℃，頭痛　ＡＢ") == "爷爷发烧38.5℃,头痛 ab"


@given(st.text(max_size=100))
def test_the_length_stays(text):
    """Spans of the plain text are spans of what was typed."""
    assert len(plain(text)) == len(text)


def test_what_is_too_long_is_cut():
    assert len(plain("咳" * 5000)) == LONGEST
