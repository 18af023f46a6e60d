"""From a stranger to somebody who reports."""

from __future__ import annotations

from tests.flows.stage import ME, STRANGER, calm, family, phone, plays


def test_a_newcomers_first_number_is_not_lost() -> None:
    """Notice, village, name; then what was said first."""
    plays(
        """
        > 36.5
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
        > 1
        您住哪个村（社区）？
        发村名就行；家门口有登记码的，发那 8 位码，或者扫一扫上面的二维码。
        ! keep AcceptNotice version=2026-01
        > 火星村
        没找到这个村。请再看一眼村名，例如「东渠村」；不知道写哪个，问问村干部。
        您住哪个村（社区）？
        发村名就行；家门口有登记码的，发那 8 位码，或者扫一扫上面的二维码。
        > 南坡
        有几个村叫这个名字：柳荫乡南坡村、清禾镇南坡村。请连乡镇名一起发。
        您住哪个村（社区）？
        发村名就行；家门口有登记码的，发那 8 位码，或者扫一扫上面的二维码。
        > 柳荫南坡
        怎么称呼您？请发您的姓名。
        > 王大力
        您有下面的情况吗？
        回数字，可以选几个；都没有回「无」。
        1 咳嗽
        2 咽部不适
        3 乏力
        4 呼吸困难
        5 胸闷
        6 腹泻
        7 嗅味觉减退
        8 肌肉酸痛
        9 头痛头晕
        10 鼻塞流涕
        ! keep Join notice_version=2026-01 area=410798103005 household=0 name=王大力
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 无
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        1 去过外地，或者刚从外地回来
        2 接触过发烧、确诊或隔离的人
        3 家里来过外地人
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
        """
        > 我喘不上气了
        情况急，请马上打 120，别等。打完电话再回我。
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
        """,
        phone(STRANGER),
    )


def test_a_scanned_code_leads_into_the_household() -> None:
    """No village is asked."""
    plays(
        """
        > 扫码 K7MN2PQR
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
        > 好
        南坡村的一户。怎么称呼您？请发您的姓名。
        ! keep AcceptNotice version=2026-01
        > 周婷
        登记好了，谢谢！
        现在发一下今天的体温就行，例如「36.5」。
        家人也可以一起报，例如「我36.5 妈妈36.6」；还没登记的家人，发「家人」加进来。
        每天 8:00 我会提醒您，报过了就不打扰。想换个时间，发「提醒」。
        ! keep Join notice_version=2026-01 area=410798103005 household=44 name=周婷
        """,
        phone(STRANGER),
    )


def test_a_typed_code_is_understood() -> None:
    """In small letters, too."""
    plays(
        """
        > 加入
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
        > 同意
        您住哪个村（社区）？
        发村名就行；家门口有登记码的，发那 8 位码，或者扫一扫上面的二维码。
        ! keep AcceptNotice version=2026-01
        > k7mn2pqr
        南坡村的一户。怎么称呼您？请发您的姓名。
        > 周婷
        登记好了，谢谢！
        现在发一下今天的体温就行，例如「36.5」。
        家人也可以一起报，例如「我36.5 妈妈36.6」；还没登记的家人，发「家人」加进来。
        每天 8:00 我会提醒您，报过了就不打扰。想换个时间，发「提醒」。
        ! keep Join notice_version=2026-01 area=410798103005 household=44 name=周婷
        """,
        phone(STRANGER),
    )


def test_an_unknown_code_falls_back_on_the_village() -> None:
    """A misread letter is no dead end."""
    plays(
        """
        > 扫码 K7MN2PQR
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
        > 1
        没查到这个登记码，可能抄错了一位。直接发村名也可以。
        ! keep AcceptNotice version=2026-01
        > 东渠
        怎么称呼您？请发您的姓名。
        > 周婷
        登记好了，谢谢！
        现在发一下今天的体温就行，例如「36.5」。
        家人也可以一起报，例如「我36.5 妈妈36.6」；还没登记的家人，发「家人」加进来。
        每天 8:00 我会提醒您，报过了就不打扰。想换个时间，发「提醒」。
        ! keep Join notice_version=2026-01 area=410798100001 household=0 name=周婷
        """,
        phone(STRANGER, household_by_code=None),
    )


def test_a_no_ends_kindly() -> None:
    """Nothing is kept."""
    plays(
        """
        > 36.5
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
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
        """
        > 36.5
        您好，这里是安禾县群防。第一次用，先说清楚几件事：
        · 您报的体温和情况，只用于防疫；
        · 本村的村医和村干部能看到，别人看不到；
        · 到期自动删除。随时发「我的信息」可查、可改、可删。
        同意请回 1。
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
