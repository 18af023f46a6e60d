"""What is stored of a talk that stopped halfway, and once for how many deliveries."""

from __future__ import annotations

import pytest

from records import access, chain
from tests.scenarios.county import County

MOST_BYTES = 300


@pytest.mark.parametrize("said", ["36.5", "三十六度五", "我 36.5 有点咳嗽"])
def test_a_half_finished_report_is_small(county: County, said: str) -> None:
    """As it stands in the database: sealed, with its key id and nonce."""
    county.phone("李桂兰").says(said)
    assert 0 < len(county.state("李桂兰")) <= MOST_BYTES


def test_three_deliveries_leave_one_record(county: County) -> None:
    """And everybody gets the same answer."""
    wang = county.phone("王秀英")
    replies = {wang.says("爷爷 37.9"), wang.again(), wang.again()}
    assert len(replies) == 1
    assert len(county.reports("李福田")) == 1
    assert len(county.told()) == 1


def test_an_abandoned_report_stands_unfinished(county: County) -> None:
    county.phone("李桂兰").says("36.9")
    county.later(hours=30)
    county.phone("李桂兰").says("帮助")
    assert [(r.temperature_tenths, r.unfinished) for r in county.reports("李桂兰")] == [(369, True)]


def test_a_corrected_report_is_one_record(county: County) -> None:
    """After the end of the talk, too."""
    li = county.phone("李桂兰")
    for said in ("36.9", "无", "无", "改 体温 36.4"):
        li.says(said)
    assert [(r.temperature_tenths, r.unfinished) for r in county.reports("李桂兰")] == [(364, False)]


def test_a_child_is_reported_by_its_guardian(county: County) -> None:
    county.phone("王秀英").says("儿子 36.6")
    assert [r.via for r in county.reports("李浩然")] == ["guardian"]


def test_each_reading_of_an_alarm_is_in_the_log(county: County) -> None:
    """Once when the doctor was told, once when the doctor looked; and nobody has altered it."""
    county.phone("王秀英").says("爷爷 37.9")
    county.phone("陈建国").says("收")
    with county.database.read() as conn:
        entries = conn.execute(access.ACCESS.select().order_by(access.ACCESS.c.position)).all()
        chain.verify(conn, county.keyring)
    assert [entry.what for entry in entries] == ["通知", "待接手"]
