import pytest

from county.reports import report
from records import writing
from records.access import ACCESS, head
from records.moments import local_day
from records.reports import daily
from records.reports.daily import Signature
from tests.scenarios.county import SETTINGS, County
from workers.reports import Reports

COUNTY, TOWNSHIP, VILLAGE = 410798000000, 410798103000, 410798103005
DRAWN = "南坡村{on}的日报写好了：在册 149 人，报了健康 0 人，没有新情况。\n要是没错，{until}回「零报告」，就签发了；想看，回「日报」。"


@pytest.fixture
def county(database, keyring):
    return County(database, keyring)


def reports(county):
    return Reports(county.database, county.keyring, SETTINGS, county.planned.extend)


def at(county, hour, minute=0):
    county.now = county.now.replace(hour=hour, minute=minute)


def drafted(county):
    with county.database.read() as conn:
        return daily.drafted(conn, local_day(county.now))


def told(county):
    return {name: notice.text for name, notice in county.told()}


def test_before_the_hour_nothing_is_drawn_up(county):
    at(county, 16, 29)
    assert reports(county).draft(county.now) == 0


def test_every_area_is_drawn_up_once_and_its_cadre_told(county):
    at(county, 16, 30)
    assert reports(county).draft(county.now) == 10
    assert len(drafted(county)) == 10
    assert told(county)["刘长河"] == DRAWN.format(on="今天", until="请在 17:00 前")
    assert [reports(county).draft(county.now) for _ in range(2)] == [0, 0] and not told(county)


def test_what_is_new_stands_in_the_notice_and_zero_is_not_offered(county):
    phone = county.phone("王秀英")
    phone.says("38.5 咳嗽"), phone.says("1")
    at(county, 16, 30)
    reports(county).draft(county.now)
    assert told(county)["刘长河"] == (
        "南坡村今天的日报写好了：发热或有症状 1 人。\n请在 17:00 前看一看、签发，回「日报」。"
    )


def test_late_rather_than_never(county):
    """The scheduler was down all evening, and then over midnight."""
    at(county, 23, 50)
    assert reports(county).draft(county.now) == 10
    assert told(county)["刘长河"] == DRAWN.format(on="今天", until="请尽快")
    evening = f"{county.now.month}月{county.now.day + 1}日"
    county.later(days=1, hours=8)
    assert reports(county).draft(county.now) == 10
    assert told(county)["刘长河"] == DRAWN.format(on=evening, until="请尽快")
    with county.database.read() as conn:
        assert len(daily.drafted(conn, report.open_day(county.now, SETTINGS))) == 10


def test_what_was_signed_stays_signed(county):
    at(county, 16, 40)
    for word in ("日报", "签发"):
        county.phone("刘长河").says(word)
    assert reports(county).draft(county.now) == 9
    with county.database.read() as conn:
        kept = daily.of_day(conn, county.keyring, local_day(county.now), VILLAGE)
    assert kept is not None and kept.signature


def test_who_is_late_is_asked_and_the_township_hears_whom_to_call(county):
    at(county, 16, 40)
    for word in ("日报", "签发"):
        county.phone("刘长河").says(word)
    at(county, 17)
    assert reports(county).ask(county.now)
    found = told(county)
    assert "刘长河" not in found
    assert found["孙为民"].splitlines()[:2] == [
        "柳荫乡今天的日报可以看了：2 个村签了 1 个，请在 17:30 前签发。",
        "还没签的：",
    ]
    assert found["孙为民"].splitlines()[2].startswith("前柳荫村 ")
    assert reports(county).ask(county.now) == 0


def sign(county, *places):
    """By whoever answers there."""
    with county.database.write() as conn:
        for area in places:
            found = report.of(conn, county.keyring, SETTINGS, area, local_day(county.now))
            by = Signature(1, 1, county.now, head(conn))
            writing.run(conn, [daily.sign(county.keyring, report.row(found.report, county.now), by)])


def test_a_township_hears_at_once_that_all_its_villages_have_signed(county):
    at(county, 16, 40)
    sign(county, VILLAGE)
    assert reports(county).gather(county.now) == 0
    sign(county, 410798103001)
    assert [reports(county).gather(county.now) for _ in range(2)] == [1, 0]
    said = "柳荫乡今天的日报可以看了：2 个村都签了，请在 17:30 前签发。\n看日报，回「日报」。"
    assert told(county) == {"孙为民": said}
    at(county, 17)
    reports(county).ask(county.now)
    assert told(county)["孙为民"] == said, "the same notice, not another"


def test_late_is_late_and_who_has_signed_is_not_told(county):
    at(county, 20)
    sign(county, VILLAGE, 410798103001)
    assert reports(county).gather(county.now) == 1
    assert "2 个村都签了，请尽快签发。" in told(county)["孙为民"]
    sign(county, *(410798000000 + n for n in (100000, 101000, 103000)))
    assert reports(county).gather(county.now) == 1
    assert told(county)["吴敏"].startswith("安禾县今天的日报可以看了：3 个乡镇都签了")
    sign(county, COUNTY)
    assert reports(county).gather(county.now) == 0


def test_before_the_hour_nobody_is_told_of_yesterday(county):
    at(county, 16, 40)
    sign(county, VILLAGE, 410798103001)
    county.later(days=1)
    at(county, 9)
    assert reports(county).gather(county.now) == 0


def test_the_county_hears_at_half_past_five_who_has_not_signed(county):
    at(county, 17, 30)
    reports(county).ask(county.now)
    first, second, *rows = told(county)["吴敏"].splitlines()
    assert (first, second) == ("安禾县今天的日报可以看了：3 个乡镇签了 0 个，请在 18:00 前签发。", "还没签的：")
    assert {row.split()[0] for row in rows[:3]} == {"清禾镇", "石碾乡", "柳荫乡"} and all(
        row[-1].isdigit() for row in rows[:3]
    )


def test_the_county_hears_of_the_townships(county):
    at(county, 18)
    reports(county).ask(county.now)
    found = {notice.text for _, notice in county.told()}
    assert "柳荫乡今天的日报过了 17:30 还没签。\n看一看、签发，回「日报」。" in found
    assert any(text.startswith("安禾县今天的日报可以看了：3 个乡镇签了 0 个") for text in found)


def test_that_a_number_was_read_is_noted(county):
    at(county, 17, 30)
    reports(county).ask(county.now)
    with county.database.read() as conn:
        reasons = {row.reason for row in conn.execute(ACCESS.select())}
    assert "日报未报" in reasons


def test_reports_go_when_their_years_are_over(county):
    at(county, 16, 30)
    reports(county).draft(county.now)
    county.now = county.now.replace(hour=3)
    assert reports(county).forget(county.now) == 0
    county.later(days=3652)
    assert reports(county).forget(county.now) == 10
