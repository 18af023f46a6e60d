"""Each count is of its own span and its own place, and what was done by its end."""

from datetime import timedelta

from records.reports import span, voices
from records.reports.done import Done
from records.reports.voices import Said, Tips
from tests.records.helpers import COUNTY, OTHER, VILLAGE
from tests.records.reports.lived import AFTER, BEFORE, TODAY


def test_questions_and_rumours_say_how_many_are_settled(asked):
    assert asked(voices.questions, VILLAGE, TODAY) == asked(voices.rumours, TODAY) == Done(2, 1)
    assert asked(voices.questions, OTHER, TODAY) == asked(voices.rumours, AFTER) == Done(0, 0)


def test_a_tip_is_counted_once_however_the_days_are_cut(asked):
    assert asked(voices.tips, TODAY) == Tips(3, 2, 1)
    assert asked(voices.tips, BEFORE) == asked(voices.tips, AFTER) == Tips(0, 0, 0)


def test_drills_and_what_never_went_out_are_no_broadcasts(asked):
    assert asked(voices.said, COUNTY, TODAY) == Said(2, 4, 1)
    assert asked(voices.said, VILLAGE, TODAY) == asked(voices.said, COUNTY, AFTER) == Said(0, 0, 0)


def test_what_is_answered_after_the_span_is_not_answered_in_it(asked, now):
    short = span.Span(TODAY.since, now + timedelta(minutes=30))
    assert asked(voices.questions, COUNTY, short) == asked(voices.rumours, short) == Done(2, 0)
    assert asked(voices.tips, short).closed == 0
