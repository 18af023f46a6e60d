import pytest

from county.errors import NotThere, Refused
from county.privacy import second
from tests.county.exports.office import AUDITOR, COMMAND, DOCTOR, ELSEWHERE, TOWN, VILLAGE

OWN = "要由另一个人同意。"


def test_who_is_above_and_another_person_may(office):
    may = {who for who in (TOWN, COMMAND, DOCTOR, ELSEWHERE, AUDITOR) if second.may(office.reads(who), VILLAGE, TOWN)}
    assert may == {COMMAND}


def test_who_may_passes_and_the_first_person_hears_why_not(office):
    second.check(office.reads(COMMAND), VILLAGE, TOWN, OWN)
    with pytest.raises(Refused, match=OWN):
        second.check(office.reads(TOWN), VILLAGE, TOWN, OWN)


def test_who_is_not_above_finds_nothing_even_of_their_own(office):
    with pytest.raises(NotThere):
        second.check(office.reads(DOCTOR), VILLAGE, DOCTOR, OWN)


def test_the_two_nearest_hear_of_it_and_never_the_first(office):
    with office.database.read() as conn:
        told = {who: second.told(conn, VILLAGE, who, office.now) for who in (DOCTOR, TOWN)}
    assert told == {DOCTOR: (TOWN, COMMAND), TOWN: (COMMAND,)}


def test_a_reason_is_more_than_a_sign():
    assert second.reason(" 用途不清楚 ", "为什么") == "用途不清楚"
    with pytest.raises(Refused, match="为什么"):
        second.reason(" 。 ", "为什么")
