from datetime import timedelta

import pytest

from records import latest, writing
from records.latest import LONGEST, NONE
from tests.records.helpers import GRANDPA, follow, report, settle, standing


@pytest.fixture
def said(database, keyring, now):
    """last = said(symptoms=…): what stands of 李福田 after such a report."""
    settle(database, keyring, GRANDPA)
    follow(database, keyring, "o-wang", now, GRANDPA)

    def last(at=now, **facts):
        with database.write() as conn:
            writing.run(conn, [latest.put(report(GRANDPA, at, **facts))])
        return standing(database, keyring, "o-wang", now).members[0].last

    return last


def test_of_whom_nothing_was_said_nothing_stands(database, keyring, now):
    settle(database, keyring, GRANDPA)
    follow(database, keyring, "o-wang", now, GRANDPA)
    assert standing(database, keyring, "o-wang", now).members[0].last is None


def test_symptoms_stand_as_they_would_be_typed_again(said):
    last = said(symptoms=("咳嗽", "乏力"), exposure=("外出",))
    assert (last.symptoms, last.exposure) == ("咳嗽 乏力", "外出")


def test_nothing_is_said_as_nothing(said):
    last = said()
    assert (last.symptoms, last.exposure) == (NONE, NONE)


@pytest.mark.parametrize(
    ("facts", "calm"),
    [({}, True), ({"symptoms": ("咳嗽",)}, False), ({"exposure": ("外出",)}, False), ({"worrying": True}, False)],
)
def test_calm_is_a_report_in_which_nothing_is_the_matter(said, facts, calm):
    assert said(**facts).calm is calm


def test_a_later_day_replaces_and_an_earlier_one_does_not(said, now):
    said(symptoms=("咳嗽",))
    assert said(now - timedelta(days=1)).symptoms == "咳嗽"
    assert said(now + timedelta(days=1)).symptoms == NONE


def test_of_one_day_the_last_word_stands(said):
    said(symptoms=("咳嗽",))
    assert said().calm


def test_a_long_list_is_cut_to_what_its_column_holds(said):
    assert len(said(symptoms=("咳嗽",) * 100).symptoms) == LONGEST
