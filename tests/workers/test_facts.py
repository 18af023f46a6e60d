from datetime import datetime

import pytest

from records.moments import LOCAL
from workers.facts import EMPTY, Facts, fill, unknown

FACTS = Facts(
    "南坡村 张国强 电话 1\n发热 38.5\n回「收」", datetime(2026, 11, 22, 7, 5, tzinfo=LOCAL), "张国强", "南坡村"
)


def test_marks_are_filled_and_other_words_stay():
    data = {"thing1": "{about}", "thing2": "{said}", "time3": "{time}", "thing5": "回「收」表示接手"}
    assert fill(data, FACTS) == {
        "thing1": "张国强", "thing2": "发热 38.5", "time3": "2026年11月22日 07:05", "thing5": "回「收」表示接手",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("key", "most"), [("thing1", 20), ("phrase2", 5), ("character_string10", 32), ("keyword1", 200)]
)
def test_nothing_is_longer_than_its_key_takes(key, most):
    (value,) = fill({key: "长" * 300}, FACTS).values()
    assert len(value) == most and value.endswith("…")


def test_nothing_is_empty():
    assert fill({"thing1": "{about}"}, Facts("x", FACTS.made_at)) == {"thing1": EMPTY}


def test_a_mark_looks_nothing_up_but_a_fact():
    assert unknown("{about} {about.__class__} {who}") == ["who"]
    assert fill({"thing1": "{about.__class__}"}, FACTS) == {"thing1": "{about.__class__}"}
