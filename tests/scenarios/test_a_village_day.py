"""A whole day of 南坡村, from the list at seven to the evening, in every role."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from county.rounds.settings import RoundSettings
from records import roles, writing
from records.access import ACCESS
from records.notices import NOTICE, from_row
from records.roles import Holding
from records.rounds.mark import ROUND_MARK
from tests.flows.said import DOOR
from tests.scenarios.county import County
from tests.scenarios.story import tell
from workers import round_words
from workers.rounds import Rounds

CELL = 410798103005001


def lists(county: County) -> list[str]:
    """The words of the lists of seven o'clock, made as when they leave."""
    planned: list[int] = []
    job = Rounds(county.database, county.keyring, RoundSettings(), planned.extend, None)
    job.lists(county.now)
    return left(county, planned)


def left(county: County, wanted: list[int]) -> list[str]:
    with county.database.write() as conn:
        rows = conn.execute(select(NOTICE).where(NOTICE.c.id.in_(wanted))).all()
        notices = [from_row(county.keyring, row) for row in rows]
        return [one.text for one in round_words.filled(conn, county.keyring, notices, county.now) if one.text]


def revisits(county: County) -> list[str]:
    """「再去一趟」 that leave now."""
    with county.database.read() as conn:
        due = select(NOTICE.c.id).where(NOTICE.c.kind == "revisit", NOTICE.c.due_at <= county.now.timestamp() * 1000)
        wanted = list(conn.execute(due).scalars())
    return left(county, wanted)


def test_a_day_in_the_village(county: County) -> None:
    county.later(hours=23)
    (morning,) = lists(county)
    assert morning.startswith("早上好！今天 46 户。先看这几户：")
    assert "31 李桂兰 独居" in morning
    tell(
        f"""
        # 赵磊 has been round: two doors were not simply well.
        赵磊> 齐 除12 31
        齐，44 户记好了。还剩 2 户：12、31。
        12号李建军家怎么了？
        {DOOR}
        赵磊> 没人
        12号李建军家没人，上午9点提醒您再去。
        31号李桂兰怎么了？
        {DOOR}
        赵磊> 摔了，起不来
        31号李桂兰：摔了，起不来。我已告诉村医陈建国，电话 10032113404。
        人不清醒、喘不上气、流血不止，马上打 120。别离开人。
        陈建国< 南坡村 李桂兰（女 72 岁） 电话 10045076004
        陈建国< 急！31号：摔了，起不来
        陈建国< （赵磊在现场）
        陈建国< 回「收」表示由您接手。
        ! later 2m
        陈建国> 收
        已接手：南坡村 李桂兰（女 72 岁） 电话 10045076004，急！31号：摔了，起不来（赵磊在现场）
        已告诉家属由您负责。
        李桂兰< 陈建国已收到您的情况，会尽快联系您。
        李桂兰< 电话 10032113404
        赵磊< 陈建国已收到李桂兰的情况，会尽快联系您。
        赵磊< 电话 10032113404
        # What a doctor has in hand can no longer be unsaid.
        赵磊> 撤
        撤不了：陈建国已经接手，正在赶去。报错了，请直接打电话告诉他。
        # At nine the worker goes again.
        ! later 118m
        """,
        county,
    )
    assert revisits(county) == ["12号刚才没人，该再去看看了。\n见到都好，回「12 好」；还是没人，回「12 没人」。"]
    tell(
        """
        赵磊> 12 李福田 37.9 咳嗽
        12号 李福田：37.9℃，咳嗽。我已告诉村医陈建国，电话 10032113404。
        陈建国< 南坡村 李福田（男 71 岁） 电话 …
        陈建国< 发热、咳嗽：37.9℃
        陈建国< （12号，赵磊上门看到）
        陈建国< 回「收」表示由您接手。
        # It was another door: unsaid within ten minutes, whoever was told hears it.
        ! later 1m
        赵磊> 撤
        09:00 那一条撤了，1 户变回原样。
        陈建国< 更正：刚才报错了，请不用再处理。
        陈建国< 南坡村 李福田（男 71 岁） 电话 …
        ! later 1m
        赵磊> 12 好
        12号李建军家：好。
        # 周婷 comes home and is watched: her household owes figures, no 齐 is enough.
        陈建国> 隔离 周婷 郑州回来 14天
        周婷居家隔离 14 天，…
        他家没有能收到消息的手机，…
        1 确定隔离
        2 先不
        陈建国> 1
        周婷开始居家隔离。每天的体温到齐了，发「签」，村医和村干部都要签。
        要改，…
        ! later 1h
        赵磊> 还剩谁
        46 户，还剩 2 户：
        31 李桂兰 独居，有情况
        44 周树林家3口 在隔离（一般）
        都看过了，回「齐」；有几户有事，回「齐 除12 31」。没人，回「12 没人」。一户一户走，回「下一户」。
        赵磊> 齐
        没有新记的户。还剩 2 户：31、44。
        没算在里面：31 李桂兰（有情况）。见到都好，回「31 好」。
        隔离观察的要报体温：44 周树林、沈翠萍、周婷。
        一条发来就行，例如「44 周树林365 沈翠萍366」。
        赵磊> 44 周树林365 沈翠萍366 周婷36.4
        44号 周树林：36.5℃，记下了。
        44号 沈翠萍：36.6℃，记下了。
        44号 周婷：36.4℃，记下了。
        # The doctor has been to her.
        赵磊> 31 好
        31号李桂兰：好。
        赵磊> 还剩谁
        46 户全查完了，辛苦了！
        # Both sign, the cadre sees nobody missing, the township sees the share.
        陈建国> 签
        等您签（村医）3 项：
        1 周婷 …
        2 周树林 …
        3 沈翠萍 …
        都对，回「签」。
        …
        刘长河> 没报
        南坡村今天都有消息了。
        孙为民> 覆盖
        柳荫乡今天：174 人，有消息 149 人…
        前柳荫村 0/25，差 25
        南坡村 149/149
        """,
        county,
    )


