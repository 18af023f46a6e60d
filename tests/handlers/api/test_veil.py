import pytest

from county.reports.content import Correction, Line, Part, Report
from county.reports.report import row
from handlers.api import report, veil
from records.access import Head
from records.api_keys import ApiKey
from records.reports.daily import Signature
from tests.console.stage import COUNTY, TOWN, VILLAGE
from tests.handlers.platform import COUNTY as SETTINGS

LINES = (Line("worrying", 4, 0, 5, (("本人报", 4),)), Line("confirmed", 1, None, None))


def shown(area: int, below: int, now, **more):
    made = row(Report(area, "某地", now.date(), LINES, **more), now)
    return report.shown(made, Signature(1, 1, now, Head(1, b"")), below)


@pytest.mark.parametrize(("whole", "below"), [(True, 0), (False, SETTINGS.privacy.least_shown)])
def test_a_full_key_hides_nothing_another_what_a_bulletin_would(now, whole, below):
    assert veil.least(ApiKey("x", COUNTY, whole, now, now), SETTINGS) == below


@pytest.mark.parametrize(("count", "seen"), [(0, 0), (1, None), (4, None), (5, 5), (-2, None), (None, None)])
def test_of_a_village_small_counts_are_hidden_and_zero_is_not(count, seen):
    assert veil.over(VILLAGE, 5)(count) == veil.over(VILLAGE * 1000 + 1, 5)(count) == veil.over(0, 5)(count) == seen


@pytest.mark.parametrize("area", [TOWN, COUNTY])
def test_of_wider_places_every_count_is_shown(area):
    assert veil.over(area, 5)(1) == 1


def test_a_villages_small_figures_are_hidden_with_their_reasons(now):
    first, second = shown(VILLAGE, 5, now)["lines"]
    assert [first[name] for name in ("today", "yesterday", "total", "reasons")] == [None, 0, 5, []]
    assert second["today"] is None


def test_a_full_key_reads_them(now):
    (first, _) = shown(VILLAGE, 0, now)["lines"]
    assert (first["today"], first["reasons"]) == (4, [{"label": "本人报", "count": 4}])


def test_reasons_of_a_township_name_villages_and_are_hidden_too(now):
    whole = {"parts": (Part(VILLAGE, "南坡村", "d", 1, 1),)}
    assert [shown(TOWN, below, now, **whole)["lines"][0]["today"] for below in (0, 5)] == [4, 4]
    assert [bool(shown(TOWN, below, now, **whole)["lines"][0]["reasons"]) for below in (0, 5)] == [True, False]


def test_corrections_of_a_village_are_hidden_likewise(now):
    (one,) = shown(VILLAGE, 5, now, corrections=(Correction(now.date(), "worrying", 1, 7),))["corrections"]
    assert (one["was"], one["now"]) == (None, 7)
