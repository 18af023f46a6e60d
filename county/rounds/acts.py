"""What a flow of the round may ask to be kept. `line` names one message of the talk: what it did is taken back together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CloseDoors:
    """Every open door of this worker is well, but these households."""

    line: str
    besides: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkDoor:
    """What was found at one door. `minute` of the day at which it is tried again; `traces` are the names under which
    the talk keeps or tells something else by the same line."""

    line: str
    household: int
    outcome: str
    via: str
    minute: int | None = None
    traces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteTraces:
    """What a line kept or told of people without marking their door."""

    line: str
    traces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The last line never was."""

    line: int


@dataclass(frozen=True, slots=True)
class KeepSheetPhoto:
    """A photo of a filled sheet, by the platform's id."""

    media: str


@dataclass(frozen=True, slots=True)
class SheetsTyped:
    """What was photographed today is typed."""
