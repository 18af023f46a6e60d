"""A sum holds what was said below it, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from county.reports import stated
from county.reports.content import Correction, Line, Part, Report
from county.reports.stated import Stated
from county.reports.summing import Below, summed
from records.areas import Area
from records.reports.figures import FIGURES

DAY = date(2026, 11, 22)
YESTERDAY = DAY - timedelta(days=1)
COUNTY = Area(410798000000, "安禾县")
NAMES = [one.name for one in FIGURES]

figures = st.fixed_dictionaries({name: st.integers(0, 50) for name in NAMES})
village = st.tuples(st.none() | figures, st.none() | figures)
"""What it says of today and of yesterday; None: nothing."""
counties = st.lists(st.lists(village, min_size=1, max_size=3), min_size=1, max_size=3)


def said(area, day, values):
    lines = tuple(Line(name, value, total=value) for name, value in values.items())
    return Report(area.code, area.name, day, lines)


def above(area, each, own=()):
    """The report of `area` over those below: (area, today's report, yesterday's)."""
    signed = {one.code: today for one, today, _ in each if today}
    every = [one for _, today, before in each for one in (before, today) if one]
    under = Below(DAY, tuple(one for one, _, _ in each), signed, stated.of(every))
    parts = tuple(Part(one.code, one.name, today.digest.hex() if today else "") for one, today, _ in each)
    return summed(area, under, parts, stated.of(own).get(area.code, Stated()), [YESTERDAY])


def told(drawn):
    """Villages as (area, today's report, yesterday's), by township."""
    for t, villages in enumerate(drawn, 1):
        township = Area(COUNTY.code + 1000 * t, f"乡{t}")
        yield (
            township,
            [
                (one, today and said(one, DAY, today), before and said(one, YESTERDAY, before))
                for one, today, before in (
                    (Area(township.code + v, f"村{v}"), *values) for v, values in enumerate(villages, 1)
                )
            ],
        )


@given(counties)
def test_villages_townships_and_county_are_one_sum(drawn):
    """A township signs when one of its villages has; who has not is counted nowhere."""
    townships = []
    for township, villages in told(drawn):
        report = above(township, villages)
        heard = any(today for _, today, _ in villages)
        townships.append((township, report if heard else None, None))
    county = above(COUNTY, townships)
    for name in NAMES:
        own = [today.line(name) for _, villages in told(drawn) for _, today, _ in villages if today]
        by_township = [report.line(name) for _, report, _ in townships if report]
        assert sum(one.today for one in own) == sum(one.today for one in by_township) == county.line(name).today
        assert sum(one.total or 0 for one in own if county.line(name).total is not None) == (
            county.line(name).total or 0
        )


@given(counties)
def test_a_missing_area_is_named_and_not_counted(drawn):
    for township, villages in told(drawn):
        report = above(township, villages)
        assert [part.area for part in report.missing] == [one.code for one, today, _ in villages if not today]
        without = above(township, [one for one in villages if one[1]])
        assert [one.today for one in report.lines] == [one.today for one in without.lines]


@given(counties)
def test_reasons_add_up_to_the_difference(drawn):
    for township, villages in told(drawn):
        for line in above(township, villages).lines:
            if line.change is not None:
                assert sum(count for _, count in line.reasons) == line.change


@given(counties)
def test_what_was_signed_and_its_corrections_are_what_the_villages_say_by_now(drawn):
    """Yesterday the township signed before one of its villages had."""
    for township, villages in told(drawn):
        first = [before for _, _, before in villages if before][:1]
        values = {name: first[0].line(name).today if first else 0 for name in NAMES}
        report = above(township, villages, own=[said(township, YESTERDAY, values)])
        changed = {one.figure: one.now for one in report.corrections}
        for name in (one.name for one in FIGURES if one.recounts):
            now = [before.line(name).today for _, _, before in villages if before]
            assert changed.get(name, values[name]) == (sum(now) if now else values[name])


def test_a_figure_that_was_not_thought_of_when_the_village_signed_is_supplied_the_next_day():
    township, village = Area(410798101000, "石碾乡"), Area(410798101001, "石碾村")
    values = dict.fromkeys(NAMES, 1)
    before, now = ({name: 1 for name in NAMES if name != "contacts"}, values)
    today = above(township, [(village, said(village, DAY, before), None)])
    assert (today.line("contacts").today, today.line("reported").today) == (0, 1)
    late = Correction(YESTERDAY, "contacts", None, 1)
    next_day = replace(said(village, DAY, now), corrections=(late,))
    signed = Below(DAY, (village,), {village.code: next_day}, stated.of([said(village, YESTERDAY, before), next_day]))
    own = stated.of([said(township, YESTERDAY, before)])[township.code]
    assert summed(township, signed, (), own, [YESTERDAY]).corrections == (late,)


def test_a_village_that_its_township_left_out_is_named_in_the_county():
    township, left, heard = Area(410798101000, "石碾乡"), Area(410798101001, "石碾村"), Area(410798101002, "双桥村")
    report = above(township, [(left, None, None), (heard, said(heard, DAY, dict.fromkeys(NAMES, 0)), None)])
    parts = (Part(township.code, township.name, report.digest.hex(), 2, 1, ("石碾村",)),)
    county = summed(COUNTY, Below(DAY, (township,), {township.code: report}, {}), parts, Stated(), [])
    assert not county.missing and county.left_out == ("石碾村",) and not county.complete
