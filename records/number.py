"""Row numbers: 63 bits, made by us before the row is written, so that a row can be sealed and referred to at once."""

from __future__ import annotations

import hashlib
import os

MASK = (1 << 63) - 1


def fresh() -> int:
    """A random number: two of 11 million collide with a chance of about 7 in a million, and the key then refuses."""
    return int.from_bytes(os.urandom(8), "big") & MASK


def of(*parts: object) -> int:
    """The same number for the same parts, always: what is kept again under one name is the same row."""
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") & MASK
