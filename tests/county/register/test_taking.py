from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from records import households, persons, roles, writing
from records.areas import AREA, CELL
from records.elders import pairing
from records.imports import log
from records.ledgers import MONITORINGS
from records.persons import PERSON
from tests.county.register.books import GRID, LI, VILLAGE, ZHAO, id_number

STAFF = {"姓名": "赵磊", "岗位": "网格员", "片区": "南坡村", "网格号": 1, "开始日期": "2026-02-01"}
PAIR = {
    "结对人姓名": "赵磊", "老人姓名": "李桂兰", "老人村（社区）": "南坡村", "老人门牌号": 31, "开始日期": "2026-02-01",
    "家里人姓名": "李小芳", "家里人电话": "13912345679",
}  # fmt: skip
STAY = {
    "村（社区）": "南坡村", "门牌号": 17, "姓名": "赵磊", "隔离方式": "居家", "分类": "密接", "开始日期": "2026-11-20", "天数": 14,
}  # fmt: skip
ALL = {"网格": [GRID], "户籍": [LI, ZHAO], "人员": [STAFF], "结对": [PAIR], "隔离": [STAY]}


def rows(town):
    with town.database.read() as conn:
        return [
            conn.execute(select(func.count()).select_from(t)).scalar()
            for t in (AREA, CELL, PERSON, roles.HOLDING, pairing.PAIRING)
        ]


def test_five_sheets_make_a_village(town):
    assert town.counts(**ALL) == {
        "网格": (1, 0, 0),
        "户籍": (2, 0, 0),
        "人员": (1, 0, 0),
        "结对": (1, 0, 0),
        "隔离": (1, 0, 0),
    }
    li, zhao = sorted(town.people(), key=lambda one: one.name)
    assert (li.name, li.cell, li.lives_alone, li.born.year, zhao.phone) == (
        "李桂兰",
        VILLAGE * 1000 + 1,
        True,
        1954,
        "13912345678",
    )
    with town.database.read() as conn:
        assert [one.role for one in roles.of_person(conn, zhao.id, town.now)] == [roles.GRID_WORKER]
        (pair,) = pairing.of_elder(conn, town.keyring, li.id, town.now)
        assert (pair.helper, pair.child_phone) == (zhao.id, "13912345679")
        assert conn.execute(select(func.count()).select_from(MONITORINGS.table)).scalar() == 1
        assert log.last(conn).added == 6


def test_the_same_file_again_changes_nothing(town):
    town.takes(**ALL)
    before = town.people(), rows(town)
    assert town.counts(**ALL) == {
        "网格": (0, 0, 1),
        "户籍": (0, 0, 2),
        "人员": (0, 0, 1),
        "结对": (0, 0, 1),
        "隔离": (0, 0, 1),
    }
    assert (town.people(), rows(town)) == before


def test_one_bad_row_among_good_ones_keeps_everything_out(town):
    assert len(town.faults(**ALL | {"户籍": [LI, ZHAO, LI | {"姓名": ""}]})) == 1
    assert rows(town) == [0, 0, 0, 0, 0] and town.people() == []


def test_every_fault_is_said_at_once_with_its_place(town):
    assert town.faults(
        网格=[GRID, ["41079810300", "北坡村", "柳荫乡"], ["410799103005", "外村", "外乡"]],
        户籍=[LI | {"电话": "123", "性别": "妇"}, ZHAO | {"门牌号": "十七"}, ZHAO | {"村（社区）": "西坡村"}],
        人员=[STAFF | {"岗位": "组长"}, STAFF | {"姓名": "钱多多"}],
    ) == [
        "「网格」第 3 行「区划代码」：写村（社区）的 12 位统计用区划代码，例如：410798103005。",
        "「户籍」第 2 行「性别」：性别只写「男」或「女」。",
        "「户籍」第 2 行「电话」：手机号是 11 位数字；座机要带区号，例如 037912345678。",
        "「户籍」第 3 行「门牌号」：只写 1 到 9999 的整数，例如：31。",
        "「人员」第 2 行「岗位」：只能写：村医、副村医、村干部、网格员、志愿者、乡镇干部、县指挥部、审计员。",
        "「网格」第 4 行「区划代码」：不是本县的代码，本县的以 410798 开头。",
        "「户籍」第 4 行「村（社区）」：没有这个村。先在「网格」表里加上，或核对村名。",
        "「人员」第 3 行「姓名」：户籍里没有这个人。先在「户籍」表里登记，或核对姓名、电话、身份证号。",
    ]  # fmt: skip


def test_a_person_is_known_by_the_id_number_wherever_they_live(town):
    """She moved to another door: no second person, the same number."""
    known = LI | {"身份证号": id_number()}
    town.takes(网格=[GRID], 户籍=[known])
    before = town.people()[0]
    assert town.counts(户籍=[known | {"门牌号": 40}])["户籍"] == (0, 1, 0)
    (after,) = town.people()
    assert (after.id, after.household != before.household) == (before.id, True)


def test_a_person_without_an_id_number_is_known_by_door_and_name(town):
    town.takes(网格=[GRID], 户籍=[LI])
    assert town.counts(户籍=[LI | {"身份证号": id_number()}])["户籍"] == (0, 1, 0)
    (one,) = town.people()
    assert one.id_number == id_number()


