"""What has gone out, what was withdrawn, and a correction that goes to exactly those who were reached."""

from __future__ import annotations

from datetime import timedelta

import pytest

from records.broadcasts import delivery, plan, shelf
from records.broadcasts import edition as editions
from records.broadcasts.delivery import DIRECT, MASS
from records.broadcasts.edition import Stage
from records.broadcasts.who import Who
from records.errors import Conflict
from records.notices import State
from records.writing import Write, run
from tests.records.broadcasts.helpers import edition, put, rows
from tests.records.helpers import COUNTY
from tests.workers.post import Post


@pytest.fixture
def county(database, keyring, now):
    return Post(database, keyring, now).settle(5)


def planned(database, now, number=101, **fields):
    one = put(database, edition(now, number, **{"stage": Stage.RUNNING, **fields}))
    with database.write() as conn:
        plan.plan(conn, one, Who(), now, mass=False)
    return one


def ends(database, one, **states):
    """Account n ends in that state."""
    with database.write() as conn:
        for account, (state, channel) in states.items():
            sql = "UPDATE broadcast_delivery SET state = :state, channel = :channel WHERE edition = :edition AND account = :account"
            values = {"state": state.value, "channel": channel, "edition": one.id, "account": int(account[1:])}
            run(conn, [Write(sql, values)])


def test_a_correction_goes_to_those_who_were_reached_on_the_same_way(county, database, now):
    wrong = planned(database, now)
    ends(
        database, wrong, n1=(State.DELIVERED, "template"), n2=(State.ACCEPTED, MASS), n3=(State.REFUSED, "template"),
        n4=(State.UNKNOWN_FINAL, "customer"), n5=(State.CANCELLED, MASS),
    )  # fmt: skip
    right = put(database, edition(now, 102, source="correction", amends=wrong.id, stage=Stage.RUNNING))
    with database.write() as conn:
        assert shelf.reached(conn, wrong.id) == 3
        assert plan.plan(conn, right, Who(), now, mass=True) == 3
    assert [(row["account"], row["channel"]) for row in rows(database, right)] == [(1, DIRECT), (2, MASS), (4, DIRECT)]


def test_every_change_of_what_may_be_quoted_changes_the_version(county, database, now):
    def version():
        with database.read() as conn:
            return shelf.version(conn)

    seen = [version()]
    one = planned(database, now)
    seen.append(version())
    for stages, to in (([Stage.RUNNING], Stage.DONE), ([Stage.DONE], Stage.RECALLED)):
        with database.write() as conn:
            editions.move(conn, one.id, stages, to, now)
        seen.append(version())
    assert len(set(seen)) == 4


@pytest.mark.parametrize(
    "fields", [{"drill": True}, {"kind": "reminder"}, {"stage": Stage.RECALLED}, {"stage": Stage.VOID}]
)
def test_what_is_a_drill_a_reminder_or_withdrawn_is_not_quoted(county, database, now, fields):
    planned(database, now, **fields)
    with database.read() as conn:
        assert shelf.out(conn, now - timedelta(days=1)) == ()


def test_what_went_out_is_quoted_and_the_last_one_like_it_found(county, database, now):
    one, other = planned(database, now), planned(database, now, 102, source="", kind="notice")
    with database.read() as conn:
        assert {found.number for found in shelf.out(conn, now - timedelta(days=1))} == {101, 102}
        assert shelf.like(conn, "letter", "letter", COUNTY).number == one.number
        assert shelf.like(conn, "", "notice", COUNTY).number == other.number
        assert shelf.like(conn, "", "rules", COUNTY) is None


def test_two_with_one_number_meet(county, database, now):
    put(database, edition(now))
    with pytest.raises(Conflict), database.write() as conn:
        run(conn, [editions.put(edition(now, id=5, source="other"), fresh=True)])


def test_states_of_nothing_are_none(county, database, now):
    one = put(database, edition(now))
    with database.read() as conn:
        assert (delivery.states(conn, one.id), shelf.reached(conn, one.id), shelf.mass_used(conn, now)) == ({}, 0, 0)
