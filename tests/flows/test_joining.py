"""From a stranger to somebody who reports."""

from __future__ import annotations

from tests.flows.said import CONTACTS, JOINED, NOTICE, SYMPTOMS, VILLAGE
from tests.flows.stage import ME, STRANGER, after, calm, family, phone, plays


def test_a_newcomers_first_number_is_not_lost() -> None:
    """Notice, village, name; then what was said first."""
    plays(
        f"""
        > 36.5
        {NOTICE}
        > 1
        {VILLAGE}
        ! keep AcceptNotice version=2026-01
        > 火星村
        没找到这个村。请再看一眼村名，例如「东渠村」；不知道写哪个，问问村干部。
        {VILLAGE}
        > 南坡
        有几个村叫这个名字：柳荫乡南坡村、清禾镇南坡村。请连乡镇名一起发。
        {VILLAGE}
        > 柳荫南坡
        怎么称呼您？请发您的姓名。
        > 王大力
        {SYMPTOMS}
        ! keep Join notice_version=2026-01 area=410798103005 household=0 name=王大力
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 无
        {CONTACTS}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(STRANGER),
    )


def test_a_newcomer_in_danger_hears_120_first() -> None:
    """No notice keeps a person from calling."""
    plays(
        f"""
        > 我喘不上气了
        情况急，请马上打 120，别等。打完电话再回我。
        {NOTICE}
        """,
        phone(STRANGER),
    )


def test_a_scanned_code_leads_into_the_household() -> None:
    """No village is asked."""
    plays(
        f"""
        > 扫码 K7MN2PQR
        {NOTICE}
        > 好
        南坡村的一户。怎么称呼您？请发您的姓名。
        ! keep AcceptNotice version=2026-01
        > 周婷
        {JOINED}
        ! keep Join notice_version=2026-01 area=410798103005 household=44 name=周婷
        """,
        phone(STRANGER),
    )


def test_a_typed_code_is_understood() -> None:
    """In small letters, too."""
    plays(
        f"""
        > k7mn2pqr
        南坡村的一户。怎么称呼您？请发您的姓名。
        > 周婷
        {JOINED}
        ! keep Join notice_version=2026-01 area=410798103005 household=44 name=周婷
        """,
        after("加入", "同意", visit=STRANGER),
    )


def test_an_unknown_code_falls_back_on_the_village() -> None:
    """A misread letter is no dead end."""
    plays(
        f"""
        > 1
        没查到这个登记码，可能抄错了一位。直接发村名也可以。
        ! keep AcceptNotice version=2026-01
        > 东渠
        怎么称呼您？请发您的姓名。
        > 周婷
        {JOINED}
        ! keep Join notice_version=2026-01 area=410798100001 household=0 name=周婷
        """,
        after("扫码 K7MN2PQR", visit=STRANGER, household_by_code=None),
    )


def test_a_no_ends_kindly() -> None:
    """Nothing is kept."""
    plays(
        f"""
        > 36.5
        {NOTICE}
        > 不同意
        没关系。不登记也可以直接找村医、村干部，急病打 120。
        想好了再来。
        同意请回 1。
        """,
        phone(STRANGER),
    )


def test_a_new_notice_is_shown_again_to_members() -> None:
    """Consent is to a version."""
    plays(
        f"""
        > 36.5
        {NOTICE}
        > 1
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep AcceptNotice version=2026-01
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME), notice_version="2020-01")),
    )


def test_who_has_joined_hears_so() -> None:
    """With whom they may report for."""
    plays(
        """
        > 加入
        您已经登记在南坡村了，可以为这些人上报：您、老公、儿子、爷爷、奶奶。
        加家人发「家人」，看自己的信息发「我的信息」。
        """,
        phone(family()),
    )
