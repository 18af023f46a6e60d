"""四个当日: a list from above is pushed, checked, controlled and fed back the same day; what is not is said aloud."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
import pytest
from openpyxl import Workbook

from county.screening import tasks
from house import push_list
from records.access import ACCESS
from records.screening import task
from tests.scenarios.county import SETTINGS, County
from tests.scenarios.story import heard, tell
from workers.screening import Screening

ROWS = (
    ("周婷", None, "南坡村", "武汉返回"),
    ("张某", 13800000001.0, "南坡", "=1+1"),
    ("无名氏", "", "410798103005", "同车"),
)


def test_four_same_days(county: County, tmp_path: Path) -> None:
    pushed = push(county, tmp_path, *ROWS)
    assert (len(pushed.tasks), pushed.known) == (3, 0)
    assert list(heard(county)) == [
        "赵磊< 上级推送「名单」要核查 1 人，18:00 前要回话：",
        "赵磊< 1 周婷 武汉返回",
        "赵磊< 核完一个回一句，例如「核 1 在家 已隔离」。",
        "刘长河< 上级推送「名单」要核查 2 人，18:00 前要回话：",
        "刘长河< 2 张某 13800000001",
        "刘长河< 3 无名氏 同车",
        "刘长河< 核完一个回一句，例如「核 2 在家 已隔离」。",
    ]
    tell(
        """
        赵磊> 核查
        等核查的 1 人：
        1 周婷（南坡村，武汉返回）
        核完一个回一句，例如「核 1 在家 已隔离」。
        今天的核查：推送 1，核实 0，管控 0，反馈 0，超时 0。
        赵磊> 核 1 在家 已隔离
        核查 1 号 周婷：在家，已隔离，已反馈。
        赵磊> 核 1 在外地
        核查 1 号 周婷 已经回过话：在家，已隔离。
        刘长河> 核 2
        张某核到什么？
        1 在家
        2 在外地
        3 没见到
        4 查无此人
        刘长河> 4
        核查 2 号 张某：查无此人，不需要，已反馈。
        # Nobody opened: that is no feedback.
        刘长河> 核 3 没人
        记下了：无名氏 没见到，还在名单里。见到了再回「核 3 在家 …」。
        # Another place, and no office at all.
        赵磊> 核 3 在家 已隔离
        没有这个核查编号，或者不归您核。回「核查」看名单。
        李桂兰> 核 3 在家 已隔离
        您想问的是哪一个？回数字。
        …
        …
        …
        …
        """,
        county,
    )
    county.later(hours=7)
    assert clock(county) == [
        "刘长河< 还没核查的 1 人，18:00 前要回话：",
        "刘长河< 3 无名氏 同车",
        "刘长河< 核完一个回一句，例如「核 3 在家 已隔离」。",
    ]
    county.later(hours=3)
    assert clock(county) == [
        "刘长河< 超时：核查 1 人，今天还没回话：",
        "刘长河< 3 无名氏 同车",
        "刘长河< 核完一个回一句，例如「核 3 在家 已隔离」。",
        "孙为民< 超时：柳荫乡有 1 人的核查今天还没回话。",
        "孙为民< 看是哪些村，回「核查」。",
        "吴敏< 超时：柳荫乡有 1 人的核查今天还没回话。",
        "吴敏< 看是哪些村，回「核查」。",
    ]
    assert clock(county) == []
    assert counted(county) == tasks.Figures(pushed=3, checked=3, controlled=2, fed_back=2, late=1)


def test_the_same_list_again_pushes_nobody_twice(county: County, tmp_path: Path) -> None:
    push(county, tmp_path, *ROWS)
    again = push(county, tmp_path, *ROWS, ("新来的", "", "双桥村", ""))
    assert (len(again.tasks), again.known, [one.area for one in again.tasks]) == (1, 3, [410798101004])


def test_one_bad_row_stops_the_whole_list(county: County, tmp_path: Path) -> None:
    with pytest.raises(click.ClickException) as refused:
        push(county, tmp_path, *ROWS, ("", "", "南坡村", ""), ("某甲", "", "不存在村", ""))
    assert refused.value.message.splitlines() == [
        "一个也没有推送，请先改好：",
        "第 5 行：没有姓名。请写上姓名。",
        "第 6 行：没有叫「不存在村」的村。请写本县的村名或 12 位代码。",
    ]
    assert counted(county).pushed == 0


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.csv", "名,号\n甲,1\n", "现在缺：姓名、村"),
        ("x.csv", "姓名,村\n", "没有要核查的人"),
        ("x.xlsx", "no zip", "打不开"),
    ],
)
def test_what_is_no_list_is_refused_in_words(county: County, tmp_path: Path, name, content, said) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(click.ClickException, match=said):
        push_list.hand_down(county.database, county.keyring, SETTINGS, tmp_path / name, "", county.now)


def test_who_read_a_name_stands_in_the_log(county: County, tmp_path: Path) -> None:
    push(county, tmp_path, *ROWS)
    county.phone("赵磊").says("核查")
    with county.database.read() as conn:
        assert conn.execute(ACCESS.select().where(ACCESS.c.what == "核查")).all()


def push(county: County, folder: Path, *rows: tuple[object, ...]):
    book = Workbook()
    for row in (("姓名", "手机号", "村", "原因"), *rows):
        book.active.append(row)
    book.save(folder / "名单.xlsx")
    pushed = push_list.hand_down(county.database, county.keyring, SETTINGS, folder / "名单.xlsx", "", county.now)
    county.planned.extend(notice.id for notice in pushed.notices)
    return pushed


def clock(county: County) -> list[str]:
    Screening(county.database, county.keyring, SETTINGS, county.planned.extend).run(county.now)
    return list(heard(county))


def counted(county: County) -> tasks.Figures:
    with county.database.read() as conn:
        rows = task.pushed(conn, county.keyring, (date(2026, 2, 3),), SETTINGS.code * 1_000_000)
    return tasks.figures(rows, county.now)
