"""The day's report goes up: villages sign, a township sums what they signed, the county sees who is missing; then it changes."""

from __future__ import annotations

from datetime import timedelta

from records import writing
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.persons import Person
from tests.scenarios.county import County
from tests.scenarios.story import tell


def at(county: County, hour: int, minute: int = 0, days: int = 0) -> None:
    county.now = county.now.replace(hour=hour, minute=minute) + timedelta(days=days)


def says_well(county: County, *names: str, **more: object) -> None:
    with county.database.write() as conn:
        for one in (person for person in county._everybody(conn) if person.name in names):
            writing.run(conn, [HEALTH_REPORTS.put(county.keyring, one.id, said(one, county, **more))])


def said(one: Person, county: County, **more: object) -> HealthReport:
    frame = {"person": one.id, "area": one.area, "day": county.now.date(), "at": county.now}
    return HealthReport(**{**frame, **more})  # type: ignore[arg-type]


def test_from_the_village_to_the_county(county: County) -> None:
    says_well(county, "王秀英", "李建军", temperature_tenths=365)
    at(county, 16, 40)
    tell(
        """
        刘长河> 日报
        南坡村 2月3日 日报（截至 16:30）：
        1 在册 149 人
        2 报了健康 2 人，昨天 0，+2（本人报 +2）
        其余都是 0：发热或有症状、敲门排查、返乡到达、上级推送核查、核查反馈、新增隔离、解除隔离、现有居家隔离、现有集中隔离、现有住院、检测采样、检测阳性、新增确诊、现有确诊、现有疑似、现有密接。
        看过没问题，回「签发」。
        要写原因，回「原因 编号 您的话」，例如「原因 3 王家两口感冒」。
        先不签，回「取消」。
        刘长河> 原因 2 刚开始用
        第 2 条的原因记下了。
        看过没问题，回「签发」。
        要写原因，回「原因 编号 您的话」，例如「原因 3 王家两口感冒」。
        先不签，回「取消」。
        刘长河> 签发
        南坡村 2月3日 日报签发了，谢谢。签过的不再改；以后有变动，写进第二天的更正。
        刘长河> 零报告
        南坡村 2月3日 日报已经签发了，不用再报。以后有变动，写进第二天的更正。
        # the doctor of the village reads it, and signs nothing
        陈建国> 日报
        南坡村 2月3日 日报（截至 16:30），刘长河 2月3日 16:40 签发：
        1 在册 149 人
        2 报了健康 2 人，昨天 0，+2（刚开始用）
        其余都是 0：…
        # the township counts the village that signed, and nobody else
        孙为民> 日报
        柳荫乡 2月3日 日报（截至 16:30），2 个村报了 1 个：
        1 在册 149 人
        2 报了健康 2 人
        其余都是 0：…
        还没报的，没有算在里面：
        前柳荫村 村干部 … 1…
        可以先打电话催；现在签发，没报的写明未报，明天再补。
        …
        …
        …
        孙为民> 签发
        柳荫乡 2月3日 日报签发了，谢谢。签过的不再改；以后有变动，写进第二天的更正。
        吴敏> 日报
        安禾县 2月3日 日报（截至 16:30），6 个村报了 1 个：
        1 在册 149 人
        2 报了健康 2 人
        其余都是 0：…
        还没报的，没有算在里面：
        清禾镇（2 个村签了 0 个） 乡镇干部 …
        石碾乡（2 个村签了 0 个） 乡镇干部 …
        乡镇报了，村里没报、没有算在里面：前柳荫村。
        可以先打电话催；现在签发，没报的写明未报，明天再补。
        …
        …
        …
        """,  # noqa: E501 - one line of the talk
        county,
    )


def test_what_was_entered_late_is_tomorrow_s_correction(county: County) -> None:
    says_well(county, "王秀英")
    at(county, 16, 40)
    for word in ("日报", "签发"):
        county.phone("刘长河").says(word)
    at(county, 9)
    says_well(county, "李建军", "李福田", worrying=True)
    at(county, 16, 35, days=1)
    told = county.phone("刘长河").says("日报").splitlines()
    assert "更正 2月3日 报了健康：原报 1，应为 3" in told
    assert "更正 2月3日 发热或有症状：原报 0，应为 2" in told
    assert "2 报了健康 0 人，昨天 3，-3（本人报 -3）" in told


def test_a_day_that_nobody_reported_is_supplied_and_not_assumed(county: County) -> None:
    at(county, 16, 40)
    county.phone("刘长河").says("日报")
    county.phone("刘长河").says("原因 2 明天签")
    at(county, 16, 40, days=1)
    told = county.phone("刘长河").says("日报")
    assert "补报 2月3日：17 项都是 0" in told


def test_zero_is_refused_while_somebody_has_a_fever(county: County) -> None:
    says_well(county, "王秀英", worrying=True, temperature_tenths=385)
    at(county, 16, 40)
    assert county.phone("刘长河").says("零报告").startswith("台账里今天有：发热或有症状 1 人。")


def test_who_signs_meanwhile_is_seen(county: County) -> None:
    """The county would sign what it was shown, but a township has reported since."""
    at(county, 16, 40)
    county.phone("吴敏").says("日报")
    for name in ("刘长河", "孙为民"):
        for word in ("日报", "签发"):
            county.phone(name).says(word)
    assert county.phone("吴敏").says("签发") == "刚才数字又变了，没有签。请再发「日报」看一遍。"


def test_before_the_hour_it_is_still_yesterday_s(county: County) -> None:
    assert county.phone("刘长河").says("日报").startswith("南坡村 2月2日 日报（截至 16:30）：")
