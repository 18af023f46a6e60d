"""Figures and letters as everybody means them, also where the input method writes them full width: １３８ is 138."""

from __future__ import annotations

import unicodedata


def plain(said: str) -> str:
    return unicodedata.normalize("NFKC", said)
