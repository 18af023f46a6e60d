"""What a talk may ask of the console."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignOut:
    """Every session of this account ends, on every device."""
