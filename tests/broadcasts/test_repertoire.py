"""The files as talks see them: words at a moment, items, corrections, and what must never be filled in."""

import json
from datetime import date, datetime
from itertools import product

import pytest

from broadcasts import collection
from broadcasts.collection import Collection
from broadcasts.repertoire import Files
from broadcasts.translation import Translation
from county.settings import CountySettings
from records.moments import LOCAL

COUNTY = CountySettings(name="清河县", code=410798, hotline="0379-1", health_rules=({"since": date(2020, 1, 20)},))
FILES = Files(collection.load(), COUNTY)
NOW = datetime(2026, 2, 3, 8, 5, tzinfo=LOCAL)
OPEN, INSIDE = (
    ("{{", "{%", "${", "#{", "<%=", "{", "{0.", "%(", "[[", "{{="),
    ("7*7", "county.__class__", "config", "self", "os.environ", "hotline"),
)
CLOSE = ("}}", "%}", "}", "%>", ")s")
PAYLOADS = [f"{start}{words}{end}" for start, words, end in product(OPEN, INSIDE, CLOSE)]


def test_every_piece_has_words_in_chinese():
    assert all(
        dict(FILES.words(piece.id, NOW, dict.fromkeys(piece.needs, "3")))["zh"].startswith("【")
        for piece in FILES.pieces()
    )


def test_a_correction_is_chosen_with_what_it_corrects_alone():
    assert "correction" not in {piece.id for piece in FILES.pieces()}


def test_the_frame_is_filled_and_figures_with_it():
    piece = FILES.find("daily")
    said = dict(FILES.words("daily", NOW, dict.fromkeys(piece.needs, "42")))["zh"]
    assert (
        "清河县疫情防控指挥部通报，截至2026年2月3日 8:05" in said
        and "{" not in said
        and said.count("42") == len(piece.needs)
    )


def test_items_and_nothing_behind_the_last():
    assert dict(FILES.words("rules-everyone", NOW, part=2))["zh"].splitlines()[1].startswith("2. 戴口罩")
    assert FILES.words("rules-everyone", NOW, part=11) == ()


def test_an_item_goes_in_another_language_where_it_has_as_many(tmp_path):
    original = collection.load().find("rules-everyone")
    words = "\n".join(f"{n}. bo {n}" for n in range(1, len(original.parts) + 1))

    def translated(body):
        one = Translation(
            id="rules-everyone.bo", topic="rules", body=body, title="bod", of_words=original.words_digest(),
            translated_by="县藏语办", approved_by="县藏语办 扎西", approved_on=date(2020, 1, 1),
        )  # fmt: skip
        loaded = Collection({original.id: original}, {(original.id, "bo"): one})
        return dict(Files(loaded, COUNTY).words("rules-everyone", NOW, part=2))

    assert translated(words)["bo"] == "【bod】\n2. bo 2"
    assert "bo" not in translated(words.rpartition("\n")[0])


def test_what_is_not_there_has_no_words():
    assert (FILES.find("nothing"), FILES.words("nothing", NOW), FILES.template("nothing")) == (None, (), ())


def test_a_template_keeps_its_placeholders():
    assert "{hotline}" in dict(FILES.template("letter-to-all"))["zh"]


@pytest.mark.parametrize("schedule", ["morning", "daily", "meeting"])
def test_the_times_of_a_file_are_read_as_they_are_written(schedule):
    kept = FILES.find(schedule).schedule
    assert len(FILES.after(kept, NOW, datetime(2026, 2, 6, 8, tzinfo=LOCAL))) == 3
    assert json.loads(kept)["cron"]


def test_three_hundred_attempts_at_the_placeholders_come_out_as_written():
    """What an official writes into a correction is never read as a template."""
    assert len(PAYLOADS) == 300
    for payload in PAYLOADS:
        _, said = FILES.correction(payload, f"对的是{payload}。", NOW)
        assert f"「{payload}」" in said and f"对的是{payload}。" in said
