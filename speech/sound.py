"""Sound: 16-bit mono samples, how long and how loud they are, and the WAV of them."""

from __future__ import annotations

import io
import math
import wave
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

FULL = 32768
SILENT_DB = -120.0


@dataclass(frozen=True)
class Sound:
    """`samples`: little-endian, `rate` of them a second."""

    rate: int
    samples: bytes

    @property
    def seconds(self) -> float:
        return len(self.samples) / 2 / self.rate

    @property
    def level_db(self) -> float:
        """Root mean square below full scale; speech that carries over a village lies near -16."""
        if not self.samples:
            return SILENT_DB
        power = float(np.mean((self._numbers() / FULL) ** 2))
        return 10 * math.log10(power) if power else SILENT_DB

    def louder(self, level_db: float) -> Sound:
        """At this level, its peaks rounded off rather than cut."""
        numbers = self._numbers() / FULL * 10 ** ((level_db - self.level_db) / 20)
        rounded = np.tanh(numbers)
        return Sound(self.rate, (rounded * (FULL - 1)).astype("<i2").tobytes())

    def wav(self) -> bytes:
        file = io.BytesIO()
        with wave.open(file, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(self.rate)
            out.writeframes(self.samples)
        return file.getvalue()

    def _numbers(self) -> np.ndarray:
        return np.frombuffer(self.samples, "<i2").astype(np.float64)


def silence(rate: int, seconds: float) -> Sound:
    return Sound(rate, bytes(2 * round(rate * seconds)))


def joined(parts: Iterable[Sound]) -> Sound:
    """One after the other; all of one rate, at least one. Raises ValueError."""
    sounds = tuple(parts)
    rates = {one.rate for one in sounds}
    if len(rates) != 1:
        raise ValueError("sounds to join must be of one rate")
    return Sound(rates.pop(), b"".join(one.samples for one in sounds))


def read_wav(data: bytes) -> Sound:
    """A mono 16-bit WAV. Raises wave.Error."""
    with wave.open(io.BytesIO(data), "rb") as file:
        if file.getnchannels() != 1 or file.getsampwidth() != 2:
            raise wave.Error("not mono of 16 bits")
        return Sound(file.getframerate(), file.readframes(file.getnframes()))
