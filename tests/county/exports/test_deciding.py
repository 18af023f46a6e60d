from dataclasses import replace
from datetime import timedelta

import pytest

from county.errors import NotThere, Refused
from county.exports import deciding
from records.errors import Conflict
from records.exports import request, steps
from records.exports.request import State
from records.writing import run
from tests.county.exports.office import COMMAND, DOCTOR, ELSEWHERE, GRID, TOWN, accesses
from tests.county.exports.test_asking import asks


@pytest.fixture
def asked(office):
    office.report(times=21)
    return asks(office, TOWN)


def agrees(office, person, export):
    with office.database.write() as conn:
        return deciding.agree(conn, office.keyring, office.reads(person), export.id)


def stands(office, export):
    with office.database.read() as conn:
        return request.find(conn, office.keyring, export.id)


def test_somebody_above_agrees(office, asked):
    agrees(office, COMMAND, asked)
    now = stands(office, asked)
    assert (now.state, now.decider_person, now.decided_at) == (State.AGREED, COMMAND, office.now)


def test_that_they_agreed_is_in_the_log(office, asked):
    agrees(office, COMMAND, asked)
    with office.database.read() as conn:
        assert accesses(conn)[-1][:3] == (office.accounts[COMMAND].id, 0, "同意导出")


def test_nobody_agrees_to_their_own(office, asked):
    with pytest.raises(Refused, match="另一个人"):
        agrees(office, TOWN, asked)


def test_the_database_itself_knows_that_it_takes_two(office, asked):
    with pytest.raises(Exception, match="two_people"), office.database.write() as conn:
        run(conn, [steps.decide(office.keyring, asked, 1, asked.asker_person, office.now)])


@pytest.mark.parametrize("person", [DOCTOR, GRID, ELSEWHERE])
def test_who_is_not_above_finds_nothing(office, asked, person):
    with pytest.raises(NotThere):
        agrees(office, person, asked)


def test_a_second_answer_comes_too_late(office, asked):
    agrees(office, COMMAND, asked)
    with pytest.raises(Refused, match="已经有人处理"):
        agrees(office, COMMAND, asked)


def test_of_two_at_the_same_moment_one_decides(office, asked):
    agrees(office, COMMAND, asked)
    with pytest.raises(Conflict), office.database.write() as conn:
        run(conn, [steps.decide(office.keyring, asked, 1, COMMAND, office.now)])


def test_a_refusal_has_a_reason_that_the_asker_hears(office, asked):
    reader = office.reads(COMMAND)
    with office.database.write() as conn:
        told = deciding.refuse(conn, office.keyring, reader, asked.id, "用途不清楚")
    now = stands(office, asked)
    assert (len(told), now.state, now.why) == (1, State.REFUSED, "用途不清楚")


def test_a_refusal_without_a_reason_is_none(office, asked):
    with pytest.raises(Refused, match="为什么"), office.database.write() as conn:
        deciding.refuse(conn, office.keyring, office.reads(COMMAND), asked.id, " ")
    assert stands(office, asked).state is State.ASKED


def test_what_waits_is_listed_however_many_were_asked_for_since(office, asked):
    later = office.now + timedelta(minutes=1)
    office.write(
        *(request.put(office.keyring, replace(asked, id=n, asked_at=later, state=State.OVER)) for n in range(1, 202))
    )
    with office.database.read() as conn:
        assert deciding.waiting(conn, office.keyring, office.reads(COMMAND)) == (stands(office, asked),)


def test_what_waits_is_listed_for_whoever_may(office, asked):
    with office.database.read() as conn:
        lists = {who: deciding.waiting(conn, office.keyring, office.reads(who)) for who in (COMMAND, TOWN, DOCTOR)}
    assert {who: len(found) for who, found in lists.items()} == {COMMAND: 1, TOWN: 0, DOCTOR: 0}
