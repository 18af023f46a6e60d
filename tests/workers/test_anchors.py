from datetime import timedelta

import pytest

from records import access
from records.access import Access
from workers.anchors import FILE, Anchors, BadAnchor, read


def grow(database, keyring, now):
    with database.write() as conn:
        return access.append(conn, keyring, Access(5, 1, "名单", "看一眼", now))


def test_one_line_a_day(database, keyring, now, tmp_path):
    anchors = Anchors(database, tmp_path / "anchors")
    heads = []
    for day in range(3):
        heads.append(grow(database, keyring, now))
        assert [anchors.run(now + timedelta(days=day)) for _ in range(2)] == [1, 0]
    assert read((tmp_path / "anchors" / FILE).read_text()) == tuple(heads)


def test_an_empty_log_has_an_anchor_too(database, now, tmp_path):
    Anchors(database, tmp_path).run(now)
    assert read((tmp_path / FILE).read_text())[0].position == 0


@pytest.mark.parametrize("line", ["2026-11-22", "2026-11-22 x ab", "2026-11-22 1 zz", "a b c d"])
def test_what_is_no_anchor_is_refused(line):
    with pytest.raises(BadAnchor, match="line 2"):
        read(f"2026-11-21 1 {'00' * 16}\n{line}\n")
