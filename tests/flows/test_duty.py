"""答 and 辟谣 in an official's own chat."""

from __future__ import annotations

from tests.flows.stage import phone, plays


def test_an_answer_goes_to_whoever_asked() -> None:
    plays(
        """
        > 答 1234 每月 10 号，村里统一抄
        已转给提问的人。
        问：水表谁来抄
        答：每月 10 号，村里统一抄
        ! keep 答 number=1234 words=每月10号，村里统一抄
        """,
        phone(waiting_question={"asked": "水表谁来抄", "answered": False}),
    )


def test_one_that_is_answered_or_not_theirs_is_not_answered() -> None:
    answered = phone(waiting_question={"asked": "水表谁来抄", "answered": True})
    assert answered.say("答 1234 明天").reply == "这个问题已经有人答复了，谢谢。"
    assert phone().say("答 1234 明天").reply == "没有这个编号，或者不归您答。请核对一下。"


def test_without_words_it_says_how() -> None:
    assert "请把编号和答复放在一条里" in phone().say("答 1234").reply or "请发「答" in phone().say("答 1234").reply


def test_a_verdict_goes_to_all_who_asked() -> None:
    plays(
        """
        > 辟谣 1234 不全对 鱼要煮熟
        已告诉所有问过的人。
        「河鱼有毒」：不全对。鱼要煮熟
        ! keep 辟谣 number=1234 verdict=不全对 words=鱼要煮熟
        """,
        phone(waiting_rumour={"claim": "河鱼有毒", "verdict": ""}),
    )


def test_a_judged_rumour_stays_judged() -> None:
    judged = phone(waiting_rumour={"claim": "河鱼有毒", "verdict": "假"})
    assert judged.say("辟谣 1234 真 有毒").reply == "这一条已经有结论：假。"
