from pathlib import Path

import pytest

from chat.errors import Differs
from chat.transcript import check, converse
from tests.chat.toys import player

TALKS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
SHORT = """
# A report in one line.
> 爷爷 36.6 咳嗽
已上报爷爷,谢谢。
! keep Report·爷爷 temperature=36.6 symptoms=('咳嗽',)
"""


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_a_written_talk_goes_as_written(path):
    check(path.read_text(encoding="utf-8"), player())


@pytest.mark.parametrize(
    ("right", "wrong", "shown"),
    [
        ("已上报爷爷,谢谢。", "已上报奶奶,谢谢。", "-已上报奶奶,谢谢。\n+已上报爷爷,谢谢。"),
        ("temperature=36.6", "temperature=36.7", "+! keep Report·爷爷 who=爷爷 temperature=36.6"),
        ("! keep Report·爷爷 temperature=36.6 symptoms=('咳嗽',)", "! nothing", "-! nothing"),
        ("! keep Report·爷爷 temperature=36.6 symptoms=('咳嗽',)", "! gone Report·爷爷", "-! gone"),
        ("已上报爷爷,谢谢。\n", "", "+已上报爷爷,谢谢。"),
    ],
)
def test_a_difference_is_shown_beside_what_was_written(right, wrong, shown):
    assert right in SHORT
    with pytest.raises(Differs) as caught:
        check(SHORT.replace(right, wrong), player())
    assert shown in str(caught.value)


def test_an_unknown_event_is_named():
    with pytest.raises(Differs, match="! dance"):
        check("! dance", player())


def test_a_turn_without_effects_can_be_expected():
    check("> 帮助\n直接发体温就能上报。\n! nothing", player())
    with pytest.raises(Differs, match="nothing"):
        check("> 帮助\n直接发体温就能上报。\n! tell 村医 发热", player())


def test_a_talk_on_the_keyboard_leaves_a_transcript_that_holds():
    said = iter(["! tap 1:谁:2", "! voice 37.8", "对", "! later 30m", "! jump", "取消", None])
    shown = []
    transcript = converse(player(), lambda: next(said), shown.append, opening="! tap 健康上报")
    check(transcript, player())
    assert "! tell village_doctor·爷爷 2020-02-01 爷爷 37.8" in transcript
    assert any("! later 2h" in words for words in shown)
