"""What holds for any text at all."""

from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.report import understand
from language.script import plain
from tests.language.village import FAMILY, LATER, SENTENCES, TODAY

SPOKEN = """
    爷爷 奶奶 我 老大 孩子 同事 全家 都 其他人 没有 不 无 发烧 咳嗽 好了 退烧 36.5 37度8 三十八度五 365 昨天 三天 3.17 腊月二十八 12月30号
    从 去过 武汉 郑州 回来 接触 确诊 , 。 、 和 了 没事 最高 现在 度 半 第 十 岁 13837300365
"""
WORDS = st.sampled_from(SPOKEN.split())
SAID = st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=60)


@given(SAID)
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_fail(text):
    said = understand(text, members=FAMILY, today=TODAY)
    assert all(
        0 <= r.span.start < r.span.end <= len(text) for s in said for r in s.doubts + ((s.latest,) if s.latest else ())
    )


@given(SAID, st.dates(date(2019, 1, 1), date(2060, 12, 31)))
@settings(max_examples=300, deadline=None)
def test_no_day_lies_in_the_future(text, today):
    for said in understand(text, members=FAMILY, today=today):
        days = [said.since, *(trip.day for trip in said.trips)]
        assert all(day.date <= today for day in days if day)


@given(SAID)
@settings(max_examples=100, deadline=None)
def test_the_plain_text_says_the_same(text):
    assert understand(plain(text), members=FAMILY, today=TODAY) == understand(text, members=FAMILY, today=TODAY)


@given(SAID)
@settings(max_examples=200, deadline=None)
def test_nothing_is_both_there_and_denied(text):
    for said in understand(text, members=FAMILY, today=TODAY):
        names = [f.symptom.name for f in (*said.symptoms, *said.denied, *said.over)]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "piece", ["爷爷37.8咳嗽,", "没有发烧咳嗽、", "36.5 ", "头有点", "三十", "接触", "从", "没", "9", "都,", "最高"]
)
def test_long_text_is_read_in_linear_time(piece):
    """Two thousand characters take at most about four times as long as five hundred; twenty are allowed for noise."""
    short, long = (_seconds(piece * 2000, length) for length in (500, 2000))
    assert long < 20 * max(short, 0.002)
    assert long < 1


def _seconds(text, length):
    """The best of three cuts: a collector that walks the heap of the whole suite is not what is measured, and equal
    text would only be remembered."""
    taken = []
    for cut in range(3):
        start = process_time()
        understand(text[cut : cut + length], members=FAMILY, today=TODAY)
        taken.append(process_time() - start)
    return min(taken)


def test_a_village_sentence_takes_about_a_millisecond():
    """0.2 ms each in measurement; ten times that is allowed for a busy machine."""
    sentences = [sentence for sentence, _ in SENTENCES + LATER]
    start = process_time()
    for sentence in sentences:
        understand(sentence, members=FAMILY, today=TODAY + timedelta(days=1))
    assert (process_time() - start) / len(sentences) < 0.002
