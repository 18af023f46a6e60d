from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Column, Connection, insert, select
from sqlalchemy.types import Boolean, LargeBinary, String

from records import ladder, merges, moments
from records.broadcasts.approval import APPROVAL
from records.elders import habit, silence
from records.elders.silence import Silence
from records.imports import joining, naming
from records.ladder import Climb
from records.ledgers import SHELVES
from records.metadata import METADATA
from records.quarantine import signatures, slot_notes
from records.quarantine.letters import RELEASE
from records.quarantine.slot_notes import SlotNote
from records.roles import COUNTY_COMMAND, Holding, put
from records.writing import run
from tests.records.helpers import COUNTY, GRANDPA, SON, VILLAGE, follow, settle

GONE, KEPT = SON, GRANDPA
LEDGERS = {table.name for shelf in SHELVES for table in (shelf.table, shelf.was)}
UNTIED = [column for table, column in naming.pointing() if table.name not in LEDGERS and not naming.ties(column)]
EDITION = 900
SAY_A_PERSON = {
    "person", "about", "elder", "helper", "doctor", "cadre", "author", "approver", "giver", "taker", "resident", "subject",
}  # fmt: skip


@pytest.fixture
def village(database, keyring, now):
    settle(database, keyring, GONE, KEPT)
    follow(database, keyring, "gone", now, GONE)
    return database


def join(conn, keyring, now):
    joining.join(conn, keyring, GONE, KEPT, 1, now)


def a_row(conn: Connection, column: Column, number: int, now: datetime) -> None:
    """With `column` naming the one who goes, and something of the right type wherever something must stand."""
    account = conn.execute(select(METADATA.tables["account"].c.id)).scalar_one()
    day = moments.day_number(moments.local_day(now))
    fixed = {"day": day, "area": VILLAGE, "account": account, "edition": EDITION, "text": b"words"}
    values = {
        one.name: fixed.get(one.name, _anything(one, number))
        for one in column.table.columns
        if not one.nullable or one.name == "text"
    }
    conn.execute(insert(column.table).values({**values, column.name: GONE.id}))


def _anything(column: Column, number: int) -> object:
    kinds = ((LargeBinary, b"x%d" % number), (String, f"x{number % 10}"), (Boolean, False))
    return next((value for kind, value in kinds if isinstance(column.type, kind)), number)


def test_every_column_that_sounds_like_a_person_is_known():
    """A new table with a `person` in it is moved with the others, or says why not."""
    treated = naming.OWN_RULE | naming.STAYS | LEDGERS
    known = {(table.name, column.name) for table, column in naming.pointing()}
    missing = [
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        if table.name not in treated
        for column in table.columns
        if column.name in SAY_A_PERSON and (table.name, column.name) not in known
    ]
    assert missing == []


def test_what_has_no_foreign_key_moves_too(village, keyring, now):
    with village.write() as conn:
        for number, column in enumerate(sorted(UNTIED, key=lambda one: one.table.name != "edition"), EDITION):
            a_row(conn, column, number, now)
        join(conn, keyring, now)
        assert [str(one) for one in UNTIED if GONE.id in conn.execute(select(one)).scalars().all()] == []
        assert [str(one) for one in UNTIED if KEPT.id not in conn.execute(select(one)).scalars().all()] == []
        conn.rollback()


def test_who_signed_under_both_numbers_has_signed_once(village, keyring, now):
    """Two signatures of one person are not two people's."""
    day = moments.local_day(now)
    with village.write() as conn:
        for side, signer in ((signatures.DOCTOR, GONE), (signatures.CADRE, KEPT)):
            run(conn, [signatures.sign(day, VILLAGE, 7, "am", digest=b"d", side=side, signer=signer.id, at=now)])
        conn.execute(insert(RELEASE).values(stay=3, digest=b"d", doctor=KEPT.id, cadre=GONE.id))
        join(conn, keyring, now)
        (signed,) = signatures.of(conn, [day], [VILLAGE], [7]).values()
        assert (signed.doctor, signed.doctor_at, signed.cadre) == (None, None, KEPT.id)
        assert conn.execute(select(RELEASE.c.doctor, RELEASE.c.cadre)).one() == (KEPT.id, None)


