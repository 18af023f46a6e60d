from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from county.reports.content import Correction, Line, Part, Report, loads

DAY = date(2026, 11, 22)
LINES = (Line("reported", 5, 4, None, (("本人报", 1),)), Line("worrying", 0, 0))
PARTS = (Part(410798103005, "南坡村", "ab", 1, 1), Part(410798103001, "前柳荫村"))
CORRECTIONS = (Correction(DAY - timedelta(days=1), "worrying", None, 2),)
REPORT = Report(410798103000, "柳荫乡", DAY, LINES, CORRECTIONS, PARTS, date(2026, 11, 4))


def test_a_report_comes_back_as_it_was():
    assert loads(REPORT.dumps()) == REPORT


def test_another_figure_is_another_digest():
    other = replace(REPORT, lines=(replace(LINES[0], today=6), LINES[1]))
    assert loads(REPORT.dumps()).digest == REPORT.digest != other.digest


def test_zero_means_that_nothing_happened_of_what_is_reported():
    assert REPORT.zero
    assert not replace(REPORT, lines=(Line("worrying", 1, 0),)).zero


def test_who_is_missing_is_not_among_the_reported():
    assert (REPORT.villages, REPORT.reported, [part.name for part in REPORT.missing]) == (2, 1, ["前柳荫村"])


def test_days_without_a_case_are_counted_to_the_day_of_the_report():
    assert REPORT.days_without_case == 18
    assert replace(REPORT, last_case=None).days_without_case is None


def test_words_are_part_of_what_is_signed():
    explained = REPORT.explained({"reported": "下雨"})
    assert explained.said == {"reported": "下雨"} and explained.digest != REPORT.digest
    assert explained.explained({}) == REPORT


def test_the_digest_of_a_kept_report_is_that_of_the_very_words():
    """An older release wrote the same values otherwise: what was signed then is still what was signed."""
    kept = REPORT.dumps().replace('", "', '","').replace(": ", ":")
    assert loads(kept) == REPORT and kept != REPORT.dumps()
    assert loads(kept).digest == sha256(kept.encode()).digest() and loads(kept).dumps() == kept


def test_what_is_explained_anew_has_words_of_its_own():
    again = loads(REPORT.dumps()).explained({"reported": "下雨"})
    assert again.digest == REPORT.explained({"reported": "下雨"}).digest
