"""Each count is of its own span and its own place, and what was done by its end."""

from datetime import timedelta

from records import roles
from records.reports import span, works
from records.reports.done import Done
from records.reports.works import Beds, Doors
from tests.records.helpers import COUNTY, OTHER, TOWNSHIP, VILLAGE
from tests.records.reports.lived import AFTER, BEFORE, TODAY


def test_contacts_are_those_who_are_looked_for(asked):
    assert asked(works.traced, COUNTY, TODAY) == Done(2, 1)
    assert asked(works.traced, OTHER, TODAY) == asked(works.traced, COUNTY, BEFORE) == Done(0, 0)


def test_what_is_done_after_the_span_is_not_done_in_it(asked, now):
    short = span.Span(TODAY.since, now + timedelta(minutes=30))
    assert asked(works.traced, COUNTY, short) == asked(works.alarms, COUNTY, short) == Done(2, 0)
    assert asked(works.doors, COUNTY, now + timedelta(minutes=30)) == Doors(workers=2, doors=3, nobody=1, trouble=1)


def test_needs_are_told_by_kind_the_most_frequent_first(asked):
    assert list(asked(works.needs, VILLAGE, TODAY).items()) == [("买药", Done(2, 1)), ("修理", Done(1, 0))]
    assert asked(works.needs, OTHER, TODAY) == asked(works.needs, VILLAGE, AFTER) == {}


def test_an_elder_s_own_message_is_no_visit(asked):
    assert asked(works.visits, VILLAGE, TODAY) == 2
    assert asked(works.visits, OTHER, TODAY) == asked(works.visits, VILLAGE, AFTER) == 0
    assert asked(works.elders, VILLAGE, TODAY.until) == 1
    assert asked(works.elders, VILLAGE, TODAY.since) == asked(works.elders, OTHER, TODAY.until) == 0


def test_a_door_is_what_was_found_there_last(asked):
    assert asked(works.doors, COUNTY, TODAY.until) == Doors(workers=2, doors=4, nobody=1, trouble=1)
    assert asked(works.doors, OTHER, TODAY.until) == asked(works.doors, VILLAGE, AFTER.until) == Doors(0, 0, 0, 0)


def test_a_township_s_beds_are_the_county_s_and_no_village_s(asked):
    assert asked(works.beds, COUNTY) == asked(works.beds, TOWNSHIP) == Beds(1, 4, 1)
    assert asked(works.beds, VILLAGE) == Beds(0, 0, 0)


def test_alarms_of_a_cell_are_the_village_s(asked):
    assert asked(works.alarms, VILLAGE, TODAY) == Done(2, 1)
    assert asked(works.alarms, OTHER, TODAY) == asked(works.alarms, VILLAGE, BEFORE) == Done(0, 0)


def test_whoever_holds_two_cells_is_one_and_whose_office_is_over_is_none(asked):
    assert asked(works.posts, COUNTY, TODAY.until) == {roles.GRID_WORKER: 1, roles.VILLAGE_CADRE: 1}
    assert asked(works.posts, OTHER, TODAY.until) == {}
