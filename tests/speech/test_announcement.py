"""An announcement, listened to by measure: how long, how loud, in which files."""

import pytest

from speech.announcement import LEVEL_DB, announcement, messages
from speech.espeak import Espeak
from speech.formats import Format, coded, decoded
from speech.sound import Sound

WORDS = "出门戴口罩，回家先洗手。\n每天量一次体温，发给我一个数就行。\n有事打 0379-1234567。"


@pytest.fixture(scope="module")
def voice():
    return Espeak()


@pytest.fixture(scope="module")
def said(voice):
    return announcement("大家十条", WORDS, voice)


def test_it_is_said_twice_slowly(said, voice):
    once = sum(one.seconds for one in messages("大家十条", WORDS, voice))
    assert said.seconds == pytest.approx(2 * once + 2 * 3 + 0.5, abs=0.1)
    characters = 2 * len(WORDS)
    assert 2 < characters / said.seconds < 5


def test_it_carries_over_a_village(said):
    assert said.level_db == pytest.approx(LEVEL_DB, abs=2)


def test_there_is_something_to_hear_in_every_second_but_the_pauses(said):
    step = said.rate * 2
    seconds = [Sound(said.rate, said.samples[n : n + step]) for n in range(0, len(said.samples), step)]
    heard = [one for one in seconds if one.level_db > -40]
    assert len(heard) > 0.7 * len(seconds)


@pytest.mark.parametrize("form", [Format.MP3, Format.AMR])
def test_the_files_sound_alike(said, form):
    again = decoded(coded(said, form))
    assert again.seconds == pytest.approx(said.seconds, abs=0.3)
    assert again.level_db == pytest.approx(said.level_db, abs=3)


def test_a_voice_message_lasts_less_than_a_minute_and_two_megabytes(voice):
    pieces = messages("给乡亲的信", WORDS * 8, voice)
    assert len(pieces) > 1
    assert max(one.seconds for one in pieces) < 60
    assert max(len(coded(one, Format.AMR)) for one in pieces) < 2_000_000


def test_what_is_no_recording_is_refused():
    with pytest.raises(ValueError, match="record it again"):
        decoded(b"no sound at all")
