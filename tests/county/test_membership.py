"""Who joins whom, and as what an account then speaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chat.steps import Keep
from county import acts
from records import households, moments, persons, turns, writing
from records.standing import Arrival, Standing
from tests.county.stage import ALICE, CHARLIE, Stage


def standing(stage: Stage, openid: str) -> Standing:
    with stage.database.write() as conn:
        return turns.load(conn, stage.keyring, [Arrival(bytes(16), openid)], stage.now)[0]


def test_the_name_behind_the_door_is_that_person(stage: Stage) -> None:
    """周婷 joins her parents' household and speaks for all of it."""
    ting = stage.person("周婷")
    stage.does(CHARLIE, Keep(acts.Join("1", ting.area, ting.household, "周婷")))
    joined = standing(stage, CHARLIE)
    assert joined.account.person == ting.id
    assert {member.name for member in joined.members} == {"周婷", "周树林", "沈翠萍"}


def test_behind_an_officials_door_nobody_becomes_the_official(stage: Stage) -> None:
    """Who says the doctor's name there is somebody new, and holds nothing."""
    doctor = stage.person("陈建国")
    stage.does(CHARLIE, Keep(acts.Join("1", doctor.area, doctor.household, "陈建国")))
    joined = standing(stage, CHARLIE)
    assert joined.account.person != doctor.id
    assert joined.holdings == ()


def test_a_newcomer_has_a_household_with_a_card(stage: Stage) -> None:
    stage.does(CHARLIE, Keep(acts.Join("1", stage.person("周婷").area, 0, "张三丰")))
    (member,) = standing(stage, CHARLIE).members
    with stage.database.read() as conn:
        home = households.find(conn, stage.keyring, member.household)
    assert home is not None
    assert len(home.code) == households.CODE_LENGTH
    assert (member.how, member.relation) == ("本人", "户主")


def test_whoever_joins_is_with_us_since_that_day(stage: Stage) -> None:
    """So nobody was silent before: also not who stood in the register for weeks and says today who they are."""
    ting = stage.person("周婷")
    with stage.database.write() as conn:
        writing.run(conn, [persons.put(stage.keyring, replace(ting, came_day=date(2026, 1, 1)))])
    stage.does(CHARLIE, Keep(acts.Join("1", ting.area, ting.household, "周婷")))
    assert stage.person("周婷").came_day == moments.local_day(stage.now)


def test_children_are_spoken_for_by_a_guardian(stage: Stage) -> None:
    son = stage.person("李浩然")
    stage.does(CHARLIE, Keep(acts.Join("1", son.area, son.household, "李建军")))
    how = {member.name: member.how for member in standing(stage, CHARLIE).members}
    assert (how["李建军"], how["李浩然"], how["李福田"]) == ("本人", "监护人", "家人")


def test_whoever_reports_there_already_hears_of_it(stage: Stage) -> None:
    son = stage.person("李浩然")
    leaving = stage.does(CHARLIE, Keep(acts.Join("1", son.area, son.household, "王小二")))
    assert [notice.person for notice in leaving.notices] == [stage.person("王秀英").id]


def test_somebody_added_is_called_as_the_speaker_calls_them(stage: Stage) -> None:
    stage.does(ALICE, Keep(acts.AddMember("李小宝", "女儿", "女", 2020, as_guardian=True)))
    added = next(m for m in standing(stage, ALICE).members if m.name == "李小宝")
    assert (added.called, added.how, added.household) == ("女儿", "监护人", stage.person("王秀英").household)


def test_somebody_of_the_household_is_not_added_twice(stage: Stage) -> None:
    stage.does(ALICE, Keep(acts.AddMember("李福田", "爷爷", "男", 1950, as_guardian=False)))
    assert [m.name for m in standing(stage, ALICE).members].count("李福田") == 1


def test_a_wish_is_remembered(stage: Stage) -> None:
    stage.does(
        ALICE, Keep(acts.SetPreference("remind_minute", 450)), Keep(acts.SetPreference("plain_words", True), name="b")
    )
    account = standing(stage, ALICE).account
    assert (account.remind_minute, account.plain_words) == (450, True)
