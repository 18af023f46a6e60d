"""What would fail on the day is said today."""

from datetime import date

import pytest

from broadcasts import collection
from broadcasts.broadcast import Broadcast
from broadcasts.collection import Collection
from broadcasts.proofs import problems
from broadcasts.translation import Translation
from county.settings import CountySettings, HealthRule

COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
TODAY = date(2020, 2, 3)
MATTER = {
    "id": "b",
    "topic": "letters",
    "title": "给乡亲的信",
    "kind": "letter",
    "office": "县指挥部",
    "body": "戴口罩。",
}


def found(*translations, **fields):
    one = Broadcast.model_validate({**MATTER, **fields})
    shelf = {("b", language): made(one) for language, made in translations}
    return problems(Collection({"b": one}, shelf), COUNTY, TODAY)


def tibetan(**fields):
    def made(original):
        matter = {"id": "b.bo", "topic": "letters", "title": "ཡི་གེ", "body": "ཁ་རས།", "translated_by": "卓玛"}
        return Translation.model_validate({**matter, "of_words": original.words_digest(), **fields})

    return "bo", made


APPROVED = {"approved_by": "县融媒体中心 扎西", "approved_on": "2020-01-26"}


def test_the_shipped_ones_are_ready():
    assert problems(collection.load(), COUNTY, TODAY) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"body": "戴口罩。" * 200}, "too long for message: 2422 bytes, at most 2048"),
        ({"body": "戴口罩。" * 160, "channels": ["poster"]}, "too long for poster: 648 characters, at most 620"),
        ({"body": "戴口罩。" * 175, "channels": ["loudspeaker"]}, "too long for loudspeaker"),
        ({"schedule": {"at": "2020-02-01 09:00"}}, "its schedule is over"),
        ({"audience": {"ages": ["3", "6"]}}, "speaks to children"),
        ({"audience": {"languages": ["bo"]}}, "no 藏语 words yet"),
        ({"kind": "correction", "schedule": {"cron": "0 7 * * *"}}, "said once"),
    ],
)
def test_what_is_too_long_missing_or_over_is_named(fields, reason):
    (said,) = found(**fields)
    assert said.startswith("b: ")
    assert reason in said


def test_an_approved_translation_is_well():
    assert found(tibetan(**APPROVED)) == []


def test_a_translation_that_waits_is_named():
    assert "no native reader has approved it" in found(tibetan())[0]
    assert "the original has changed since" in found(tibetan(**APPROVED, of_words="0" * 16))[0]


def test_a_translation_may_not_be_too_long_either():
    assert "too long for message" in found(tibetan(**APPROVED, body="ཁ་རས།" * 150))[0]
