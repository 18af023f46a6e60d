"""The daily report, as a family would type it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from county.screening.acts import ReportReturn
from records.latest import Last
from tests.flows.stage import AT_HOME, FAMILY, ME, calm, family, phone, plays

LISTED = """
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
"""
OUTSIDE = """
1 去过外地，或者刚从外地回来
2 接触过发烧、确诊或隔离的人
3 家里来过外地人
"""
EACH = """
1 您
2 老公
3 儿子
4 爷爷
5 奶奶
"""


def test_a_number_ends_the_report_of_a_calm_person() -> None:
    """On a calm day one number is the whole report."""
    plays(
        """
        > 36.5
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME))),
    )


def test_the_first_report_asks_about_symptoms_and_contacts() -> None:
    """Nobody knows yet how the person has been."""
    plays(
        f"""
        > 三十六度五
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 好
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(),
    )


def test_once_a_week_contacts_are_asked_anew() -> None:
    """A calm answer stands for six days and is asked on the seventh."""
    plays(
        f"""
        > 36。5
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 8W24GN
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME), account=AT_HOME.account + 4)),
    )


def test_a_calm_answer_grows_old_in_a_week() -> None:
    """After eight days nothing stands for itself."""
    plays(
        f"""
        > 365
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 无
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME, day=date(2020, 1, 24)))),
    )


def test_a_fever_is_told_before_it_is_measured_again() -> None:
    """The doctor hears of the first reading, and of the second."""
    plays(
        f"""
        > 37.8
        您 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·您 temperature_tenths=378 unfinished=True worrying=True
        ! tell 村医·您 发热：37.8℃
        > 37.9
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=379 first_tenths=378 unfinished=True worrying=True
        ! tell 村医·您 发热：37.9℃（先量 37.8℃）
        > 咳嗽
        您从哪天开始不舒服的？例如：今天、昨天、三天了。
        > 昨天
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        您 37.9℃（先量 37.8℃），发热、咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=379 first_tenths=378 symptoms=('咳嗽',) since=2020-01-31 worrying=True
        ! tell 村医·您 发热、咳嗽：37.9℃（先量 37.8℃），从1月31日起
        """,
        phone(family(*calm(ME))),
    )


def test_a_second_reading_may_calm() -> None:
    """Who was told hears that it is over."""
    plays(
        f"""
        > 37.4
        您 37.4℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·您 temperature_tenths=374 unfinished=True worrying=True
        ! tell 村医·您 发热：37.4℃
        > 36.8
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=368 first_tenths=374 unfinished=True
        ! tell 村医·您 36.8℃（先量 37.4℃）。现在正常，没有别的不舒服。
        """,
        phone(family(*calm(ME))),
    )


def test_a_corrected_fever_is_withdrawn() -> None:
    """After the end, too: what was told is taken back."""
    plays(
        """
        > 36.5
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        > 改 体温 38.1
        好的，体温（您）改成 38.1℃。
        您 38.1℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·您 temperature_tenths=381 unfinished=True worrying=True
        ! tell 村医·您 发热：38.1℃
        > 38.2
        您 38.2℃（先量 38.1℃），发热。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=382 first_tenths=381 worrying=True
        ! tell 村医·您 发热：38.2℃（先量 38.1℃）
        > 改 体温 36.6
        好的，体温（您）改成 36.6℃。
        您 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=366
        ! gone 村医·您
        """,
        phone(family(*calm(ME))),
    )


def test_one_line_reports_a_family() -> None:
    """Each person is asked only what is new."""
    plays(
        f"""
        > 我36.5 老公36.4 爷爷37.8咳嗽 奶奶36.6 儿子36.9
        爷爷 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·爷爷 temperature_tenths=378 symptoms=('咳嗽',) via=family unfinished=True worrying=True
        ! tell 村医·爷爷 发热、咳嗽：37.8℃
        > 37.6
        爷爷从哪天开始不舒服的？例如：今天、昨天、三天了。
        ! keep HealthReport·爷爷 temperature_tenths=376 first_tenths=378 symptoms=('咳嗽',) via=family unfinished=True worrying=True
        ! tell 村医·爷爷 发热、咳嗽：37.6℃（先量 37.8℃）
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·老公 temperature_tenths=364 via=family
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian
        ! keep HealthReport·奶奶 temperature_tenths=366 via=family
        > 两天了
        爷爷最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        爷爷 37.6℃（先量 37.8℃），发热、咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        您 36.5℃，正常。
        老公 36.4℃，正常。
        儿子 36.9℃，正常。
        奶奶 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·爷爷 temperature_tenths=376 first_tenths=378 symptoms=('咳嗽',) since=2020-01-30 via=family worrying=True
        ! tell 村医·爷爷 发热、咳嗽：37.6℃（先量 37.8℃），从1月30日起
        """,
        phone(family(*calm(*FAMILY))),
    )


def test_a_family_that_says_all_in_one_line_is_asked_nothing() -> None:
    """「都」 is said of everybody who was named before it."""
    plays(
        """
        > 我36.5 老公36.4 儿子36.9 爷爷36.3 奶奶36.6 都没有不舒服，没外出没接触
        您 36.5℃，正常。
        老公 36.4℃，正常。
        儿子 36.9℃，正常。
        爷爷 36.3℃，正常。
        奶奶 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·老公 temperature_tenths=364 via=family
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian
        ! keep HealthReport·爷爷 temperature_tenths=363 via=family
        ! keep HealthReport·奶奶 temperature_tenths=366 via=family
        """,
        phone(family()),
    )


def test_of_whom_it_was_not_said_is_still_asked() -> None:
    """Of 爷爷 alone it is known that he is well; the others are asked about together."""
    plays(
        """
        > 我36.5 老公36.4 爷爷36.3没有不舒服
        您、老公有没有不舒服？比如咳嗽、嗓子疼、没力气、喘不上气、拉肚子。
        有，回数字或称呼；都没有，回「无」。
        1 您
        2 老公
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        ! keep HealthReport·老公 temperature_tenths=364 via=family unfinished=True
        ! keep HealthReport·爷爷 temperature_tenths=363 via=family unfinished=True
        """,
        phone(family()),
    )


def test_a_family_is_asked_once() -> None:
    """Five people who are not known to be calm are asked together."""
    plays(
        f"""
        > 全家 36.5 36.4 36.9 36.6 36.7
        您、老公、儿子、爷爷、奶奶有没有不舒服？比如咳嗽、嗓子疼、没力气、喘不上气、拉肚子。
        有，回数字或称呼；都没有，回「无」。
        {EACH}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        ! keep HealthReport·老公 temperature_tenths=364 via=family unfinished=True
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian unfinished=True
        ! keep HealthReport·爷爷 temperature_tenths=366 via=family unfinished=True
        ! keep HealthReport·奶奶 temperature_tenths=367 via=family unfinished=True
        > 无
        最近 14 天，有谁去过外地、接触过发烧或隔离的人，或者家里来过外地人？
        有，回数字或称呼；都没有，回「无」。
        {EACH}
        > 无
        您 36.5℃，正常。
        老公 36.4℃，正常。
        儿子 36.9℃，正常。
        爷爷 36.6℃，正常。
        奶奶 36.7℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·老公 temperature_tenths=364 via=family
        ! keep HealthReport·儿子 temperature_tenths=369 via=guardian
        ! keep HealthReport·爷爷 temperature_tenths=366 via=family
        ! keep HealthReport·奶奶 temperature_tenths=367 via=family
        """,
        phone(family()),
    )


def test_who_is_ill_may_be_named_in_a_sentence() -> None:
    """「奶奶咳嗽」 answers who and what."""
    plays(
        """
        > 我36.5 爷爷36.4 奶奶36.6
        您、爷爷、奶奶有没有不舒服？比如咳嗽、嗓子疼、没力气、喘不上气、拉肚子。
        有，回数字或称呼；都没有，回「无」。
        1 您
        2 爷爷
        3 奶奶
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        ! keep HealthReport·爷爷 temperature_tenths=364 via=family unfinished=True
        ! keep HealthReport·奶奶 temperature_tenths=366 via=family unfinished=True
        > 奶奶咳嗽
        奶奶从哪天开始不舒服的？例如：今天、昨天、三天了。
        > 昨天
        最近 14 天，有谁去过外地、接触过发烧或隔离的人，或者家里来过外地人？
        有，回数字或称呼；都没有，回「无」。
        1 您
        2 爷爷
        3 奶奶
        > 无
        您 36.5℃，正常。
        爷爷 36.4℃，正常。
        奶奶 36.6℃，咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        多休息，多喝水，明天接着报。加重了随时发给我。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        ! keep HealthReport·爷爷 temperature_tenths=364 via=family
        ! keep HealthReport·奶奶 temperature_tenths=366 symptoms=('咳嗽',) since=2020-01-31 via=family worrying=True
        ! tell 村医·奶奶 咳嗽：36.6℃，从1月31日起
        """,
        phone(family(*FAMILY[:1], *FAMILY[3:])),
    )


def test_readings_that_do_not_come_out_even_are_asked_for() -> None:
    """Three figures for five people are nobody's."""
    plays(
        """
        > 全家正常 36.5 36.4 36.6
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36.5
        老公现在的体温是多少？
        发数字就行，例如 36.5。
        ! keep HealthReport·您 temperature_tenths=365
        > 36.6
        儿子现在的体温是多少？
        发数字就行，例如 36.5。
        ! keep HealthReport·老公 temperature_tenths=366 via=family
        > 36.7
        爷爷现在的体温是多少？
        发数字就行，例如 36.5。
        ! keep HealthReport·儿子 temperature_tenths=367 via=guardian
        > 36.8
        奶奶现在的体温是多少？
        发数字就行，例如 36.5。
        ! keep HealthReport·爷爷 temperature_tenths=368 via=family
        > 36.9
        您 36.5℃，正常。
        老公 36.6℃，正常。
        儿子 36.7℃，正常。
        爷爷 36.8℃，正常。
        奶奶 36.9℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·奶奶 temperature_tenths=369 via=family
        """,
        phone(family(*calm(*FAMILY))),
    )


def test_a_fever_of_somebody_else_in_mid_report_comes_first() -> None:
    """What a mother writes at two in the morning is never taken for her own."""
    plays(
        f"""
        > 36.5
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 娃烧到39度了还吐
        儿子 39℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        ! keep HealthReport·儿子 temperature_tenths=390 symptoms=('恶心呕吐',) via=guardian unfinished=True worrying=True
        ! tell 村医·儿子 高热：39℃，恶心呕吐
        > 39.2
        儿子从哪天开始不舒服的？例如：今天、昨天、三天了。
        ! keep HealthReport·儿子 temperature_tenths=392 first_tenths=390 symptoms=('恶心呕吐',) via=guardian unfinished=True worrying=True
        ! tell 村医·儿子 高热：39.2℃（先量 39℃），恶心呕吐
        > 昨天
        您有下面的情况吗？
        {LISTED}
        > 无
        最近 14 天，有谁去过外地、接触过发烧或隔离的人，或者家里来过外地人？
        有，回数字或称呼；都没有，回「无」。
        1 儿子
        2 您
        > 无
        儿子 39.2℃（先量 39℃），高热、恶心呕吐。
        烧得高，别硬扛。我已告诉村医陈建国，电话 10032113404。
        多喝温水，别捂。叫不醒、抽筋、喘不上气，马上打 120。
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·儿子 temperature_tenths=392 first_tenths=390 symptoms=('恶心呕吐',) since=2020-01-31 via=guardian worrying=True
        ! tell 村医·儿子 高热：39.2℃（先量 39℃），恶心呕吐，从1月31日起
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family()),
    )


def test_red_symptoms_are_told_at_the_first_message() -> None:
    """The 120 comes before every question, the doctor knows at once."""
    plays(
        f"""
        > 奶奶喘不上气
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        方便的时候再回我：奶奶现在的体温是多少？
        发数字就行，例如 36.5。
        ! keep HealthReport·奶奶 symptoms=('呼吸困难',) via=family unfinished=True worrying=True
        ! tell 村医·奶奶 呼吸困难：没量体温
        > 没量
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        方便的时候再回我：奶奶从哪天开始不舒服的？例如：今天、昨天、三天了。
        > 刚才
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        方便的时候再回我：奶奶最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        奶奶 没量体温，呼吸困难。
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·奶奶 symptoms=('呼吸困难',) since=2020-02-01 via=family worrying=True
        ! tell 村医·奶奶 呼吸困难：没量体温，从2月1日起
        """,
        phone(family()),
    )


def test_a_stranger_in_danger_hears_120() -> None:
    """Somebody outside the household: first the 120, then who it is."""
    plays(
        """
        > 邻居大爷昏迷了,叫不醒
        情况急，请马上打 120，别等。我已告诉村医陈建国，电话 10032113404。
        大爷还没有登记在您家。加进来就能接着报，以后也能替大爷报。
        1 加进来，接着报
        2 只告诉村医
        ! tell 外人·您 邻居大爷昏迷了,叫不醒
        """,
        phone(),
    )


def test_as_last_time_never_stands_for_a_temperature() -> None:
    """照旧 repeats all but the temperature."""
    plays(
        """
        > 照旧
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 照旧
        这一项每次都要新的，不能照旧。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36.6
        您 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=366
        """,
        phone(family(*calm(ME))),
    )


def test_as_last_time_with_a_number_is_one_message() -> None:
    """照旧 36.6."""
    plays(
        """
        > 照旧 36.6
        您从哪天开始不舒服的？例如：今天、昨天、三天了。
        ! keep HealthReport·您 temperature_tenths=366 unfinished=True
        > 三天了
        您 36.6℃，咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        多休息，多喝水，明天接着报。加重了随时发给我。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=366 symptoms=('咳嗽',) since=2020-01-29 worrying=True
        ! tell 村医·您 咳嗽：36.6℃，从1月29日起
        """,
        phone(family(replace(ME, last=Last(date(2020, 1, 31), False, "咳嗽", "无")))),
    )


def test_a_child_is_sent_to_a_grown_up() -> None:
    """Under 14 nobody reports alone."""
    plays(
        """
        > 36.5
        14 岁以下，请爸爸妈妈或家里大人帮你报。
        身体不舒服，马上告诉大人；喘不上气、很难受，打 120。
        """,
        phone(family(replace(ME, born=date(2009, 1, 1)))),
    )


def test_a_child_is_reported_by_its_guardian() -> None:
    """The record says so."""
    plays(
        """
        > 儿子 36.7
        儿子 36.7℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·儿子 temperature_tenths=367 via=guardian
        """,
        phone(family(*calm(*FAMILY))),
    )


def test_nobody_without_a_thermometer_is_stuck() -> None:
    """What is known without it is kept."""
    plays(
        f"""
        > 上报
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 没有体温计
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 unfinished=True
        > 无
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        您 没量体温，没有不舒服。
        没有体温计，可以找村医借一支。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您
        """,
        phone(),
    )


def test_an_abandoned_report_stands_unfinished() -> None:
    """One reminder, then what is known stays."""
    plays(
        f"""
        > 37.0
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=370 unfinished=True
        ! later 30m
        「健康上报」还没填完，方便时回我一下就好：
        您有下面的情况吗？
        {LISTED}
        ! later 24h
        上次的「健康上报」没有填完，先收起来了，已经记下的会保留。想接着填，随时回「上报」。
        """,
        phone(),
    )


def test_voice_is_echoed_for_a_yes() -> None:
    """Nothing is kept of what was only heard."""
    plays(
        """
        ! voice 三十六度五。
        我听到的是：
        「三十六度五」
        对吗？
        1 对
        2 不对
        > 对
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME))),
    )


