"""Somebody who is in no list."""

from __future__ import annotations

from tests.flows.said import CONTACTS, JOINED, NOTICE, RELATIONS, SYMPTOMS, VILLAGE
from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_a_first_number_survives_the_way_in(county: County) -> None:
    """Notice, a wrong village, a report in place of a name; nothing is lost."""
    tell(
        f"""
        路人甲> 36.5
        {NOTICE}
        路人甲> 1
        {VILLAGE}
        路人甲> 火星村
        没找到这个村。请再看一眼村名，例如「东渠村」；不知道写哪个，问问村干部。
        {VILLAGE}
        路人甲> 南坡
        怎么称呼您？请发您的姓名。
        路人甲> 张三丰
        {SYMPTOMS}
        路人甲> 无
        {CONTACTS}
        路人甲> 无
        您 36.5℃，正常。
        已上报，谢谢！回执 KPW9PC
        路人甲> 我的信息
        登记在南坡村：
        · 您 张三丰，手机没有登记
        最近 60 天的健康上报 1 条，满 60 天自动删除。
        只用于防疫；本村村医、村干部能看到，每次查看都有记录，发「谁看过我」就知道。
        改信息发「更正」，要副本发「副本」，要删除发「删除我的信息」。
        """,
        county,
    )


def test_a_fever_said_instead_of_a_name_is_heard(county: County) -> None:
    """It opens the report on top."""
    tell(
        f"""
        路人甲> 加入
        {NOTICE}
        路人甲> 1
        {VILLAGE}
        路人甲> 东渠
        怎么称呼您？请发您的姓名。
        路人甲> 发烧了
        {VILLAGE}
        路人甲> 东渠
        怎么称呼您？请发您的姓名。
        路人甲> 张三丰
        您现在的体温是多少？
        发数字就行，例如 36.5。
        路人甲> 37.0
        {SYMPTOMS}
        """,
        county,
    )


def test_a_family_member_added_is_reported_for(county: County) -> None:
    """As guardian of a child."""
    tell(
        f"""
        路人甲> 加入
        {NOTICE}
        路人甲> 1
        {VILLAGE}
        路人甲> 南坡
        怎么称呼您？请发您的姓名。
        路人甲> 张三丰
        {JOINED}
        路人甲> 家人
        现在可以替这些人上报：您。
        要加谁？请发姓名。
        路人甲> 张小宝
        张小宝是您的什么人？
        {RELATIONS}
        路人甲> 儿子
        张小宝哪年出生？例如 1950；也可以发年龄，例如 72岁。
        路人甲> 8岁
        张小宝未满 14 岁。由您作为监护人替孩子上报，同意吗？
        1 同意
        2 不同意
        路人甲> 1
        已添加张小宝。以后发「张小宝 36.5」就是替张小宝上报。
        还要加人，再发「家人」。
        路人甲> 我36.5 儿子36.6
        您、儿子有没有不舒服？比如咳嗽、嗓子疼、没力气、喘不上气、拉肚子。
        有，回数字或称呼；都没有，回「无」。
        1 您
        2 儿子
        路人甲> 无
        最近 14 天，有谁去过外地、接触过发烧或隔离的人，或者家里来过外地人？
        有，回数字或称呼；都没有，回「无」。
        1 您
        2 儿子
        路人甲> 无
        您 36.5℃，正常。
        儿子 36.6℃，正常。
        已上报，谢谢！回执 KPW9PC
        """,
        county,
    )
