"""Who has not been heard of, seen by each level: the doctor and cadre by name, township and county by counts."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from records import accounts, persons, tally, unheard, writing
from records.access import ACCESS
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.persons import PERSON
from tests.scenarios.county import County
from tests.scenarios.story import tell


def all_but_two_report(county: County) -> None:
    """Of the village 南坡村 only 李桂兰 and 周婷 say nothing, and never did: everybody is with us since nobody knows when."""
    with county.database.write() as conn:
        conn.execute(PERSON.update().values(came_day=None))
        silent = {p.id for p in county._everybody(conn) if p.name in ("李桂兰", "周婷")}
        for one in unheard.inside(conn, county.now.date(), 410798103000):
            if one.person not in silent:
                report = HealthReport(person=one.person, area=one.area, day=county.now.date(), at=county.now)
                writing.run(conn, [HEALTH_REPORTS.put(county.keyring, one.person, report)])


def test_each_level_sees_what_it_needs(county: County) -> None:
    all_but_two_report(county)
    tell(
        """
        刘长河> 没报
        南坡村今天还没消息的 2 人：
        31 号 李桂兰 72 岁（独居，一直没消息） 10045076004
        44 号 周婷（一直没消息） 10…
        打过电话，回「联系 门牌号 没接」，我记下来。
        刘长河> 联系31没接
        记下了：31 号 李桂兰，没接。
        ! later 5m
        刘长河> 联系 31 号 关机
        记下了：31 号 李桂兰，关机。
        陈建国> 谁没报？
        南坡村今天还没消息的 2 人：
        31 号 李桂兰 72 岁（独居，一直没消息，今天联系 2 次，关机） 10045076004
        44 号 周婷（一直没消息） 10…
        打过电话，回「联系 门牌号 没接」，我记下来。
        # the township by village, then one village by name
        孙为民> 没报
        柳荫乡今天还没消息的 2 人：
        南坡村 2 人（共 149）刘长河 10021365003
        看名单，回「没报 村名」。
        孙为民> 没报 南坡
        南坡村今天还没消息的 2 人：
        31 号 李桂兰 72 岁（独居，一直没消息，今天联系 2 次，关机） 10045076004
        44 号 周婷（一直没消息） 10…
        打过电话，回「联系 门牌号 没接」，我记下来。
        孙为民> 没报 东渠村
        没有这个地方，或者不归您管。直接发「没报」看您这里的。
        孙为民> 覆盖
        柳荫乡今天：…人，有消息 …（98.8%），其中自己报的 … 人。
        南坡村 147/149，差 2
        前柳荫村 …
        刘长河> 覆盖
        南坡村今天：149 人，有消息 147 人（98.6%），其中自己报的 147 人。
        南坡村第2网格（赵磊） 65/67，差 2
        南坡村第1网格（赵磊） 82/82
        """,
        county,
    )


def test_a_long_list_moves_on_as_people_are_called(county: County) -> None:
    """Who lives alone stands first until somebody has tried to reach them."""
    first = county.phone("刘长河").says("没报").splitlines()[1]
    door = first.split()[0]
    county.phone("刘长河").says(f"联系 {door} 没接")
    later = county.phone("刘长河").says("没报").splitlines()
    assert later[1].split()[0] != door
    assert later[-2].endswith("人，联系过这些再发「没报」。")


def test_a_worker_s_word_for_the_household_counts(county: County) -> None:
    all_but_two_report(county)
    county.phone("赵磊").says("31 好")
    assert county.phone("刘长河").says("没报").splitlines()[1].startswith("44 号 周婷")


def test_a_watched_household_is_not_heard_by_a_round(county: County) -> None:
    """It owes figures."""
    all_but_two_report(county)
    with county.database.write() as conn:
        elder = next(p for p in county._everybody(conn) if p.name == "李桂兰")
        conn.execute(PERSON.update().where(PERSON.c.id == elder.id).values(status="密接"))
    county.phone("赵磊").says("齐")
    assert county.phone("刘长河").says("没报").splitlines()[1].startswith("31 号 李桂兰 72 岁（在隔离·密接、独居")


def test_three_lists_and_who_was_read_of_is_logged(county: County) -> None:
    all_but_two_report(county)
    county.phone("王秀英").says("爷爷 38.9 咳嗽")
    county.told()
    tell(
        """
        陈建国> 有症状
        南坡村有症状 1 人：
        李福田 71 岁（38.9℃、咳嗽） 10084414511
        陈建国> 没消息
        南坡村没消息 2 人：
        31 号 李桂兰 72 岁（独居，一直没消息） 10045076004
        44 号 周婷（一直没消息） 10…
        """,
        county,
    )
    assert county.phone("陈建国").says("正常名单").startswith("南坡村正常 146 人：\n1 号 刘长河、贾素芬 ")
    with county.database.read() as conn:
        doctor = accounts.find(conn, county.keyring, county.openids["陈建国"])
        assert doctor is not None
        wanted = select(ACCESS.c.reason).where(ACCESS.c.reader == doctor.id, ACCESS.c.what == "名单")
        assert {row.reason for row in conn.execute(wanted)} == {"有症状", "没消息", "正常"}


def test_on_the_first_day_nobody_was_silent_before(county: County) -> None:
    assert county.phone("陈建国").says("没消息") == "南坡村没有好几天没消息的人。"
    assert "一直没消息" not in county.phone("刘长河").says("没报")


def test_a_resident_hears_of_the_own_family_alone(county: County) -> None:
    tell(
        """
        王秀英> 今天
        家里今天还没报的：老公、您、儿子、爷爷、奶奶。
        发体温就行，例如「奶奶 36.5」。
        """,
        county,
    )
    assert "名单" not in county.phone("王秀英").says("没报")
    assert "李桂兰" not in county.phone("王秀英").says("谁没报")


def test_a_sign_of_life_is_news_of_her_and_is_remembered_tomorrow(county: County) -> None:
    """「好」 or a slip of the thumb is all that she is asked for."""
    all_but_two_report(county)
    county.phone("李桂兰").says("嗯呢")
    tell(
        """
        刘长河> 没报
        南坡村今天还没消息的 1 人：
        44 号 周婷（一直没消息） 10…
        打过电话，回「联系 门牌号 没接」，我记下来。
        """,
        county,
    )
    with county.database.read() as conn:
        (village,) = tally.by_village(conn, county.now.date(), 410798103005)
        assert (village.people - village.covered, village.reported) == (1, 147)
    county.later(days=1)
    assert "31 号 李桂兰 72 岁（独居） " in county.phone("刘长河").says("没报")


def test_whoever_is_watched_owes_a_figure_beside_the_sign(county: County) -> None:
    county.phone("李桂兰").says("好")
    with county.database.write() as conn:
        gran = next(one for one in county._everybody(conn) if one.name == "李桂兰")
        writing.run(conn, [persons.put(county.keyring, replace(gran, status="密接"))])
        assert gran.id in unheard.among(conn, county.now.date(), [gran.id])