def test_a_photo_is_no_temperature() -> None:
    """The person is told what to do instead."""
    plays(
        f"""
        > 上报
        您现在的体温是多少？
        发数字就行，例如 36.5。
        ! sent 〔图片 m1〕
        照片我还看不了。请把体温计上的数字打给我，例如 36.5。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36.5
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        """,
        phone(),
    )


def test_impossible_temperatures_are_asked_again() -> None:
    """Each with what is probably wrong."""
    plays(
        """
        > 上报
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 3.65
        是 36.5 吗？请看一眼体温计，再发一次准确的数字。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 356
        是 35.6 吗？请看一眼体温计，再发一次准确的数字。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 98.6F
        是 37 吗？请看一眼体温计，再发一次准确的数字。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 不到37
        要一个准数。请看着体温计发数字，例如 37.2。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 25
        这个体温太低了，可能没夹好。
        请擦干腋下，夹紧再量 5 分钟，把数字发给我。
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36 5
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(ME))),
    )


def test_another_flow_comes_between_and_the_question_returns() -> None:
    """Once, without losing anything."""
    plays(
        f"""
        > 36.5
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 提醒 7点半
        好的，每天 7:30 提醒您。已经报过的那天就不打扰。
        我们接着刚才的：
        您有下面的情况吗？
        {LISTED}
        ! keep SetPreference name=remind_minute value=450
        > 无
        您最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        > 无
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(),
    )