def test_what_the_sheet_leaves_empty_stays(town):
    town.takes(网格=[GRID], 户籍=[ZHAO])
    assert town.counts(户籍=[{"村（社区）": "南坡村", "门牌号": 17, "姓名": "赵磊"}])["户籍"] == (0, 0, 1)
    assert town.people()[0].phone == "13912345678"


def test_who_is_registered_was_not_silent_before(town):
    """Since when somebody is with us the next sheet leaves as it is; who had left comes anew."""
    today = town.now.date()
    town.takes(网格=[GRID], 户籍=[LI, ZHAO])
    li, zhao = sorted(town.people(), key=lambda one: one.name)
    assert (li.came_day, zhao.came_day) == (today, today)
    before = {"came_day": today - timedelta(days=9)}
    with town.database.write() as conn:
        gone = replace(li, **before, left_day=today)
        writing.run(conn, [persons.put(town.keyring, one) for one in (gone, replace(zhao, **before))])
    town.takes(网格=[GRID], 户籍=[LI, ZHAO])
    assert [one.came_day for one in sorted(town.people(), key=lambda one: one.name)] == [today, before["came_day"]]


def test_a_telephone_that_was_corrected_in_the_chat_wins(town):
    town.takes(网格=[GRID], 户籍=[ZHAO])
    with town.database.write() as conn:
        writing.run(conn, [persons.put(town.keyring, replace(town.people()[0], phone="13900000000"))])
    taken = town.takes(户籍=[ZHAO])
    assert town.people()[0].phone == "13900000000" and "1 个电话和登记的不同" in taken.notes[0]


def test_a_door_code_stays_when_the_register_comes_again(town):
    town.takes(网格=[GRID], 户籍=[LI])
    household = town.people()[0].household
    with town.database.read() as conn:
        code = households.find(conn, town.keyring, household).code
    town.takes(户籍=[LI | {"地址": "新地址"}])
    with town.database.read() as conn:
        assert (households.find(conn, town.keyring, household).code, len(code)) == (code, 8)


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (LI, "和第 2 行是同一个人"),
        (LI | {"姓名": "李贵兰", "身份证号": id_number()}, "和第 2 行是同一个人"),
    ],
)
def test_two_rows_for_one_person_are_seen(town, second, said):
    first = LI | {"身份证号": id_number()} if second["姓名"] != "李桂兰" else LI
    (fault,) = town.faults(网格=[GRID], 户籍=[first, second])
    assert said in fault


def test_namesakes_with_different_id_numbers_behind_one_door_are_asked_about(town):
    town.takes(网格=[GRID], 户籍=[LI | {"身份证号": id_number()}])
    (fault,) = town.faults(户籍=[LI | {"身份证号": id_number("41079819540308004")}])
    assert fault.startswith("「户籍」第 2 行「身份证号」：这一户登记的同名的人，身份证号不一样。")


@pytest.mark.parametrize(("change", "column"), [({"出生日期": "1955-03-08"}, "出生日期"), ({"性别": "男"}, "性别")])
def test_a_row_that_contradicts_its_id_number_is_seen(town, change, column):
    (fault,) = town.faults(网格=[GRID], 户籍=[LI | {"身份证号": id_number()} | change])
    assert f"「{column}」" in fault


def test_a_village_name_that_the_county_has_twice_wants_a_code(town):
    twice = [GRID, ["410798100005", "南坡村", "清禾镇", 1, ""]]
    (fault,) = town.faults(网格=twice, 户籍=[LI])
    assert "有 2 个同名的村，请改写区划代码：410798100005（清禾镇）、410798103005（柳荫乡）" in fault
    assert town.counts(网格=twice, 户籍=[LI | {"村（社区）": str(VILLAGE)}])["户籍"] == (1, 0, 0)


def test_a_post_with_another_end_is_changed_and_not_doubled(town):
    town.takes(网格=[GRID], 户籍=[ZHAO], 人员=[STAFF])
    assert town.counts(人员=[STAFF | {"结束日期": "2026-12-31"}])["人员"] == (0, 1, 0)
    with town.database.read() as conn:
        (held,) = roles.ever(conn, town.people()[0].id)
    assert (held.ends.month, held.ends.day) == (1, 1)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"岗位": "乡镇干部"}, "乡镇干部的片区要写乡镇"),
        ({"岗位": "村医"}, "村医不分网格"),
        ({"网格号": 7}, "没有这个网格"),
        ({"结束日期": "2026-01-01"}, "结束日期在开始日期以前"),
        ({"片区": "火星"}, "没有这个"),
    ],
)
def test_a_post_that_cannot_be_is_explained(town, row, said):
    post = STAFF | row
    if row.get("岗位") == "乡镇干部":
        post = post | {"网格号": None}
    faults = town.faults(网格=[GRID], 户籍=[ZHAO], 人员=[post])
    assert any(said in fault for fault in faults), faults


def test_nobody_is_paired_with_themselves(town):
    faults = town.faults(网格=[GRID], 户籍=[LI], 结对=[PAIR | {"结对人姓名": "李桂兰"}])
    assert faults == ["「结对」第 2 行「结对人姓名」：自己不能和自己结对。"]


def test_namesakes_behind_one_door_are_told_apart_by_their_id_numbers(town):
    """A second time they are known by those."""
    two = [LI | {"身份证号": id_number()}, LI | {"身份证号": id_number("41079819540308004")}]
    assert town.counts(网格=[GRID], 户籍=two)["户籍"] == (2, 0, 0)
    assert town.counts(户籍=two)["户籍"] == (0, 0, 2)
