from dataclasses import replace

from tests.flows.stage import AT_HOME, phone, plays

DOCTOR = replace(AT_HOME, roles=frozenset({"村医"}))
ZHANG = {"id": 9, "name": "张三", "label": "张三 男 45岁 南坡村12号", "area": 410798103005, "household": 4}
NAMESAKE = {**ZHANG, "id": 10, "label": "张三 男 8岁 南坡村30号"}
MAY = {"may": True, "phone": True}
STAY = {
    "kind": "居家隔离", "grade": "密接", "reason": "接触", "until": "2 月 14 日", "nth": 3, "days": 14, "decides": True,
    "side": "村医", "phone": True,
}  # fmt: skip


def test_one_line_places_somebody() -> None:
    """Kind, days and class are assumed by the rule, and shown before anything is kept."""
    plays(
        """
        > 隔离 张三 郑州回来
        张三居家隔离 14 天，分类「一般」，原因：郑州回来。
        本人和家里会收到通知、依据和申诉的办法。确定吗？（要改，发「改 天数 7」）
        1 确定隔离
        2 先不
        > 1
        张三开始居家隔离。每天的体温到齐了，发「签」，村医和村干部都要签。
        要改，发「延长」「分类」「转集中」加姓名。
        ! keep Place·9 person=9 kind=居家 days=14 reason=郑州回来 grade=一般
        """,
        phone(DOCTOR, people_named=[ZHANG], may_place=MAY),
    )


def test_what_is_said_is_not_asked() -> None:
    plays(
        """
        > 隔离 张三 密接 和病人吃过饭 集中 10天
        张三集中隔离 10 天，分类「密接」，原因：和病人吃过饭。
        本人和家里会收到通知、依据和申诉的办法。确定吗？（要改，发「改 天数 7」）
        1 确定隔离
        2 先不
        > 改 天数 7
        好的，「天数」改成「7」。
        张三集中隔离 7 天，分类「密接」，原因：和病人吃过饭。
        本人和家里会收到通知、依据和申诉的办法。确定吗？（要改，发「改 天数 7」）
        1 确定隔离
        2 先不
        > 2
        好的，没有登记。
        """,
        phone(DOCTOR, people_named=[ZHANG], may_place=MAY),
    )


def test_a_missing_reason_is_asked_and_a_namesake_told_apart() -> None:
    plays(
        """
        > 隔离 张三
        同名的有几位，是哪一位？
        1 张三 男 45岁 南坡村12号
        2 张三 男 8岁 南坡村30号
        > 2
        为什么隔离张三？例如：从郑州回来。
        > 接触过病人
        张三居家隔离 14 天，分类「密接」，原因：接触过病人。
        他家没有能收到消息的手机，请当面说清原因、依据，不同意可以找乡镇复核。确定吗？（要改，发「改 天数 7」）
        1 确定隔离
        2 先不
        > 1
        张三开始居家隔离。每天的体温到齐了，发「签」，村医和村干部都要签。
        要改，发「延长」「分类」「转集中」加姓名。
        ! keep Place·10 person=10 kind=居家 days=14 reason=接触过病人 grade=密接
        """,
        phone(DOCTOR, people_named=[ZHANG, NAMESAKE], may_place={"may": True, "phone": False}),
    )


def test_whoever_is_kept_apart_already_is_shown() -> None:
    plays(
        """
        > 隔离 张三 郑州回来
        张三已经在居家隔离：第 3/14 天，到 2 月 14 日。
        要改，发：
        延长 张三 3天 原因
        转集中 张三
        分类 张三 密接 原因
        """,
        phone(DOCTOR, people_named=[ZHANG], stay_of=STAY),
    )


def test_nobody_of_that_name_says_what_to_do() -> None:
    plays(
        """
        > 隔离 张三 郑州回来
        您负责的地方没有叫「张三」的人。
        看看名字对不对；还没登记的，先让网格员登记。
        """,
        phone(DOCTOR, people_named=[]),
    )


def test_who_may_not_decide_is_told_who_does() -> None:
    plays(
        """
        > 隔离 张三 郑州回来
        张三的隔离不归您定，请找村医、村干部或乡镇。
        """,
        phone(DOCTOR, people_named=[ZHANG], may_place={"may": False, "phone": True}),
    )


def test_a_change_asks_for_days_and_reason() -> None:
    plays(
        """
        > 延长 张三
        延长几天？例如「3天」。
        > 很久
        请发天数，1 到 60，例如「14天」。
        延长几天？例如「3天」。
        > 两周
        为什么？用一句话写原因，本人会看到。
        > 家里有人发烧
        张三延长 14 天，一共 28 天。已经告诉本人和家里。
        ! keep Extend·9 person=9 days=14 reason=家里有人发烧
        """,
        phone(DOCTOR, people_named=[ZHANG], stay_of=STAY),
    )


def test_another_class_keeps_the_words_of_its_reason() -> None:
    plays(
        """
        > 分类 张三 有症状待排除 咳嗽两天，没胃口
        张三由「密接」改为「有症状待排除」。已经告诉本人和家里。
        ! keep Regrade·9 person=9 grade=有症状待排除 reason=咳嗽两天，没胃口
        """,
        phone(DOCTOR, people_named=[ZHANG], stay_of=STAY),
    )


def test_to_a_central_place_and_where_to_go_on() -> None:
    plays(
        """
        > 转集中 张三 家里住不开
        张三改为集中隔离。已经告诉本人和家里。
        安排房间，发「安排 张三 房号」；看空房，发「房间」。
        ! keep ChangeKind·9 person=9 kind=集中 reason=家里住不开
        """,
        phone(DOCTOR, people_named=[ZHANG], stay_of=STAY),
    )


def test_a_village_of_two_townships_is_asked_for() -> None:
    plays(
        """
        > 转出 张三 南坡村 8号 投奔儿子
        转到哪个村？发村名。
        > 南坡村
        有几个同名的村，请连乡镇一起发：柳荫乡南坡村、清禾镇南坡村。
        转到哪个村？发村名。
        > 清禾镇南坡村
        张三转到南坡村 8 号，以后由那边签字。已经告诉本人和家里。
        ! keep Transfer·9 person=9 area=410798100005 household=44 reason=投奔儿子
        """,
        phone(DOCTOR, people_named=[ZHANG], stay_of=STAY, village_door={"id": 44, "area": 410798100005, "door": 8}),
    )


def test_a_resident_who_types_the_word_gets_the_hotlines_meaning() -> None:
    said = phone(people_named=[ZHANG], may_place=MAY).say("隔离 张三 郑州回来").reply
    assert "确定吗" not in said and "张三居家" not in said


def test_whose_office_ended_meanwhile_reads_that_it_was_not_done() -> None:
    """The doctor would take somebody for kept apart whom nobody keeps."""
    facts = {"people_named": [ZHANG], "may_place": MAY}
    player = phone(DOCTOR, **facts)
    player.say("隔离 张三 郑州回来")
    player.desk = phone(AT_HOME, **facts).desk
    assert "张三" not in player.later(1800).reply
    assert player.say("1").reply.startswith("「隔离」现在不归您办了，没有往下办。")
    assert not player.effects and not player.memory.talks
    assert player.say("36.5").effects