def test_back_and_change_and_cancel_work_in_the_middle() -> None:
    """What was kept before stays."""
    plays(
        f"""
        > 36.5
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=365 unfinished=True
        > 上一步
        您现在的体温是多少？
        发数字就行，例如 36.5。
        > 36.7
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=367 unfinished=True
        > 改 体温 36.8
        好的，体温（您）改成 36.8℃。
        您有下面的情况吗？
        {LISTED}
        ! keep HealthReport·您 temperature_tenths=368 unfinished=True
        > 状态
        正在填「健康上报」。
        已记下：
        谁：您
        体温（您）：36.8℃
        您有下面的情况吗？
        {LISTED}
        > 取消
        好的，不往下填了。前面已经记下的会保留。
        """,
        phone(),
    )


def test_a_lone_reading_answers_for_whom() -> None:
    """It is the sender's own, as it is without the question."""
    plays(
        """
        ! tap 健康上报
        为谁上报？回数字或称呼，可以选几位。
        1 您 王秀英
        2 老公 李建军
        3 全家
        > 36.5
        您 36.5℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·您 temperature_tenths=365
        """,
        phone(family(*calm(*FAMILY[:2]))),
    )


def test_a_photo_nobody_asked_for_is_answered_and_the_question_returns() -> None:
    """Once, and without blame."""
    plays(
        """
        ! tap 健康上报
        为谁上报？回数字或称呼，可以选几位。
        1 您 王秀英
        2 老公 李建军
        3 全家
        ! sent 〔图片 m1〕
        照片收到了，可我还看不懂照片。
        报体温，把数字打给我，例如 36.5；要给人看，先发「人工」。
        我们接着刚才的：
        为谁上报？回数字或称呼，可以选几位。
        1 您 王秀英
        2 老公 李建军
        3 全家
        ! nothing
        """,
        phone(family(*calm(*FAMILY[:2]))),
    )


