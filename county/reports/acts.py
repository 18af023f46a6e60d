"""What a flow may ask to be kept about reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignReport:
    """签发: exactly what was shown, `digest` of it in hex. `day` as 2026-02-03."""

    area: int
    day: str
    digest: str


@dataclass(frozen=True, slots=True)
class ExplainFigure:
    """Why a figure is what it is, in an official's words; "" takes them back."""

    area: int
    day: str
    figure: str
    words: str
