from datetime import timedelta

import pytest

from county.today import parts
from county.today.parts import counted
from records import codes, number, tally, writing
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import local_day

COUNTY, TOWNSHIP, VILLAGE = 410798000000, 410798103000, 410798103005


@pytest.fixture
def reported(stage):
    """Two of one household in 南坡村 have reported, one of them a fever, twice."""
    one, other = stage.person("王秀英"), stage.person("陈建国")
    with stage.database.write() as conn:
        for person, tenths in ((one, 365), (other, 385), (other, 388)):
            said = HealthReport(
                person=person.id, area=person.area, day=local_day(stage.now), at=stage.now, temperature_tenths=tenths,
                worrying=tenths > 372,
            )  # fmt: skip
            writing.run(conn, [HEALTH_REPORTS.put(stage.keyring, number.fresh(), said)])
    return stage


def look(stage, place, at=None):
    with stage.database.read() as conn:
        return counted(conn, stage.county, place, at or stage.now)


def test_each_level_adds_up_to_the_one_above(reported):
    county, township, village = (look(reported, place).total(place, "") for place in (COUNTY, TOWNSHIP, VILLAGE))
    assert (
        (county.reported, county.unwell)
        == (township.reported, township.unwell)
        == (village.reported, village.unwell)
        == (2, 1)
    )
    assert county.people > township.people > village.people == village.reported + village.missing


def test_the_parts_of_each_level_are_named(reported):
    assert [one.name for one in look(reported, COUNTY).parts] == ["清禾镇", "石碾乡", "柳荫乡"]
    assert "南坡村" in [one.name for one in look(reported, TOWNSHIP).parts]
    assert look(reported, VILLAGE).parts[0].name == "南坡村第1网格"


def test_a_cell_has_only_itself(reported):
    cell = reported.person("王秀英").cell
    assert [one.place for one in look(reported, cell).parts] == [cell]


def test_a_large_place_nobody_has_counted_today_has_no_figures(reported, monkeypatch):
    monkeypatch.setattr(parts, "SMALL", 10)
    found = look(reported, COUNTY)
    assert (found.parts, found.at) == ((), None)


def test_a_large_place_is_read_as_it_was_counted(reported, monkeypatch):
    monkeypatch.setattr(parts, "SMALL", 10)
    with reported.database.write() as conn:
        now = tally.by_village(conn, local_day(reported.now), COUNTY)
        writing.run(conn, tally.keep(now, local_day(reported.now), reported.now))
    later = reported.now + timedelta(minutes=4)
    found = look(reported, COUNTY, later)
    assert (found.at, found.old) == (reported.now, False)
    assert found.total(COUNTY, "").reported == 2
    assert look(reported, COUNTY, reported.now + timedelta(minutes=15)).old


def test_a_small_place_whose_count_is_old_is_counted_while_somebody_waits(reported):
    early = reported.now - timedelta(hours=2)
    with reported.database.write() as conn:
        writing.run(conn, tally.keep([tally.Tally(VILLAGE, 5, 0, 0)], local_day(reported.now), early))
    found = look(reported, COUNTY)
    assert (found.at, found.old, found.total(COUNTY, "").reported) == (reported.now, False, 2)


def test_nobody_counts_twice(reported):
    village = look(reported, VILLAGE)
    assert len({one.place for one in village.parts}) == len(village.parts)
    assert all(codes.covers(VILLAGE, one.place) for one in village.parts)
