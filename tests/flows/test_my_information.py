"""我的信息, 更正, 副本, 删除."""

from __future__ import annotations

from dataclasses import replace

from tests.flows.said import ERASING, FIELDS
from tests.flows.stage import AT_HOME, STRANGER, family, phone, plays


def test_what_is_kept_is_shown_half_hidden() -> None:
    """The telephone only by its end."""
    plays(
        """
        > 我的信息
        登记在南坡村：
        · 您 王秀英，手机尾号 7283
        最近 60 天的健康上报 3 条，满 60 天自动删除。
        只用于防疫；本村村医、村干部能看到，每次查看都有记录，发「谁看过我」就知道。
        改信息发「更正」，要副本发「副本」，要删除发「删除我的信息」。
        """,
        phone(
            my_information={
                "people": [{"id": 1, "name": "王秀英", "phone": "尾号 7283"}],
                "reports": 3,
                "keep_days": 60,
            }
        ),
    )


def test_the_accounts_own_person_comes_first() -> None:
    """Then the family, in its order."""
    people = [{"id": n, "name": name, "phone": "没有登记"} for n, name in ((4, "李福田"), (2, "李建军"), (1, "王秀英"))]
    told = phone(family(), my_information={"people": people, "reports": 0, "keep_days": 60}).say("我的信息").reply
    assert told.index("王秀英") < told.index("李建军") < told.index("李福田")


def test_a_telephone_is_corrected_at_once() -> None:
    """After its form was checked."""
    plays(
        f"""
        > 更正
        更正您的哪一项？
        {FIELDS}
        > 手机号
        请发您正确的手机号。
        > 123
        这个电话号码不对，手机号是 11 位。请再发一次。
        请发您正确的手机号。
        > 138 0013 8000
        已把您的手机号改好了。
        ! keep CorrectPerson person=1 field=phone value=13800138000
        """,
        phone(),
    )


def test_a_familys_name_is_corrected() -> None:
    """For somebody else of the family."""
    plays(
        f"""
        > 更正
        更正谁的信息？
        1 您
        2 老公
        3 儿子
        4 爷爷
        5 奶奶
        > 奶奶
        更正奶奶的哪一项？
        {FIELDS}
        > 姓名
        请发奶奶正确的姓名。
        > 赵玉美
        已把奶奶的姓名改好了。
        ! keep CorrectPerson person=5 field=name value=赵玉美
        """,
        phone(family()),
    )


def test_anything_else_is_a_request_with_a_day() -> None:
    """It is kept with its words."""
    plays(
        f"""
        > 更正
        更正您的哪一项？
        {FIELDS}
        > 4
        请写清楚哪里不对、应该是什么。例如：昨天报的体温应该是 36.8。
        > 昨天报的体温应该是 36.8
        已登记，15 天内办好并告诉您。
        ! keep DataRequest kind=更正 words=昨天报的体温应该是36.8
        """,
        phone(),
    )


def test_a_copy_is_a_request_with_a_day() -> None:
    """副本."""
    plays(
        """
        > 副本
        已登记。15 天内把您全部信息的副本交给您，到时我会发消息。
        ! keep DataRequest kind=副本 words=
        """,
        phone(),
    )


def test_deletion_says_first_what_it_means() -> None:
    """And may be let be."""
    plays(
        f"""
        > 删除
        {ERASING}
        > 2
        好的，没有删除。
        > 删除我的信息
        {ERASING}
        > 确定删除
        已登记，15 天内删完，删完会告诉您。改主意了，期限内回「人工」。
        ! keep DataRequest kind=删除 words=
        """,
        phone(),
    )


def test_who_serves_is_told_what_comes_first() -> None:
    """No clock is promised that the office would have to break."""
    plays(
        """
        > 删除我的信息
        您还有岗位，信息要留到离岗。请先请上级让您离岗，再发「删除我的信息」；有难处回「人工」。
        """,
        phone(replace(AT_HOME, roles=frozenset({"grid_worker"}))),
    )


def test_strangers_have_nothing_to_see() -> None:
    """Nothing is kept of them."""
    plays(
        """
        > 我的信息
        您还没有登记，我这里没有您的个人信息。
        要登记请发「加入」。
        > 更正
        您还没有登记，没有可以更正的信息。要登记请发「加入」。
        > 副本
        您还没有登记，我这里没有您的个人信息。
        > 删除
        您还没有登记，我这里没有可删除的信息。
        """,
        phone(STRANGER),
    )


def test_what_was_asked_is_shown_with_its_day() -> None:
    """And that it is late."""
    asked = [{"kind": "副本", "due": "2月16日", "late": False}, {"kind": "更正", "due": "1月30日", "late": True}]
    kept = {"people": [], "reports": 0, "keep_days": 60}
    told = phone(my_information=kept, my_requests=asked).say("我的信息").reply
    assert "您的「副本」请求正在办，2月16日前答复。" in told
    assert "您的「更正」请求该在1月30日前答复，已经晚了，我们在催。" in told


def test_who_looked_is_told_by_office() -> None:
    """Day by day."""
    plays(
        """
        > 谁看过我
        最近 30 天，看过您家信息的：
        2月1日 南坡村村医：通知 2 次
        1月30日 柳荫乡乡镇干部：看电话
        还有 3 条，要全部的发「副本」。
        「通知」是把您报的情况发给管您的人。觉得不该看的，回「人工」，或者打县里的热线。
        """,
        phone(
            who_looked={
                "days": 30,
                "lines": ["2月1日 南坡村村医：通知 2 次", "1月30日 柳荫乡乡镇干部：看电话"],
                "more": 3,
            }
        ),
    )


def test_nobody_looked() -> None:
    """It is said."""
    told = phone(who_looked={"days": 30, "lines": [], "more": 0}).say("谁看过我").reply
    assert told == "最近 30 天没有人看过您家的信息。"
