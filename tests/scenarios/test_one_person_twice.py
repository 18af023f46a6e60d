"""钱多福 joined by telephone before the register came; then the register brings him, and the cadre says that they are one."""

from __future__ import annotations

from datetime import date

import pytest

from records import accounts, households, merges, persons, roles, writing
from records.elders import pairing
from records.elders.pairing import Pairing
from records.households import Household
from records.ledgers import HEALTH_REPORTS
from records.persons import Person
from tests.scenarios.county import County
from tests.scenarios.elders import named

VILLAGE = 410798103005
REGISTERED = Person(
    42, VILLAGE, 41, "钱多福", VILLAGE * 1000 + 1, "男", date(1950, 3, 1), "户主", id_number="41079819500301001X"
)


@pytest.fixture
def village(county: County) -> County:
    """He joins and reports, helps an elder; afterwards the register comes."""
    phone = county.phone("钱多福")
    for said in ("加入", "同意", "南坡村", "1", "钱多福", "36.5"):
        phone.says(said)
    joined = named(county, "钱多福")
    pair = Pairing(5, joined.id, named(county, "李桂兰").id, county.now)
    with county.database.write() as conn:
        home = Household(41, VILLAGE, VILLAGE * 1000 + 1, 60, code="ABCD2345")
        post = roles.Holding(77, roles.VOLUNTEER, VILLAGE, joined.id, county.now)
        writing.run(conn, [households.put(county.keyring, home), persons.put(county.keyring, REGISTERED)])
        writing.run(conn, [roles.put(post), pairing.put(county.keyring, pair)])
    county.told()
    return county


def joined(village: County) -> Person:
    with village.database.read() as conn:
        rows = conn.execute(persons.PERSON.select())
        everyone = [persons.from_row(village.keyring, row) for row in rows]
    return next(p for p in everyone if p.name == "钱多福" and p.id != REGISTERED.id)


def test_he_is_found_and_only_a_person_says_that_they_are_one(village):
    cadre = village.phone("刘长河")
    asked = cadre.says("合并人口")
    assert "这是同一个人吗？" in asked and "甲 60 号 钱多福 男 1950 年生 身份证尾号 001X" in asked
    assert cadre.says("不是") == "好了，合并了 0 位，记录都留着。"
    assert joined(village).left_day is None


def test_everything_goes_to_the_number_that_stays(village):
    was = joined(village)
    cadre = village.phone("刘长河")
    cadre.says("合并人口")
    assert cadre.says("是") == "好了，合并了 1 位，记录都留着。"
    with village.database.read() as conn:
        account = accounts.find(conn, village.keyring, village.phone("钱多福").openid)
        today = village.now.date()
        (report,) = HEALTH_REPORTS.of_person(conn, village.keyring, REGISTERED.id, (VILLAGE,), (today,))
        assert (account.person, report.temperature_tenths) == (REGISTERED.id, 365)
        assert [one.role for one in roles.of_person(conn, REGISTERED.id, village.now)] == [roles.VOLUNTEER]
        assert len(pairing.of_helper(conn, village.keyring, REGISTERED.id, village.now)) == 1
        assert merges.kept(conn, was.id) == REGISTERED.id
        gone = persons.find(conn, village.keyring, was.id)
        assert (gone.left_day, gone.name) == (today, "钱多福")
    assert cadre.says("合并人口") == "没有看到登记了两次的人。"


def test_his_phone_goes_on_as_if_nothing_had_happened(village):
    village.phone("刘长河").says("合并人口")
    village.phone("刘长河").says("是")
    assert village.phone("钱多福").says("谁负责我").startswith("您家由这些人负责：")
    village.later(days=1)
    assert village.phone("钱多福").says("36.6").splitlines()[1] == "您有下面的情况吗？"


@pytest.mark.parametrize("name", ["王秀英", "陈建国", "赵磊", "孙为民", "路人甲"])
def test_only_the_cadre_of_the_village_sees_who_stands_twice(village, name):
    assert "钱多福" not in village.phone(name).says("合并人口")
