"""Whom and when, in the words an approver reads; and to what they agree."""

import json
from datetime import date

import pytest

from county.broadcasts import times, whom
from county.broadcasts.digest import digest
from county.broadcasts.framing import framed, renumbered
from county.broadcasts.wording import titled
from records.broadcasts.who import born

TODAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ((60, 130), "60岁以上"),
        ((65, 120), "65岁以上"),
        ((18, 60), "18到60岁"),
        ((0, 14), "14岁以下"),
        ((6, 17), "6到17岁"),
    ],
)
def test_birthdays_become_ages_again(ages, said):
    assert whom.ages(*born(ages, TODAY), TODAY) == said


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ({"cron": "0 7 * * *"}, "每天 7:00"),
        ({"cron": "5 18 * * *", "until": "2026-02-08 23:59"}, "每天 18:05，到2月8日 23:59"),
        ({"cron": "0 9 * * 1"}, "每周一 9:00"),
        ({"cron": "0 7 1 * *"}, "按「0 7 1 * *」"),
        (
            {"at": "2026-02-03 08:00", "every_minutes": 120, "until": "2026-02-08 23:59"},
            "每 2 小时一次，到2月8日 23:59",
        ),
        (
            {"at": "2026-02-03 08:00", "every_minutes": 90, "until": "2026-02-03 20:00"},
            "每 90 分钟一次，到2月3日 20:00",
        ),
        ({"at": "2026-02-05 09:00"}, "2月5日 9:00"),
    ],
)
def test_a_schedule_is_told(schedule, said):
    assert times.told(json.dumps(schedule)) == said


@pytest.mark.parametrize(
    "changed",
    [({"zh": "一。"}, "{}", ["message"]), ({"zh": "一", "bo": "二"}, "{}", ["message"]), ({"zh": "一"}, '{"areas": [1]}', ["message"]),
     ({"zh": "一"}, "{}", ["message", "tv"])],
)  # fmt: skip
def test_every_word_person_and_place_is_agreed_to(changed):
    assert digest(*changed) != digest({"zh": "一"}, "{}", ["message"])


def test_the_order_of_keys_is_nothing():
    assert digest({"zh": "一", "bo": "二"}, "{}", ["tv", "message"]) == digest(
        {"bo": "二", "zh": "一"}, "{ }", ["message", "tv"]
    )


def test_what_stands_below_the_words():
    assert framed("词", "directive", 101) == "词\n收到请回「收到 101」。"
    assert framed("词", "letter", 101, asks=True, drill=True) == "【演练】词\n看完回「看懂了」，考您一两个问题。"
    assert renumbered(framed("101 号桥", "directive", 101), 101, 105) == "101 号桥\n收到请回「收到 105」。"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("下雪路滑\n今晚有雪", "下雪路滑"), ("。\n今晚有雪，别出村", "通知"),
        ("【】\n今晚有雪，别出村", "通知"), ("今晚有雪，别出村", "通知"),
    ],
)  # fmt: skip
def test_the_first_line_is_the_title_where_it_says_anything(said, title):
    assert titled(said).title == title
