"""A return from elsewhere that is told within the daily report."""

from __future__ import annotations

from datetime import date

from county.screening.acts import ReportReturn
from tests.flows.said import SYMPTOMS
from tests.flows.stage import phone, plays


def test_a_return_told_with_a_fever_is_registered_too() -> None:
    """Both at once; the doctor hears of the fever once."""
    plays(
        f"""
        > 昨天从郑州回来，37度8
        您 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        > 37.6
        {SYMPTOMS}
        > 无
        您 37.6℃（先量 37.8℃），发热、外地返回。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        您从郑州回来也登记好了，已告诉网格员、村医和村干部。
        已上报，谢谢！回执 V999SH
        """,
        phone(),
    )


def test_a_return_told_when_asked_is_registered() -> None:
    """Not what was long ago, nor what has no name."""
    for said, origin in (("昨天从郑州回来", "郑州"), ("1月3日从郑州回来", None), ("说不清", None)):
        one = phone()
        turns = [one.say(words) for words in ("36.5", "无", "1", said)]
        kept = [done.effect.record for turn in turns for done in turn.effects if hasattr(done.effect, "record")]
        assert next((record.origin for record in kept if isinstance(record, ReportReturn)), None) == origin


def test_of_the_return_the_same_message_is_kept() -> None:
    """With its day, and so that the fever does not ring twice."""
    kept = [
        done.effect.record for done in phone().say("昨天从郑州回来，37度8").effects if hasattr(done.effect, "record")
    ]
    (back,) = {one for one in kept if isinstance(one, ReportReturn)}
    assert (back.person, back.origin, back.day, back.arrived, back.fever, back.alarmed) == (
        1, "郑州", date(2020, 1, 31), True, True, True,
    )  # fmt: skip
