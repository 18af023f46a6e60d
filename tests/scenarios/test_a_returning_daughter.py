"""周婷 comes home from elsewhere, scans the door card and reports."""

from __future__ import annotations

from tests.flows.said import JOINED, NOTICE
from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_the_card_on_the_door_opens_the_household(county: County) -> None:
    """Her name is known behind that door; coming from elsewhere is an alarm."""
    tell(
        f"""
        ! 周婷 follows 周婷
        {NOTICE}
        周婷> 1
        南坡村的一户。怎么称呼您？请发您的姓名。
        周婷> 周婷
        {JOINED}
        周婷> 我36.4 爸爸36.5，我昨天从武汉回来
        您、爸爸有没有不舒服？比如咳嗽、嗓子疼、没力气、喘不上气、拉肚子。
        有，回数字或称呼；都没有，回「无」。
        1 您
        2 爸爸
        陈建国< 返乡 1 号：南坡村44号 周婷，电话 10062279143
        陈建国< 2月2日已到，从武汉市回来
        陈建国< 按规定（重点地区）：集中隔离 14 天。
        陈建国< 同意，回「同意 1」；要改，回「安置 1」。
        刘长河< 返乡 1 号：南坡村44号 周婷，电话 10062279143
        刘长河< 2月2日已到，从武汉市回来
        刘长河< 按规定（重点地区）：集中隔离 14 天。
        刘长河< 同意，回「同意 1」；要改，回「安置 1」。
        赵磊< 返乡 1 号：南坡村44号 周婷，电话 10062279143
        赵磊< 2月2日已到，从武汉市回来
        赵磊< 按规定（重点地区）：集中隔离 14 天。
        赵磊< 同意，回「同意 1」；要改，回「安置 1」。
        陈建国< 南坡村 周婷（女 27 岁） 电话 10062279143
        陈建国< 外地返回：36.4℃
        陈建国< 回「收」表示由您接手。
        周婷> 无
        您 36.4℃，外地返回。
        我已告诉村医陈建国，电话 10032113404。
        这几天先待在家里，和家人分开吃住，每天早晚各报一次体温。
        您从武汉回来也登记好了，已告诉网格员、村医和村干部。
        爸爸 36.5℃，正常。
        已上报，谢谢！回执 4CASYX
        陈建国< 更新：南坡村 周婷（女 27 岁） 电话 10062279143
        陈建国< 外地返回：36.4℃，从武汉回来（2月2日）
        陈建国> 收
        已接手：南坡村 周婷（女 27 岁） 电话 10062279143，外地返回：36.4℃
        已告诉家属由您负责。
        周婷< 陈建国已收到您的情况，会尽快联系您。
        周婷< 电话 10032113404
        """,
        county,
    )


def test_a_new_name_at_the_door_is_told_to_the_family(county: County) -> None:
    """Whoever reports there already hears who joined."""
    tell(
        f"""
        ! 王小二 scans 王秀英
        {NOTICE}
        王小二> 1
        南坡村的一户。怎么称呼您？请发您的姓名。
        王小二> 王小二
        {JOINED}
        王秀英< 王小二用您家的登记码加入了，可以替家人上报。
        王秀英< 不认识这个人，请回「人工」告诉我们。
        """,
        county,
    )
