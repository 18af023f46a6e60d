import pytest

from broadcasts.answer import Answers, load
from broadcasts.errors import BadPages
from tests.broadcasts.pages import TOWNSHIP, VILLAGE, answer, day, page

HOME, NEXT_DOOR = 410798103005, 410798104001


def ids(answers):
    return [one.id for one in answers]


@pytest.mark.parametrize(
    ("on", "holds"), [("2020-01-31", False), ("2020-02-01", True), ("2020-03-01", True), ("2020-03-02", False)]
)
def test_an_answer_holds_from_its_first_to_its_last_day(on, holds):
    assert answer("a", since="2020-02-01", until="2020-03-01").holds(day(on)) is holds


def test_an_answer_without_an_end_holds():
    assert answer("a").holds(day("2030-01-01"))


@pytest.mark.parametrize(
    ("area", "home", "reached"),
    [("", 0, True), ("", HOME, True), (TOWNSHIP, HOME, True), (TOWNSHIP, NEXT_DOOR, False), (TOWNSHIP, 0, False)],
)
def test_an_answer_reaches_who_lives_in_its_area(area, home, reached):
    assert answer("a", area=area).reaches(home) is reached


def test_an_answer_reaches_the_grid_cells_of_its_village():
    assert answer("a", area=VILLAGE).reaches(HOME * 1000 + 7)


def test_of_two_versions_the_one_of_the_day_stands():
    answers = Answers((answer("old", until="2022-06-27"), answer("new", since="2022-06-28")))
    assert ids(answers.standing(day("2022-06-27"))) == ["old"]
    assert ids(answers.standing(day("2022-06-28"))) == ["new"]


def test_the_nearer_answer_takes_the_place_of_the_wider_one_only_there():
    answers = Answers((answer("wide"), answer("near", area=VILLAGE, instead_of="wide")))
    assert ids(answers.standing(day("2022-01-01"), HOME)) == ["near"]
    assert ids(answers.standing(day("2022-01-01"), NEXT_DOOR)) == ["wide"]


def test_when_the_nearer_answer_ends_the_wider_one_is_back():
    answers = Answers((answer("wide"), answer("near", area=VILLAGE, instead_of="wide", until="2021-12-31")))
    assert ids(answers.standing(day("2022-01-01"), HOME)) == ["wide"]


def test_what_ran_out_without_a_successor_is_being_renewed():
    older, old = answer("older", until="2020-12-31"), answer("old", since="2021-01-01", until="2021-12-31")
    assert ids(Answers((old, older)).renewing(day("2022-01-01"))) == ["old"]
    assert ids(Answers((old, older, answer("new", since="2022-01-01"))).renewing(day("2022-01-01"))) == []


def test_what_has_not_begun_is_neither_standing_nor_being_renewed():
    answers = Answers((answer("a", since="2022-01-01"),))
    assert not answers.standing(day("2021-12-31")) and not answers.renewing(day("2021-12-31"))


def test_wordings_begin_with_the_question():
    assert answer("a", also=("发烧去哪",)).wordings == ("发热去哪儿看", "发烧去哪")


def test_a_folder_becomes_answers(tmp_path):
    (tmp_path / "where.md").write_text(page(), encoding="utf-8")
    answers = load(tmp_path)
    assert len(answers) == 1 and answers.find("where") in tuple(answers) and answers.find("other") is None


def test_a_folder_with_a_fault_is_refused(tmp_path):
    (tmp_path / "where.md").write_text(page(source=None), encoding="utf-8")
    with pytest.raises(BadPages, match=r"where\.md, line 2: `source` is missing"):
        load(tmp_path)