def test_nobody_has_agreed_to_their_own_broadcast(village, keyring, now):
    with village.write() as conn:
        conn.execute(insert(APPROVAL).values(edition=1, approver=KEPT.id, author=GONE.id, digest="d", count=1, at=1))
        join(conn, keyring, now)
        assert conn.execute(select(APPROVAL)).first() is None


def test_what_an_official_of_the_county_signed_in_a_village_is_found(village, keyring, now):
    day = moments.local_day(now)
    with village.write() as conn:
        run(conn, [put(Holding(1, COUNTY_COMMAND, COUNTY, GONE.id, now))])
        run(conn, [signatures.sign(day, VILLAGE, 7, "am", digest=b"d", side="cadre", signer=GONE.id, at=now)])
        join(conn, keyring, now)
        (signed,) = signatures.of(conn, [day], [VILLAGE], [7]).values()
        assert signed.cadre == KEPT.id


def test_a_note_of_a_slot_is_still_one_when_said_again(village, keyring, now):
    day = date(2026, 2, 3)
    note = SlotNote(day, GONE.id, "am", None, "体温计坏了", 1, now)
    with village.write() as conn:
        run(conn, [slot_notes.put(keyring, note)])
        join(conn, keyring, now)
        found = slot_notes.of(conn, keyring, [day], [KEPT.id])
        assert found[day, KEPT.id, "am"].words == "体温计坏了"
        run(conn, [slot_notes.put(keyring, SlotNote(day, KEPT.id, "am", 365, "", 1, now))])
        assert [row.tenths for row in conn.execute(select(slot_notes.SLOT_NOTE))] == [365]


def test_the_note_of_the_one_who_stays_is_not_overwritten(village, keyring, now):
    day = date(2026, 2, 3)
    with village.write() as conn:
        run(conn, [slot_notes.put(keyring, SlotNote(day, one.id, "am", one.id, "", 1, now)) for one in (GONE, KEPT)])
        join(conn, keyring, now)
        assert [row.tenths for row in conn.execute(select(slot_notes.SLOT_NOTE))] == [KEPT.id]


def test_an_open_silence_ends_with_a_sign_of_the_one_who_stays(village, keyring, now):
    """The ladder that it began is found under the number which it would have had."""
    day = moments.local_day(now)
    one = Silence(day, VILLAGE, GONE.id, 2, now, None)
    with village.write() as conn:
        climb = Climb(one.origin, GONE.id, VILLAGE, 0, ("村医",), 0, "没有回音", now, now + timedelta(minutes=10))
        run(conn, [silence.begin(one), ladder.put(keyring, climb)])
        join(conn, keyring, now)
        (moved,) = silence.unended(conn, KEPT.id, VILLAGE, day)
        found = ladder.find(conn, keyring, moved.origin)
        assert found is not None and (found.about, found.text) == (KEPT.id, "没有回音")


@pytest.mark.parametrize(("learnt", "minute"), [(10, 400), (30, 500)])
def test_the_newer_habit_stays(village, keyring, now, learnt, minute):
    with village.write() as conn:
        for person, day, at in ((KEPT.id, 20, 400), (GONE.id, learnt, 500)):
            conn.execute(insert(habit.HABIT).values(person=person, minute=at, days=7, learnt=day))
        join(conn, keyring, now)
        assert habit.of(conn, KEPT.id) == minute
        assert habit.of(conn, GONE.id) is None


def test_the_merge_says_who_it_was(village, keyring, now):
    with village.write() as conn:
        join(conn, keyring, now)
        assert merges.kept(conn, GONE.id) == KEPT.id
