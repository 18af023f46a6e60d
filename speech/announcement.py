"""An announcement: title, then line by line with room to breathe, the whole of it twice, as loud as a village needs."""

from __future__ import annotations

from collections.abc import Iterator

from speech import script
from speech.sound import Sound, joined, silence
from speech.voice import Voice

BETWEEN_LINES_S = 0.6
BETWEEN_TIMES_S = 3.0
LEAD_S = 0.5
LEVEL_DB = -16.0
TIMES = 2


MESSAGE_S = 55.0
"""A voice message of the platform lasts at most 60 seconds."""


def announcement(title: str, words: str, voice: Voice, times: int = TIMES) -> Sound:
    """For a loudspeaker. Raises errors.NoVoice."""
    once = joined(_said(title, words, voice))
    pause = silence(once.rate, BETWEEN_TIMES_S)
    parts = [silence(once.rate, LEAD_S), *[part for _ in range(times) for part in (once, pause)]]
    return joined(parts).louder(LEVEL_DB)


def messages(title: str, words: str, voice: Voice) -> tuple[Sound, ...]:
    """For phones: said once, in pieces that a voice message holds, each ending with a sentence. Raises errors.NoVoice."""
    pieces: list[list[Sound]] = [[]]
    for line in _said(title, words, voice):
        if pieces[-1] and sum(one.seconds for one in (*pieces[-1], line)) > MESSAGE_S:
            pieces.append([])
        pieces[-1].append(line)
    return tuple(joined(piece).louder(LEVEL_DB) for piece in pieces)


def _said(title: str, words: str, voice: Voice) -> Iterator[Sound]:
    """Line by line, each with the breath after it."""
    for line in (title, *script.lines(words)):
        sound = voice.say(line)
        yield joined((sound, silence(sound.rate, BETWEEN_LINES_S)))
