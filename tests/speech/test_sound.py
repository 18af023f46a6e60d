"""Sound, measured."""

import math
import wave
from array import array

import pytest

from speech.sound import Sound, joined, read_wav, silence

RATE = 8000


def tone(seconds=1.0, height=0.5):
    numbers = (int(32767 * height * math.sin(n * 0.3)) for n in range(round(RATE * seconds)))
    return Sound(RATE, array("h", numbers).tobytes())


def test_a_tone_at_half_height_lies_nine_decibels_down():
    assert tone().level_db == pytest.approx(-9.03, abs=0.05)
    assert silence(RATE, 1).level_db == -120


def test_it_can_be_made_louder_without_clipping():
    loud = tone(height=0.05).louder(-16)
    assert loud.level_db == pytest.approx(-16, abs=0.3)
    assert max(map(abs, array("h", tone().louder(0).samples))) <= 32767


def test_sounds_follow_one_another():
    whole = joined([tone(1), silence(RATE, 0.5), tone(1)])
    assert whole.seconds == 2.5
    with pytest.raises(ValueError, match="one rate"):
        joined([tone(), silence(RATE * 2, 1)])


def test_a_wav_can_be_read_again():
    assert read_wav(tone().wav()) == tone()
    with pytest.raises(wave.Error):
        read_wav(b"no wav at all")
