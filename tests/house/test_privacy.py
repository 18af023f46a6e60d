from datetime import timedelta

import click
import pytest

from county.reports.content import Line, Report
from county.reports.report import row
from county.settings import CountySettings, HealthRule
from house import privacy
from records import access, writing
from records.access import Access
from records.reports import daily
from records.reports.daily import Signature
from workers.anchors import FILE, Anchors


@pytest.fixture
def log(database, keyring, now):
    with database.write() as conn:
        access.append(conn, keyring, *(Access(5, n, "名单", "看一眼", now) for n in range(20)))
    return database


@pytest.fixture
def noted(log, keyring, now, tmp_path):
    Anchors(log, keyring, 410798000000, tmp_path, lambda _: None).run(now)
    return tmp_path / FILE


def spoil(database, sql):
    with database.write() as conn:
        conn.exec_driver_sql(sql)


def test_a_whole_log_is_said_to_be_whole(log, keyring, noted):
    said = privacy.verify(log, keyring, noted)
    assert "20 entries are as they were written, 1 anchors fit" in said and "the log ends at 20 " in said


def test_without_the_second_machine_it_says_what_it_cannot_see(log, keyring):
    assert "a cut at the end would not be seen" in privacy.verify(log, keyring, None)


def test_a_cut_is_seen_with_the_second_machines_file(log, keyring, noted):
    spoil(log, "DELETE FROM access WHERE position > 15")
    privacy.verify(log, keyring, None)
    with pytest.raises(click.ClickException, match="ends before"):
        privacy.verify(log, keyring, noted)


def test_an_edit_names_its_entry(log, keyring):
    spoil(log, "UPDATE access SET reason = 'x' WHERE position = 7")
    with pytest.raises(click.ClickException, match="entry 7: changed"):
        privacy.verify(log, keyring, None)


def test_a_file_that_is_no_anchor_is_named(log, keyring, noted):
    noted.write_text("2026-11-22 twenty abc\n", encoding="ascii")
    with pytest.raises(click.ClickException, match="line 1"):
        privacy.verify(log, keyring, noted)


def test_the_calendar_says_what_is_due_and_how_old_backups_are(database, now):
    county = CountySettings(code=410798, health_rules=(HealthRule(since=now.date() - timedelta(days=900)),))
    lines = list(privacy.calendar_lines(database, county, now))
    assert any(line.startswith("健康上报") and "60 days" in line for line in lines)
    assert lines[-1].endswith("2026-12-22")


@pytest.fixture
def signed(log, keyring, now):
    """A report under which the log stood at its twentieth entry."""
    report = Report(410798103005, "南坡村", now.date(), (Line("reported", 5),))
    with log.write() as conn:
        by = Signature(1, 2, now, access.head(conn))
        writing.run(conn, [daily.sign(keyring, row(report, now), by)])
    return log


def test_signed_reports_are_counted_among_what_fits(signed, keyring):
    assert "1 signed reports are what was signed" in privacy.verify(signed, keyring, None)


def test_a_report_with_other_words_is_named(signed, keyring, now):
    """By somebody who holds database and keys: the row opens, and says something else."""
    with signed.read() as conn:
        one = daily.of_day(conn, keyring, now.date(), 410798103005)
    other = keyring.seal(one.content.replace('"today": 5', '"today": 3'), "daily_report.content", one.id)
    with signed.write() as conn:
        conn.execute(daily.DAILY_REPORT.update().values(content=other))
    with pytest.raises(click.ClickException, match="410798103005 is not what was signed"):
        privacy.verify(signed, keyring, None)


def test_a_cut_is_seen_by_what_was_signed_since(signed, keyring):
    spoil(signed, "DELETE FROM access WHERE position > 15")
    with pytest.raises(click.ClickException, match="ends before"):
        privacy.verify(signed, keyring, None)


def test_a_list_of_the_deleted_that_is_none_names_its_line(log, keyring, now, tmp_path):
    file = tmp_path / "erased.txt"
    file.write_text("2026-11-22 5\nwang\n", encoding="ascii")
    with pytest.raises(click.ClickException, match="line 2"):
        privacy.again(log, keyring, file, now)
    file.write_text("2026-11-22 5\n", encoding="ascii")
    assert privacy.again(log, keyring, file, now) == 0
