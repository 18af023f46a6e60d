"""Whoever is made to leave office has left it: now, on their turns of duty, and when a substitute's time is over."""

from datetime import timedelta

import pytest

from chat.steps import Keep
from county.leaving import Leaving
from county.staffing import views
from county.staffing.acts import Dismiss, Restore
from records import accounts, moments, roles, roster, turns, writing
from records.accounts import Account
from records.elders import pairing
from records.elders.pairing import Pairing
from records.roles import TOWNSHIP_OFFICER, VILLAGE_DOCTOR, Holding
from records.roster import Watch
from records.standing import Arrival
from tests.county.stage import BOB, VILLAGE

AREA, TOWNSHIP = int(VILLAGE), 410798103000
LATER = timedelta(days=7)


@pytest.fixture
def doctor(stage):
    """Bob is the township's officer; the village's doctor is this one."""
    bob = stage.person("孙为民").id
    writes(stage, roles.put(Holding(71, TOWNSHIP_OFFICER, TOWNSHIP, bob, stage.now)))
    return stage.person("陈建国").id


def writes(stage, *several):
    with stage.database.write() as conn:
        writing.run(conn, several)


def held(stage, person, after=timedelta(0)):
    with stage.database.read() as conn:
        return roles.of_person(conn, person, stage.now + after)


def stands_in(stage, doctor):
    """Somebody else has the doctor's post for a week; then it is theirs again."""
    again, before = Holding(72, VILLAGE_DOCTOR, AREA, doctor, stage.now + LATER), stage.now - timedelta(hours=1)
    writes(stage, *(roles.end(post.id, before) for post in held(stage, doctor)), roles.put(again))


def named(stage, name):
    with stage.database.write() as conn:
        (standing,) = turns.load(conn, stage.keyring, [Arrival(bytes(16), BOB)], stage.now)
        return [
            one["id"]
            for one in views.subordinates(Leaving(conn, stage.keyring, stage.county, standing, stage.now), name)
        ]


def test_who_left_has_no_turn_of_duty_any_more(stage, doctor):
    watch = Watch(AREA, VILLAGE_DOCTOR, moments.local_day(stage.now), 0, 2880, doctor)
    writes(stage, roster.put(watch))
    stage.does(BOB, Keep(Dismiss(doctor)))
    with stage.database.read() as conn:
        assert roster.of_person(conn, doctor, stage.now) == ()


def test_who_has_a_substitute_can_be_made_to_leave_and_does_not_come_back(stage, doctor):
    stands_in(stage, doctor)
    assert named(stage, "陈建国") == [doctor]
    stage.does(BOB, Keep(Dismiss(doctor)))
    assert held(stage, doctor, LATER) == ()


def test_who_was_to_come_back_later_is_restored_to_that(stage, doctor):
    stands_in(stage, doctor)
    stage.does(BOB, Keep(Dismiss(doctor)))
    stage.does(BOB, Keep(Restore(doctor)), talk=2)
    assert held(stage, doctor) == () and [one.role for one in held(stage, doctor, LATER)] == [VILLAGE_DOCTOR]


def test_a_post_that_was_to_end_is_given_back_until_then(stage, doctor):
    """And its pair of helper and elder, too: 复岗 made both of them last for good."""
    until = stage.now + timedelta(days=5)
    writes(stage, *(roles.end(post.id, until) for post in held(stage, doctor)))
    elder = stage.person("李桂兰").id
    writes(stage, pairing.put(stage.keyring, Pairing(81, doctor, elder, stage.now - LATER, until)))
    stage.does(BOB, Keep(Dismiss(doctor)))
    assert held(stage, doctor) == ()
    stage.does(BOB, Keep(Restore(doctor)), talk=2)
    assert {post.ends for post in held(stage, doctor)} == {until}
    with stage.database.read() as conn:
        (pair,) = pairing.of_helper(conn, stage.keyring, doctor, stage.now)
        assert pair.ends == until


def test_a_post_whose_time_has_come_meanwhile_is_not_given_back(stage, doctor):
    writes(stage, *(roles.end(post.id, stage.now + timedelta(hours=1)) for post in held(stage, doctor)))
    stage.does(BOB, Keep(Dismiss(doctor)))
    stage.now += timedelta(hours=2)
    stage.does(BOB, Keep(Restore(doctor)), talk=2)
    assert held(stage, doctor) == ()


def test_what_either_phone_of_theirs_had_open_is_let_go(stage, doctor):
    second = Account(99, "oSecond", stage.now, doctor)
    writes(stage, accounts.put(stage.keyring, second))
    made = stage.does(BOB, Keep(Dismiss(doctor))).also
    with stage.database.read() as conn:
        assert {one.shared[1] for one in made if one.shared[:1] == ("talk",)} == set(accounts.of_own(conn, doctor))
