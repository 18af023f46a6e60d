import pytest
from hypothesis import given
from hypothesis import strategies as st

from wechat import split

LINK = '<a href="https://example.org/notice/3">看第三号通告全文</a>'


def size(piece):
    return len(piece.encode("utf-8", "replace"))


def test_a_short_text_is_one_piece():
    assert split("已上报,谢谢。") == ["已上报,谢谢。"]


def test_nothing_is_no_piece():
    assert split(" \n ") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("甲" * 15 + "\n\n" + "乙。" * 4 + "乙" * 9, "甲" * 15),
        ("甲" * 15 + "\n" + "乙。" * 4 + "乙" * 9, "甲" * 15),
        ("甲" * 15 + "。" + "乙,丙" * 10, "甲" * 15 + "。"),
        ("甲" * 15 + "？」" + "乙" * 30, "甲" * 15 + "？」"),
        ("甲" * 15 + ";" + "乙" * 30, "甲" * 15 + ";"),
        ("甲" * 15 + "," + "乙" * 30, "甲" * 15 + ","),
        ("甲" * 60, "甲" * 21),
    ],
)
def test_it_is_cut_where_a_reader_would_pause(text, first):
    assert split(text, 64)[0] == first


def test_a_link_is_not_cut():
    pieces = split("请大家今天下午到村委会领取防疫用品。" * 2 + LINK + "谢谢。" * 20, 150)
    assert sum(LINK in piece for piece in pieces) == 1


def test_a_sentence_in_a_link_is_no_place_to_cut():
    link = '<a href="x">看。看</a>'
    assert any(link in piece for piece in split("x" * 36 + link + "y" * 40, 64))


@pytest.mark.parametrize("whole", ["👨‍👩‍👧", "1\ufe0f\u20e3", "e\u0301"])
def test_an_emoji_or_an_accented_letter_is_not_cut(whole):
    for lead in range(70):
        pieces = split("x" * lead + whole + "y" * 70, 64)
        assert any(whole in piece for piece in pieces)


def test_a_limit_too_small_to_read_is_refused():
    with pytest.raises(ValueError, match="64"):
        split("甲", 8)


@given(st.text(max_size=600), st.integers(64, 200))
def test_pieces_fit_and_lose_nothing_but_blank_space(text, limit):
    pieces = split(text, limit)
    assert all(0 < size(piece) <= limit and piece.strip() for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
