"""The first administrator by an invitation from the machine, and the next ones by theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from county.console import inviting, offices
from county.console.ordering import Orderer
from county.errors import Refused
from records import accounts, roles, writing
from records.console import holder
from tests.scenarios.county import County

COUNTY, VILLAGE = 410798000000, 410798103005
WANG, CADRE = "王秀英", "刘长河"


def founded(county: County, role: str = roles.COUNTY_COMMAND, place: int = COUNTY) -> str:
    with county.database.write() as conn:
        return inviting.found(conn, county.keyring, role, place, county.now)


def orderer(county: County, name: str) -> Orderer:
    with county.database.read() as conn:
        account = accounts.find(conn, county.keyring, county.phone(name).openid)
        assert account
        who = holder.find(conn, county.keyring, account.id, county.now)
    assert who
    return Orderer(who.account, who.person, who.name, who.holdings, county.now)


def test_the_first_administrator_says_the_machines_code(county: County):
    said = county.phone(WANG).says(f"接任 {founded(county)}")
    assert "您现在是安禾县 县指挥部" in said
    assert "点这里进管理页面" in county.phone(WANG).says("登录")


def test_a_code_works_once(county: County):
    code = founded(county)
    county.phone(WANG).says(f"接任 {code}")
    assert "已经用过" in county.phone("李桂兰").says(f"接任 {code}")


def test_a_code_is_over_after_ten_minutes(county: County):
    code = founded(county)
    county.later(minutes=10)
    assert "过了 10 分钟" in county.phone(WANG).says(f"接任 {code}")


def test_a_code_may_be_typed_as_it_was_heard(county: County):
    code = founded(county).lower().replace("-", " ")
    assert "您现在是" in county.phone(WANG).says(f"接任{code}")


def test_who_is_not_registered_registers_first(county: County):
    assert "请先发「登记」" in county.phone("周婷").says(f"接任 {founded(county)}")


def test_a_code_of_who_lost_the_office_since_gives_nothing(county: County):
    cadre = orderer(county, CADRE)
    with county.database.write() as conn:
        code = inviting.make(conn, county.keyring, cadre, roles.GRID_WORKER, VILLAGE)
        writing.run(conn, [roles.end(one.id, county.now) for one in cadre.holdings])
    county.later(minutes=1)
    assert "邀请码不对" in county.phone(WANG).says(f"接任 {code}")


def test_nobody_takes_an_office_by_their_own_code(county: County):
    with county.database.write() as conn:
        code = inviting.make(conn, county.keyring, orderer(county, CADRE), roles.GRID_WORKER, VILLAGE)
    assert "邀请码不对" in county.phone(CADRE).says(f"接任 {code}")


@pytest.mark.parametrize(
    ("role", "place"),
    [
        (roles.VILLAGE_CADRE, VILLAGE),
        (roles.COUNTY_COMMAND, COUNTY),
        (roles.AUDITOR, COUNTY),
        (roles.GRID_WORKER, VILLAGE + 1),
    ],
)
def test_a_cadre_gives_nothing_beside_or_above(county: County, role: str, place: int):
    with county.database.write() as conn, pytest.raises(Refused):
        inviting.make(conn, county.keyring, orderer(county, CADRE), role, place)


def test_a_second_account_of_the_same_name_gets_no_way_in(county: County):
    """Who stands behind an official's door and says the official's name is not the official."""
    real = orderer(county, CADRE)
    county.later(minutes=1)
    with county.database.write() as conn:
        thief = accounts.find(conn, county.keyring, county.phone(WANG).openid)
        assert thief
        claimed = accounts.speak_for(thief.id, real.person, county.now, "本人")
        writing.run(conn, [accounts.put(county.keyring, replace(thief, person=real.person)), claimed])
    assert "您不用登录" in county.phone(WANG).says("登录")
    assert "点这里" in county.phone(CADRE).says("登录")


def test_an_official_whose_wechat_is_lost_comes_back_with_another(county: County):
    command, cadre = orderer(county, "吴敏"), orderer(county, CADRE)
    with county.database.write() as conn:
        offices.unbind(conn, county.keyring, command, cadre.person)
        other = accounts.find(conn, county.keyring, county.phone(WANG).openid)
        assert other
        writing.run(conn, [accounts.put(county.keyring, replace(other, person=cadre.person))])
    assert "点这里" in county.phone(WANG).says("登录")
