import pytest
from pydantic import ValidationError

from broadcasts.page import Page
from tests.broadcasts.pages import answer


@pytest.mark.parametrize(
    ("said", "code"),
    [("", 0), ("410798", 410798000000), ("410798103", 410798103000), ("410798103005", 410798103005)],
)
def test_an_area_of_any_level_becomes_a_code_of_twelve_digits(said, code):
    assert answer("a", area=said).area == code


@pytest.mark.parametrize("said", ["4107", "柳荫乡", "410798 103"])
def test_another_area_is_refused(said):
    with pytest.raises(ValidationError, match="official code"):
        answer("a", area=said)


@pytest.mark.parametrize("said", ["20200120", "1579478400", "2020/01/20", "2020-1-20", "昨天"])
def test_a_day_is_written_in_one_way_only(said):
    with pytest.raises(ValidationError, match="write it as 2020-01-20"):
        answer("a", since=said)


@pytest.mark.parametrize("body", ["打 {phone}", "{{hotline}}", "{hotline.x}", ""])
def test_words_with_strange_braces_or_no_words_are_refused(body):
    with pytest.raises(ValidationError):
        Page(id="a", topic="t", body=body)


def test_a_kind_of_page_may_know_other_placeholders():
    class Bulletin(Page):
        PLACEHOLDERS = frozenset({"new_cases"})

    assert Bulletin(id="a", topic="t", body="今天新增 {new_cases} 例。").body


def test_a_page_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        answer("a").body = "别的"
