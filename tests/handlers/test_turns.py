"""A turn that fails keeps nothing of itself, stops nobody else of its batch, and is laid aside with an apology."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import psycopg
import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from chat.desk import SORRY
from chat.turn import Done
from county.carry import Carrier
from county.leaving import Leaving
from handlers.waiting import Waiting
from records.calls import CALL, Call, put
from records.database import Connection
from records.errors import Unavailable, Unreadable
from records.standing import Standing
from records.writing import Write, run
from tests.handlers.platform import ELDER, MOTHER, Platform, words
from wechat.messages import Message

REPORT = "36.5 没有不舒服，没外出没接触"
REFUSED = Write("INSERT INTO talk (account) VALUES (:account)", {"account": None})
"""No database takes it."""


@dataclass(frozen=True)
class Breaking(Carrier):
    """Writes a row at once; what the mother says then breaks: here, by a statement of its own, or when it is saved."""

    by: str = "code"

    def carry(self, conn: Connection, standing: Standing, done: Sequence[Done], at: datetime) -> Leaving:
        leaving = Carrier.carry(self, conn, standing, done, at)
        if standing.account.openid != MOTHER:
            return leaving
        run(conn, [put(Call(1, 0, 0, "半截", at))])
        if self.by == "code":
            raise LookupError(standing.account.openid)
        if self.by == "statement":
            run(conn, [REFUSED])
        if self.by == "reading":
            for _ in conn.execute(update(CALL).where(CALL.c.notice == 1).values(outcome="?").returning(CALL.c.notice)):
                raise Unreadable
        if self.by == "no database":
            raise OperationalError("SELECT 1", {}, ConnectionError())
        return replace(leaving, also=[REFUSED])


@pytest.fixture(params=["code", "statement", "reading", "saving"])
def broken(request: pytest.FixtureRequest, platform: Platform) -> Platform:
    carrier = platform.turns.carrier
    platform.turns.carrier = Breaking(carrier.keyring, carrier.county, request.param)
    return platform


def waiting(platform: Platform, openid: str) -> Waiting:
    message = Message("text", openid, "gh_test", int(platform.clock().timestamp()), msg_id=7, text=REPORT)
    return Waiting(message, message.delivery_key, 0.0, 1e9)


def test_who_meets_it_reads_an_apology_and_the_message_is_laid_aside(broken: Platform) -> None:
    assert broken.say(MOTHER, REPORT) == SORRY.say(str)
    assert broken.count("poison") == 1


def test_nothing_of_it_is_kept(broken: Platform) -> None:
    broken.say(MOTHER, REPORT)
    assert (broken.count("call"), broken.count("health_report")) == (0, 0)


def test_its_repeat_gets_the_same_answer(broken: Platform) -> None:
    body = broken.text(MOTHER, REPORT)
    assert {words(broken.post(body)) for _ in range(3)} == {SORRY.say(str)}
    assert broken.count("poison") == 1


@pytest.mark.parametrize("broken", ["code", "statement", "reading"], indirect=True)
def test_the_others_of_its_batch_are_served(broken: Platform) -> None:
    answers = broken.turns.run([waiting(broken, MOTHER), waiting(broken, ELDER)])
    assert [one.text == SORRY.say(str) for one in answers] == [True, False]
    assert broken.count("health_report") == 1


@pytest.mark.parametrize("broken", ["no database"], indirect=True)
def test_a_database_that_goes_away_meanwhile_is_no_fault_of_the_message(broken: Platform) -> None:
    with pytest.raises(Unavailable):
        broken.turns.run([waiting(broken, MOTHER)])
    assert broken.count("poison") == 0


@pytest.mark.parametrize("broken", ["saving"], indirect=True)
def test_what_breaks_at_the_end_of_a_batch_is_tried_alone(broken: Platform) -> None:
    """Whose it was is not known then: the runner takes them one by one."""
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.IntegrityError)):
        broken.turns.run([waiting(broken, MOTHER), waiting(broken, ELDER)])
    assert broken.count("health_report") == 0
