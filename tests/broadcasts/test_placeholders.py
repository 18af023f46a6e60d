import pytest

from broadcasts.placeholders import fill, strange

KNOWN = frozenset({"hotline", "county"})


def test_known_names_are_filled_in():
    assert fill("{county}热线 {hotline}", {"county": "清河县", "hotline": "12345"}) == "清河县热线 12345"


def test_a_value_is_never_read_again():
    assert fill("{county}", {"county": "{hotline}", "hotline": "12345"}) == "{hotline}"


@pytest.mark.parametrize("text", ["{{7*7}}", "{hotline.__class__}", "{0}", "%(hotline)s", "{% raw %}", "${hotline!r}"])
def test_what_looks_like_code_stays_as_it_is(text):
    assert fill(text, {"hotline": "12345"}) == text


@pytest.mark.parametrize(
    ("text", "odd"),
    [("打 {hotline}", ""), ("打 {phone}", "{phone}"), ("{hotline", "{hotline"), ("好}的", "}的"), ("{{county}}", "{}")],
)
def test_the_first_strange_brace_is_named(text, odd):
    assert strange(text, KNOWN) == odd
