"""今天18:00, 每两小时到周日: when, as officials say it."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from broadcasts.schedule import Schedule
from chat.errors import Refusal
from flows.broadcast_when import Start, When
from records.moments import LOCAL

NOW = datetime(2026, 2, 3, 8, 20, tzinfo=LOCAL)  # a Tuesday
WHEN = When(NOW)


@pytest.mark.parametrize("said", ["现在", "马上", "立即。"])
def test_now(said):
    assert WHEN.parse(said) == Start()


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("今天18:00", (3, 18, 0)), ("今天晚上7点", (3, 19, 0)), ("明天7点", (4, 7, 0)), ("明天早上7点半", (4, 7, 30)),
        ("后天下午三点一刻", (5, 15, 15)), ("2月10日 9点", (10, 9, 0)), ("周日上午10点", (8, 10, 0)), ("中午12点", (3, 12, 0)),
        ("18点20分", (3, 18, 20)), ("5号9点", (5, 9, 0)), ("今晚8点准时发", (3, 20, 0)), ("10分钟后", (3, 8, 30)), ("明天0点", (4, 0, 0)),
        ("过半个小时后", (3, 8, 50)),
    ],
)  # fmt: skip
def test_once(said, at):
    day, hour, minute = at
    assert WHEN.parse(said).at == datetime(2026, 2, day, hour, minute, tzinfo=LOCAL).timestamp()


@pytest.mark.parametrize(
    ("said", "schedule"),
    [
        ("每天7点", {"cron": "0 7 * * *"}),
        ("每天晚上8点半到周日", {"cron": "30 20 * * *", "until": "2026-02-08 23:59"}),
        ("每周一早上9点", {"cron": "0 9 * * 1"}),
        ("每两小时到周日", {"at": "2026-02-03 08:21", "every_minutes": 120, "until": "2026-02-08 23:59"}),
        ("每半小时到今天18点", {"at": "2026-02-03 08:21", "every_minutes": 30, "until": "2026-02-03 18:00"}),
        ("从明天8点起每两小时到周日", {"at": "2026-02-04 08:00", "every_minutes": 120, "until": "2026-02-08 23:59"}),
        ("每隔3个小时，到2月10日", {"at": "2026-02-03 08:21", "every_minutes": 180, "until": "2026-02-10 23:59"}),
    ],
)
def test_again_and_again(said, schedule):
    """As the schedules of the files are written, so that one reader reads both."""
    found = json.loads(WHEN.parse(said).schedule)
    assert found == schedule
    assert Schedule.model_validate(found).repeats


def test_the_plan_of_the_text():
    assert When(NOW, "{}").parse("按计划") == Start(schedule="{}")
    with pytest.raises(Refusal, match="没有定时间"):
        WHEN.parse("按计划")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("明天", "几点"), ("今天7点", "已经过了"), ("每两小时", "到什么时候"), ("每10分钟到周日", "最密半小时"), ("25点", "没有这个钟点"),
        ("改天", "几点"), ("每天", "几点"), ("每两小时到以后", "到哪天"), ("2月30日9点", "「2月30日」我没看懂"),
        ("上周五8点", "「上」我没看懂"),
        ("2036年2月5日9点", "「2036年」我没看懂"), ("晚上12点", "哪一天"),
        ("每天7点和19点", "「和19点」我没看懂"), ("5月5日9点", "最远定到 60 天"), ("每两小时从明天起到周日", "几点"),
        ("每周末9点", "「每周末」我没看懂"), ("每两小时到2月30日18点", "「2月30日」我没看懂"),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_asked_back(said, why):
    with pytest.raises(Refusal) as refused:
        WHEN.parse(said)
    assert why in str(refused.value.words)
