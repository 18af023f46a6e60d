"""简单 and 语言."""

from __future__ import annotations

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
