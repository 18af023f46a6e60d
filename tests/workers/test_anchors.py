from datetime import timedelta

import pytest

from records import access
from records.access import Access
from tests.county.exports.office import AUDITOR, COMMAND, COUNTY, Office
from workers.anchors import FILE, Anchors, BadAnchor, read


@pytest.fixture
def woken():
    return []


@pytest.fixture
def anchors(database, keyring, tmp_path, woken):
    return Anchors(database, keyring, COUNTY, tmp_path / "anchors", woken.extend)


def grow(anchors, now):
    with anchors.database.write() as conn:
        return access.append(conn, anchors.keyring, Access(5, 1, "名单", "看一眼", now))


def spoil(anchors, sql):
    with anchors.database.write() as conn:
        conn.exec_driver_sql(sql)


def test_one_line_a_day(anchors, now):
    heads = []
    for day in range(3):
        heads.append(grow(anchors, now))
        assert [anchors.run(now + timedelta(days=day)) for _ in range(2)] == [1, 0]
    assert read((anchors.folder / FILE).read_text()) == tuple(heads)


def test_an_empty_log_has_an_anchor_too(anchors, now):
    anchors.run(now)
    assert read((anchors.folder / FILE).read_text())[0].position == 0


@pytest.mark.parametrize(
    "sql", ["UPDATE access SET reason = '别的' WHERE position = 1", "DELETE FROM access WHERE position = 2"]
)
def test_a_log_that_was_touched_gets_no_anchor_and_is_told(anchors, now, woken, sql):
    """Also when only its end was cut off: yesterday's line knows better. Once a day."""
    Office(anchors.database, anchors.keyring, now)
    grow(anchors, now), grow(anchors, now)
    anchors.run(now)
    spoil(anchors, sql)
    tomorrow = now + timedelta(days=1)
    assert [anchors.run(tomorrow), anchors.run(tomorrow + timedelta(hours=1))] == [0, 0]
    with anchors.database.read() as conn:
        told = conn.exec_driver_sql("SELECT person FROM notice WHERE kind = 'tampered' AND urgency = 'alarm'").scalars()
        assert sorted(told) == sorted((AUDITOR, COMMAND))
    assert len(woken) == 4


@pytest.mark.parametrize("line", ["2026-11-22", "2026-11-22 x ab", "2026-11-22 1 zz", "a b c d"])
def test_what_is_no_anchor_is_refused(line):
    with pytest.raises(BadAnchor, match="line 2"):
        read(f"2026-11-21 1 {'00' * 16}\n{line}\n")
