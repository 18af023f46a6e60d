"""简单 and 语言."""

from __future__ import annotations

import pytest

from tests.flows.stage import phone, plays


def test_plain_words_go_on_and_off() -> None:
    """The same word."""
    plays(
        """
        > 简单
        好的，我说短一点。
        报体温，发数字。
        ! keep SetPreference name=plain_words value=True
        """,
        phone(),
    )


def test_a_language_is_chosen_by_number() -> None:
    """What is not reviewed stays Chinese."""
    plays(
        """
        > 语言
        用哪种语言？
        1 汉语
        2 བོད་ཡིག（藏语）
        3 ꓡꓲ-ꓢꓴ（傈僳语）
        > 2
        好的。还没有人审过的句子，先用汉语发。
        ! keep SetPreference name=language value=bo
        """,
        phone(),
    )


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("藏语", "bo"),
        ("བོད་ཡིག", "bo"),
        ("说傈僳话", "lis"),
        ("普通话", "zh"),
        ("换语言 藏语", "bo"),
        ("我只会说藏语", "bo"),
    ],
)
def test_who_types_their_language_has_chosen_it(said: str, code: str) -> None:
    player = phone()
    assert "还没有人审过的句子" in player.say(said).reply
    assert player.effects[0].effect.record.value == code  # type: ignore[union-attr]


@pytest.mark.parametrize("said", ["藏语老师发烧了怎么办", "我奶奶只会说傈僳语，体温36.5"])
def test_a_sentence_that_names_a_language_asks_for_something_else(said: str) -> None:
    assert "还没有人审过的句子" not in phone().say(said).reply
