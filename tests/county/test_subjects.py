"""A field worker speaks for the people of the area that is theirs, now, and leaves a line in the access log."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from chat.steps import Keep, Tell
from county.leaving import Leaving
from records import roles, turns, writing
from records.access import ACCESS
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.roles import Holding
from records.standing import Arrival
from tests.county.stage import ALICE, BOB, CHARLIE, DOCTOR, Stage


def leaving(stage: Stage, openid: str) -> tuple[Leaving, int]:
    """What this account's turn would find, and how many lines the access log then has."""
    with stage.database.write() as conn:
        (standing,) = turns.load(conn, stage.keyring, [Arrival(bytes(16), openid)], stage.now)
        turn = Leaving(conn, stage.keyring, stage.county, standing, stage.now)
        found = turn.subjects([stage.person("李福田").id, stage.person("李桂兰").id])
        turn.subjects(found)
        return turn, len(conn.execute(select(ACCESS)).all())


def report(stage: Stage, name: str) -> HealthReport:
    who = stage.person(name)
    return HealthReport(person=who.id, area=who.area, day=stage.now.date(), at=stage.now, temperature_tenths=365)


def kept(stage: Stage, name: str) -> int:
    one = report(stage, name)
    with stage.database.read() as conn:
        return len(HEALTH_REPORTS.of_person(conn, stage.keyring, one.person, (one.area,), [one.day]))


def holds(stage: Stage, role: str, area: int, **more: object) -> None:
    """陈建国 holds this and nothing else."""
    doctor = stage.person("陈建国").id
    with stage.database.write() as conn:
        writing.run(conn, [roles.end(held.id, stage.now) for held in roles.of_person(conn, doctor, stage.now)])
        writing.run(conn, [roles.put(Holding(1, role, area, doctor, stage.now, **more))])  # type: ignore[arg-type]


def test_the_doctor_reads_of_the_village_and_it_is_logged_once(stage: Stage) -> None:
    holds(stage, roles.VILLAGE_DOCTOR, stage.person("李福田").area)
    turn, lines = leaving(stage, DOCTOR)
    assert {member.how for member in turn.reached.values()} == {"村医"}
    assert (len(turn.reached), lines) == (2, 2)


def test_of_the_own_family_nothing_is_logged(stage: Stage) -> None:
    turn, lines = leaving(stage, ALICE)
    assert (len(turn.reached), lines) == (0, 0)
    assert turn.subject(stage.person("李福田").id)


@pytest.mark.parametrize("stranger", [BOB, CHARLIE])
def test_a_stranger_reaches_nobody(stage: Stage, stranger: str) -> None:
    assert leaving(stage, stranger)[0].reached == {}


@pytest.mark.parametrize("role", sorted(roles.FIELD))
def test_every_field_role_speaks_for_its_area(stage: Stage, role: str) -> None:
    holds(stage, role, stage.person("李福田").area)
    stage.does(DOCTOR, Keep(report(stage, "李福田")))
    assert kept(stage, "李福田") == 1


@pytest.mark.parametrize(("role", "area"), [(roles.VILLAGE_DOCTOR, 410798103001), (roles.AUDITOR, 410798000000)])
def test_another_area_or_office_does_not(stage: Stage, role: str, area: int) -> None:
    holds(stage, role, area)
    stage.does(DOCTOR, Keep(report(stage, "李福田")))
    assert kept(stage, "李福田") == 0


def test_a_cell_is_not_the_next_one(stage: Stage) -> None:
    holds(stage, roles.GRID_WORKER, stage.person("李福田").cell or 0)
    stage.does(DOCTOR, Keep(report(stage, "李福田"), about=1), Keep(report(stage, "李桂兰"), about=2))
    assert (kept(stage, "李福田"), kept(stage, "李桂兰")) == (1, 0)


def test_who_no_longer_serves_reaches_nobody(stage: Stage) -> None:
    holds(stage, roles.VILLAGE_DOCTOR, stage.person("李福田").area, ends=stage.now + timedelta(hours=1))
    stage.now += timedelta(hours=2)
    assert leaving(stage, DOCTOR)[0].reached == {}


def test_what_was_kept_of_them_is_withdrawn_with_the_talk(stage: Stage) -> None:
    stage.does(DOCTOR, Keep(report(stage, "李福田")))
    stage.does(DOCTOR, "HealthReport")
    assert kept(stage, "李福田") == 0


def test_the_family_s_alarm_may_come_from_the_doctor(stage: Stage) -> None:
    """He saw the patient himself; it is asked for a 收 all the same."""
    tell = Tell("village_doctor", "发热", about=stage.person("李福田"), urgent=True)
    (notice,) = stage.does(DOCTOR, tell).notices
    assert notice.about == stage.person("李福田").id
