import pytest

from flows.full_text import NOTHING
from tests.flows.stage import AT_HOME, phone

LAST = {"title": "大雪", "said": "【大雪】\n今晚有雪，别出村。", "withdrawn": False}


@pytest.mark.parametrize("said", ["全文", "看全文"])
def test_whoever_got_a_card_reads_the_words(said: str) -> None:
    assert phone(AT_HOME, last_said=LAST).say(said).reply == LAST["said"]


def test_what_was_withdrawn_is_not_repeated() -> None:
    told = phone(AT_HOME, last_said=LAST | {"withdrawn": True}).say("全文").reply
    assert "大雪" in told and "已经撤回" in told and "别出村" not in told


def test_nothing_was_said() -> None:
    assert phone(AT_HOME, last_said=None).say("全文").reply == NOTHING
