from dataclasses import replace
from datetime import date

from county.reports.bulletin import figures
from county.reports.content import Line, Part, Report
from records.reports.figures import FIGURES

DAY = date(2026, 11, 22)
COUNTS = {"people": 900, "reported": 880, "worrying": 3, "at_home": 2, "central": 1, "hospital": 1, "placed": 5}
REPORT = Report(410798000000, "安禾县", DAY, tuple(Line(one.name, COUNTS.get(one.name, 0)) for one in FIGURES))


def test_small_counts_are_hidden_and_none_is_none():
    told = figures(REPORT, 5)
    assert (told["worrying"], told["in_quarantine"], told["placed_today"]) == ("少于5", "少于5", "5")
    assert (told["confirmed"], told["missing"]) == ("0", "20")


def test_where_nobody_has_signed_there_is_no_figure_and_no_zero():
    assert figures(replace(REPORT, parts=(Part(410798103000, "柳荫乡"),)), 5) == {}


def test_nothing_is_hidden_where_the_county_says_so():
    assert figures(REPORT, 0)["worrying"] == "3"


def test_without_a_case_there_are_no_days_without_and_a_sentence_says_so():
    told = figures(REPORT, 5)
    assert "days_without_case" not in told and told["case_free"] == "到今天没有过确诊"
    assert figures(replace(REPORT, last_case=date(2026, 11, 4)), 5)["days_without_case"] == "18"


def test_on_the_day_of_a_case_nobody_hears_of_no_days_in_a_row():
    assert figures(replace(REPORT, last_case=DAY), 5)["case_free"] == "今天有新增确诊"


def test_with_a_case_whose_day_nobody_knows_nothing_is_said_of_it():
    lines = tuple(replace(one, today=2) if one.figure == "confirmed" else one for one in REPORT.lines)
    assert "case_free" not in figures(replace(REPORT, lines=lines), 5)
