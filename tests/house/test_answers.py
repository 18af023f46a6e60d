"""What is missing becomes an answer."""

from datetime import date

import click
import pytest

from broadcasts import front_matter
from broadcasts.answer import Answer
from county.gaps import groups
from house import answers
from records.hotline import gap
from records.hotline.gap import MISSING, USELESS, Gap
from records.writing import run

TODAY = date(2026, 2, 3)
GAPS = (
    Gap(1, TODAY, 0, MISSING, "水表谁来抄"),
    Gap(2, TODAY, 0, USELESS, "口罩几天换一次", "mask-reuse"),
    Gap(3, TODAY, 0, MISSING, "水表啥时候谁来抄啊"),
)


def test_like_questions_are_one_group_the_largest_first():
    made = groups(GAPS)
    assert [[one.id for one in group.gaps] for group in made] == [[1, 3], [2]]
    assert made[1].answers == ("mask-reuse",)


def test_the_list_numbers_them():
    lines = answers.listed(groups(GAPS)).splitlines()
    assert lines[0].split() == ["1", "2", "×", "水表谁来抄"]
    assert "of no use: mask-reuse" in lines[-1]
    assert answers.listed(()) == "no question waits for an answer"


def test_a_draft_is_a_page_that_only_wants_its_words(tmp_path):
    file = answers.new(groups(GAPS)[0], tmp_path, TODAY)
    assert list(tmp_path.rglob("*.md")) == []
    page = front_matter.read(file, Answer)
    assert (page.question, page.also, page.since) == ("水表谁来抄", ("水表啥时候谁来抄啊",), TODAY)
    with pytest.raises(click.ClickException):
        answers.new(groups(GAPS)[0], tmp_path, TODAY)


def test_what_has_its_draft_waits_no_longer(database, keyring):
    with database.write() as conn:
        run(conn, [gap.put(keyring, one) for one in GAPS])
    answers.done(database, answers.waiting(database, keyring)[0])
    assert [group.question for group in answers.waiting(database, keyring)] == ["口罩几天换一次"]