def test_a_bare_number_of_days_is_no_day_of_the_month() -> None:
    """「2」 is two days, 「1」 since yesterday."""
    for said, since in (("2", "2020-01-30"), ("1", "2020-01-31"), ("两", "2020-01-30")):
        one = phone()
        one.say("36.8 咳嗽")
        one.say(said)
        one.say("无")
        assert one.effects[0].effect.record.since.isoformat() == since  # type: ignore[union-attr]


def test_of_a_family_it_is_asked_whose_temperature_is_meant() -> None:
    """Each line can be sent as it stands."""
    plays(
        """
        > 我36.5 老公36.6
        您 36.5℃，正常。
        老公 36.6℃，正常。
        已上报，谢谢！回执 V999SH
        > 改 体温 36.8
        要改谁的？请照着发一条：
        改 您 体温 36.8
        改 老公 体温 36.8
        ! nothing
        > 改 老公 体温 36.8
        好的，体温（老公）改成 36.8℃。
        您 36.5℃，正常。
        老公 36.8℃，正常。
        已上报，谢谢！回执 V999SH
        ! keep HealthReport·老公 temperature_tenths=368
        """,
        phone(family(*calm(*FAMILY[:2]))),
    )


def test_a_return_told_with_a_fever_is_registered_too() -> None:
    """Both at once; the doctor hears of the fever once."""
    plays(
        f"""
        > 昨天从郑州回来，37度8
        您 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        > 37.6
        您有下面的情况吗？
        {LISTED}
        > 无
        您 37.6℃（先量 37.8℃），发热、外地返回。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        您从郑州回来也登记好了，已告诉网格员、村医和村干部。
        已上报，谢谢！回执 V999SH
        """,
        phone(),
    )


