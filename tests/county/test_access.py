"""An account acts only for those it speaks for or serves: alice owns, bob lives elsewhere, charlie is nobody."""

from __future__ import annotations

import pytest

from chat.steps import Keep, Look, Tell
from county import acts
from county.outside import outside
from records import receipts, turns
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.standing import Arrival
from tests.county.stage import ALICE, BOB, CHARLIE, DOCTOR, Stage

OTHERS = pytest.mark.parametrize("stranger", [BOB, CHARLIE, DOCTOR])
STRANGERS = pytest.mark.parametrize("stranger", [BOB, CHARLIE])


def report(stage: Stage) -> HealthReport:
    grandfather = stage.person("李福田")
    return HealthReport(
        person=grandfather.id,
        area=grandfather.area,
        day=stage.now.date(),
        at=stage.now,
        account=1,
        temperature_tenths=379,
    )


def look(stage: Stage, openid: str, what: str) -> object:
    with stage.database.write() as conn:
        (standing,) = turns.load(conn, stage.keyring, [Arrival(bytes(16), openid)], stage.now)
        return outside(conn, stage.keyring, standing, stage.county, stage.now)(Look("x", what))


def kept(stage: Stage) -> int:
    one = report(stage)
    with stage.database.read() as conn:
        return len(HEALTH_REPORTS.of_person(conn, stage.keyring, one.person, (one.area,), [one.day]))


def test_who_speaks_for_a_person_keeps_their_report(stage: Stage) -> None:
    stage.does(ALICE, Keep(report(stage)))
    assert kept(stage) == 1


@STRANGERS
def test_nobody_else_keeps_it(stage: Stage, stranger: str) -> None:
    stage.does(stranger, Keep(report(stage)))
    assert kept(stage) == 0


@STRANGERS
def test_nobody_else_corrects_it(stage: Stage, stranger: str) -> None:
    """Not even under the number of the talk that kept it."""
    stage.does(ALICE, Keep(report(stage)))
    stage.does(stranger, Keep(report(stage)), again=True)
    stage.does(stranger, "HealthReport")
    assert kept(stage) == 1


@OTHERS
def test_nobody_else_sees_it(stage: Stage, stranger: str) -> None:
    stage.does(ALICE, Keep(report(stage)))
    assert len(look(stage, ALICE, "history")) == 1  # type: ignore[arg-type]
    assert look(stage, stranger, "history") == []


@OTHERS
def test_nobody_else_changes_a_persons_name(stage: Stage, stranger: str) -> None:
    person = stage.person("李福田")
    stage.does(stranger, Keep(acts.CorrectPerson(person.id, "name", "李福")))
    assert stage.person("李福田") == person


@pytest.mark.parametrize("stranger", [ALICE, BOB, CHARLIE])
def test_nobody_else_takes_an_alarm(stage: Stage, stranger: str) -> None:
    """It is the doctor's, who was told."""
    (alarm,) = stage.does(ALICE, Tell("village_doctor", "发热", about=stage.person("李福田"), urgent=True)).notices
    stage.does(stranger, Keep(acts.Acknowledge(alarm.id)))
    with stage.database.read() as conn:
        assert receipts.awaited(conn, stage.keyring, stage.person("陈建国").id, ["alarm"])


@STRANGERS
def test_nobody_else_raises_an_alarm_about_a_person(stage: Stage, stranger: str) -> None:
    about = stage.person("李福田")
    assert not stage.does(stranger, Tell("village_doctor", "发热", about=about, urgent=True)).notices
