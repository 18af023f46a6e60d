from datetime import date

import pytest

from broadcasts import written
from broadcasts.answer import Answer, Answers
from records.hotline.written import Written

COUNTY, TOWN, VILLAGE = 410798000000, 410798103000, 410798103005
JANUARY, MARCH, MAY = date(2026, 1, 1), date(2026, 3, 1), date(2026, 5, 1)


def answer(id_: str, question: str = "核酸去哪做", **more) -> Answer:
    fields = {
        "topic": "t",
        "body": "到卫生院。",
        "source": "通告",
        "office": "指挥部",
        "owner": "值班员",
        "since": "2026-01-01",
    }
    return Answer.model_validate({"id": id_, "question": question, **fields, **more})


def clash(new, *others):
    found = written.clash(new, others)
    return found and (found.wording, found.other.id, found.day)


def test_a_page_comes_back_as_it_was_written():
    new = written.make(7, TOWN, {"question": "核酸去哪做", "body": "到村口。", "source": "通告", "office": "乡里",
                                 "owner": "值班员", "since": "2026-01-01", "also": ("做核酸在哪",)})  # fmt: skip
    kept = Written(7, TOWN, written.dumps(new), 1, None)
    assert written.page(kept) == new and (new.id, new.area) == ("written-7", TOWN)


def test_what_the_county_writes_holds_everywhere():
    fields = {"question": "核酸去哪做", "body": "到村口。", "source": "通告", "office": "县里", "owner": "值班员"}
    assert written.make(7, COUNTY, {**fields, "since": "2026-01-01"}).reaches(0)


def test_what_no_release_can_read_is_left_out():
    assert list(written.pages([Written(7, TOWN, "{}", 1, None)])) == []


@pytest.mark.parametrize(("until", "found"), [
    ("2026-02-28", None), ("2026-03-01", ("核酸去哪做", "old", MARCH)), (None, ("核酸去哪做", "old", MARCH)),
])  # fmt: skip
def test_two_that_hold_on_one_day_clash(until, found):
    old = answer("old", until=until) if until else answer("old")
    assert clash(answer("new", "别处", also=("核酸 去哪做？",), since="2026-03-01"), old) == (
        found and ("核酸 去哪做？", *found[1:])
    )


def test_one_that_begins_later_is_found_on_its_first_day():
    assert clash(answer("new"), answer("later", since="2026-05-01")) == ("核酸去哪做", "later", MAY)


def test_neighbouring_places_do_not_clash_and_one_inside_does():
    there, inside = answer("there", area="410798100"), answer("inside", area="410798103005")
    assert clash(answer("new", area="410798103"), there) is None
    assert clash(answer("new", area="410798103"), inside)[1] == "inside"


def test_one_that_stands_instead_takes_the_question_of_the_other():
    old = answer("old", also=("哪里做核酸",))
    new = written.instead(answer("new", "做核酸的地方"), old)
    assert clash(new, old) is None
    assert (new.question, new.also) == ("核酸去哪做", ("做核酸的地方",))
    assert [one.id for one in Answers((old, new)).standing(JANUARY)] == ["new"]


def test_behind_the_one_in_whose_place_it_stands_another_is_found_again():
    """The middle one ends before the new one does: from then on two would be told."""
    first = answer("first")
    second = written.instead(answer("second", until="2026-04-30"), first)
    third = written.instead(answer("third", area="410798103"), second)
    assert clash(third, first, second) == ("核酸去哪做", "first", MAY)
