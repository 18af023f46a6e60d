"""The optional model of meaning: the hotline learns it after it has opened, and what it made of the answers is kept under var/."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path

import numpy as np

from broadcasts.hotline import Hotline
from language.finding import meaning
from language.finding.meaning import SIZE, Meaning, Vector

FOLDER = "meaning"
PIECE = 100
"""Wordings learned between two writes: who dies in between begins no more than these anew."""


class Kept(MutableMapping[str, Vector]):
    """Vectors by a digest of their text: the file holds no words, and what was reworded is made anew."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._rows: dict[bytes, Vector] = dict(_read(file))

    def __getitem__(self, text: str) -> Vector:
        return self._rows[_digest(text)]

    def __setitem__(self, text: str, vector: Vector) -> None:
        self._rows[_digest(text)] = vector

    def __delitem__(self, text: str) -> None:
        del self._rows[_digest(text)]

    def __iter__(self) -> Iterator[str]:
        return (digest.hex() for digest in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def write(self, texts: Iterable[str]) -> None:
        """Only of these texts, as far as they are known; whole or not at all."""
        digests = [digest for digest in dict.fromkeys(map(_digest, texts)) if digest in self._rows]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(f".{os.getpid()}.npz")
        rows = np.stack([self._rows[digest] for digest in digests]).astype(np.float32)
        np.savez(fresh, digests=np.frombuffer(b"".join(digests), np.uint8).reshape(len(digests), -1), rows=rows)
        fresh.replace(self._file)


def ready(hotline: Hotline, folder: Path) -> Meaning | None:
    """The model with the vectors of all wordings, the first time after half a minute; None where it is not installed."""
    if not meaning.version():
        return None
    kept = Kept(folder / f"{meaning.version()}.npz")
    model = meaning.installed(kept)
    missing = [text for text in hotline.wordings if text not in kept]
    if model is None:
        return None
    for n in range(0, len(missing), PIECE):
        model.all(missing[n : n + PIECE])
        kept.write(hotline.wordings)
    return model


def teach(hotline: Hotline, folder: Path) -> None:
    """Until it is done the hotline finds by characters alone."""
    if model := ready(hotline, folder):
        hotline.learn(model)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _read(file: Path) -> Iterator[tuple[bytes, Vector]]:
    """Nothing from a file that is missing or broken: it is made anew."""
    try:
        with np.load(file, allow_pickle=False) as held:
            digests, rows = held["digests"], held["rows"]
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return
    if rows.shape == (len(digests), SIZE):
        yield from ((digest.tobytes(), row) for digest, row in zip(digests, rows, strict=True))
