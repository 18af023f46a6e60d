from datetime import date, timedelta

import pytest

from chat.steps import Keep
from county.reports import report, signing
from county.reports.acts import ExplainFigure, SignReport
from county.reports.signing import Shown, Signer
from records import access, chain
from records.access import ACCESS, Access
from records.errors import Conflict, Tampered
from records.reports import daily
from tests.county.reports.world import AREA, COUNTY, VILLAGES, settled
from tests.county.stage import ALICE

DAY = date(2026, 11, 21)
VILLAGE = VILLAGES[1]


def read(conn, keyring, area=VILLAGE):
    found = report.of(conn, keyring, COUNTY, area, DAY)
    assert found
    return found


def freeze(database, keyring, now, digest=None, area=VILLAGE):
    with database.write() as conn:
        shown = digest or read(conn, keyring, area).report.digest
        return signing.freeze(conn, keyring, COUNTY, Shown(area, DAY, shown), Signer(1, 2, now))


def test_what_was_shown_is_signed_for_good(database, keyring, now):
    settled(database)
    signed = freeze(database, keyring, now)
    with database.read() as conn:
        kept = read(conn, keyring)
    assert kept.report == signed and kept.signature and (kept.signature.signer, kept.signature.at) == (1, now)
    with pytest.raises(Conflict):
        freeze(database, keyring, now)


def test_what_reads_otherwise_by_now_is_not_signed(database, keyring, now):
    settled(database)
    with pytest.raises(Conflict):
        freeze(database, keyring, now, bytes(32))


def test_words_are_kept_with_the_draft_and_signed(database, keyring, now):
    settled(database)
    with database.write() as conn:
        signing.note(conn, keyring, COUNTY, VILLAGE, DAY, {"people": "搬来一户"}, now)
    assert freeze(database, keyring, now).said == {"people": "搬来一户"}
    with database.write() as conn:
        signing.note(conn, keyring, COUNTY, VILLAGE, DAY, {"people": "不对"}, now)
        assert read(conn, keyring).report.said == {"people": "搬来一户"}


def test_a_signed_report_shows_that_the_access_log_was_cut(database, keyring, now):
    settled(database)
    with database.write() as conn:
        access.append(conn, keyring, *(Access(1, n, "名单", "没报", now) for n in range(3)))
    freeze(database, keyring, now)
    with database.write() as conn:
        anchor = read(conn, keyring).signature.log
        access.append(conn, keyring, Access(1, 9, "名单", "没报", now))
    with database.read() as conn:
        assert chain.verify(conn, keyring, anchor).position == 4
    with database.write() as conn:
        conn.execute(ACCESS.delete().where(ACCESS.c.position > 2))
    with database.read() as conn, pytest.raises(Tampered):
        chain.verify(conn, keyring, anchor)


def test_a_township_signs_what_its_villages_have(database, keyring, now):
    settled(database)
    freeze(database, keyring, now)
    signed = freeze(database, keyring, now + timedelta(minutes=1), area=AREA)
    assert [part.missing for part in signed.parts] == [True, False] and signed.reported == 1


def test_who_does_not_answer_for_the_village_signs_and_explains_nothing(stage):
    """Somebody who lives there, with the right digest in hand."""
    day = report.open_day(stage.now, stage.county)
    with stage.database.read() as conn:
        shown = report.of(conn, stage.keyring, stage.county, VILLAGE, day).report.digest.hex()
    stage.does(ALICE, Keep(SignReport(VILLAGE, day.isoformat(), shown)))
    stage.does(ALICE, Keep(ExplainFigure(VILLAGE, day.isoformat(), "people", "嘿")))
    with stage.database.read() as conn:
        assert daily.of_day(conn, stage.keyring, day, VILLAGE) is None