def test_a_return_told_when_asked_is_registered() -> None:
    """Not what was long ago, nor what has no name."""
    for said, origin in (("昨天从郑州回来", "郑州"), ("1月3日从郑州回来", None), ("说不清", None)):
        one = phone()
        turns = [one.say(words) for words in ("36.5", "无", "1", said)]
        kept = [done.effect.record for turn in turns for done in turn.effects if hasattr(done.effect, "record")]
        assert next((record.origin for record in kept if isinstance(record, ReportReturn)), None) == origin


def test_of_the_return_the_same_message_is_kept() -> None:
    """With its day, and so that the fever does not ring twice."""
    kept = [
        done.effect.record for done in phone().say("昨天从郑州回来，37度8").effects if hasattr(done.effect, "record")
    ]
    (back,) = {one for one in kept if isinstance(one, ReportReturn)}
    assert (back.person, back.origin, back.day, back.arrived, back.fever, back.alarmed) == (
        1, "郑州", date(2020, 1, 31), True, True, True,
    )  # fmt: skip


def test_ones_own_contact_with_the_ill_is_a_report() -> None:
    """It was taken for a word of the hand-over once."""
    assert phone().say("我接触过病人").reply.startswith("您现在的体温是多少？")
    assert "体温" not in phone().say("接触过病人要隔离吗").reply


def test_with_the_120_the_doctor_is_named_once() -> None:
    reply = phone().say("38.9 喘不上气").reply
    assert reply.count("10032113404") == 1
    assert reply.endswith("您 38.9℃，偏高。\n歇十分钟，再量一次发给我。")
