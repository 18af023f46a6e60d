"""Digits and letters in their ordinary width, whatever the input method wrote: １３８ is 138."""

from __future__ import annotations

import unicodedata

from records import number


def plain(said: str) -> str:
    return unicodedata.normalize("NFKC", said)


def whole(said: str) -> int | None:
    """Of nothing but figures, and no larger than any number of ours: what a field of a form holds that chooses a row."""
    found = int(said) if said.isascii() and said.isdigit() and len(said) < 20 else None
    return None if found is None or found > number.MASK else found
