import pytest

from papers.wrap import NOT_FIRST, NOT_LAST, wrap


def lines(text, width, first=0):
    """Each Chinese character is one wide, a Latin one half."""
    return wrap(text, width, lambda said: sum(1 if ord(one) > 255 else 0.5 for one in said), first)


def test_a_line_ends_after_any_character():
    assert lines("今天天气很好", 4) == ["今天天气", "很好"]


def test_the_first_line_leaves_room_for_the_indent():
    assert lines("今天天气很好", 4, first=2) == ["今天", "天气很好"]


def test_a_closing_mark_hangs_in_the_margin():
    assert lines("今天天气。很好", 4) == ["今天天气。", "很好"]


def test_of_two_closing_marks_none_begins_a_line():
    assert lines("今天天气）。很好", 4) == ["今天天", "气）。很", "好"]


def test_an_opening_mark_goes_down_with_its_word():
    assert lines("今天天（气很好", 4) == ["今天天", "（气很好"]


def test_a_figure_stays_whole():
    assert lines("体温36.8度", 3) == ["体温", "36.8度"]


def test_a_word_that_no_line_holds_is_broken():
    assert "".join(lines("https://example.com/abc", 4)) == "https://example.com/abc"
    assert max(map(len, lines("https://example.com/abc", 4))) <= 9


def test_nothing_is_one_empty_line():
    assert lines("", 4) == [""]


@pytest.mark.parametrize("width", range(3, 12))
def test_no_line_begins_or_ends_wrongly_and_nothing_is_lost(width):
    text = "您于11月8日（周日）从“郑州”返回，按《管理办法（试行）》隔离14天；期间每日两次测温（早、晚），均正常。"
    broken = lines(text, width)
    assert "".join(broken) == text
    assert not [line for line in broken[1:] if line[0] in NOT_FIRST]
    assert not [line for line in broken[:-1] if line[-1] in NOT_LAST]
