"""The shipped broadcasts, and their translations."""

import shutil
from collections import Counter

import pytest

from broadcasts import collection
from broadcasts.broadcast import Kind
from broadcasts.errors import BadPages

ALL = collection.load()
TRANSLATION = """---
title: ཡི་གེ
of_words: {digest}
translated_by: 县民宗委 卓玛
{approval}---
ཁ་རས་གྱོན་རོགས།
"""
APPROVAL = "approved_by: 县融媒体中心 扎西\napproved_on: 2020-01-26\n"


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(collection.SHIPPED / "letters", tmp_path / "letters")
    return tmp_path


def translated(folder, digest, approval=APPROVAL, name="letter-to-all.bo.md"):
    (folder / "letters" / name).write_text(TRANSLATION.format(digest=digest, approval=approval), encoding="utf-8")
    found = collection.load(folder)
    return found.in_language(found.broadcasts["letter-to-all"], "bo")


def test_the_county_has_all_that_it_must_say():
    count = Counter(one.kind for one in ALL)
    wanted = {Kind.LETTER: 2, Kind.CALL: 1, Kind.RULES: 6, Kind.LEAFLET: 4, Kind.REMINDER: 1, Kind.BULLETIN: 1}
    wanted |= {Kind.CORRECTION: 1, Kind.ALL_CLEAR: 1}
    assert {kind: count[kind] for kind in wanted} == wanted


def test_everything_fits_one_message_of_the_platform():
    assert [one.id for one in ALL if len(one.said({}).encode()) > 2048] == []


def test_a_translation_goes_out_only_when_a_native_reader_approved_it(folder):
    digest = ALL.broadcasts["letter-to-all"].words_digest()
    assert translated(folder, digest)
    assert translated(folder, digest, approval="") is None


def test_a_translation_of_other_words_waits(folder):
    assert translated(folder, "0" * 16) is None


def test_a_translation_of_nothing_is_named(folder):
    with pytest.raises(BadPages, match="which is not there"):
        translated(folder, "0" * 16, name="letter-to-none.bo.md")


def test_a_language_that_nobody_reads_is_named(folder):
    with pytest.raises(BadPages, match="no language that we know: en"):
        translated(folder, "0" * 16, name="letter-to-all.en.md")