def test_paper_counts_for_who_has_no_phone(county: County) -> None:
    """A sheet is printed, filled by hand, typed back in one message, and marked as paper."""
    link = county.phone("赵磊").says("表")
    assert "/papers/" in link
    tell(
        """
        赵磊> A1 早365 晚366 无；A2 没人
        纸表录了 1 人：A1 刘长河 早36.5℃、晚36.6℃。
        A2 没人，没记体温。
        """,
        county,
    )
    assert [report.via for report in county.reports("刘长河")] == ["paper", "paper"]


def test_undone_everything_is_as_it_was(county: County) -> None:
    county.phone("赵磊").says("12 没人")
    county.later(minutes=1)
    county.phone("赵磊").says("齐 除31")
    county.phone("赵磊").says("38.8")
    county.later(minutes=1)
    assert county.reports("李桂兰") != ()
    county.phone("赵磊").says("撤")
    with county.database.read() as conn:
        marks = conn.execute(select(ROUND_MARK.c.outcome)).scalars().all()
    assert marks == ["nobody"]
    assert county.reports("李桂兰") == ()


def test_a_line_of_long_ago_is_not_undone(county: County) -> None:
    county.phone("赵磊").says("齐")
    county.later(minutes=11)
    assert county.phone("赵磊").says("撤").startswith("10 分钟里没有能撤的")


def test_a_worker_closes_only_their_own_doors(county: County) -> None:
    """赵磊 keeps the first cell alone: doors 25 to 46 are another's from that moment, and nobody's of a resident."""
    with county.database.write() as conn:
        held = roles.of_person(conn, zhao(county), county.now)
        writing.run(conn, [roles.end(one.id, county.now) for one in held if one.area != CELL])
        writing.run(conn, [roles.put(Holding(9, roles.GRID_WORKER, CELL + 1, neighbour(county), county.now))])
    county.later(minutes=1)
    assert county.phone("赵磊").says("31 没人") == "31 号不在您的片里，没记。"
    assert county.phone("赵磊").says("齐").startswith("齐，24 户记好了。")
    county.phone("王秀英").says("齐")
    with county.database.read() as conn:
        assert set(conn.execute(select(ROUND_MARK.c.cell)).scalars()) == {CELL}


def test_that_a_worker_read_of_somebody_is_noted(county: County) -> None:
    county.phone("赵磊").says("31 没人")
    with county.database.read() as conn:
        noted = conn.execute(select(ACCESS.c.what).where(ACCESS.c.person == person(county, "李桂兰"))).scalars().all()
    assert noted == ["查户"]


def test_fifty_doors_are_one_message(county: County) -> None:
    """Marks, silence and the line in one commit; nothing is sent to anybody."""
    county.phone("赵磊").says("齐")
    with county.database.read() as conn:
        assert len(conn.execute(select(ROUND_MARK.c.household)).all()) == 46
    assert county.told() == []


def person(county: County, name: str) -> int:
    with county.database.read() as conn:
        return next(one.id for one in county._everybody(conn) if one.name == name)


def zhao(county: County) -> int:
    return person(county, "赵磊")


def neighbour(county: County) -> int:
    return person(county, "周树林")


def test_the_list_goes_to_who_took_over_last(county: County) -> None:
    """A substitute of the day gets the list, the worker who is away does not."""
    county.later(hours=23)
    away = Holding(9, roles.GRID_WORKER, CELL, neighbour(county), county.now, county.now + timedelta(hours=10))
    with county.database.write() as conn:
        writing.run(conn, [roles.put(away)])
    (his,) = lists(county)
    assert "今天 22 户" in his
