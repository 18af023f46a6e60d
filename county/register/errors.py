"""What can be wrong with a register; each error carries the words that put it right."""

from __future__ import annotations

from dataclasses import dataclass


class Wrong(ValueError):
    """One cell; its text says what to write instead."""


class BadFile(ValueError):
    """The file cannot be read as a workbook at all; its text says what to do."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Where something is wrong, and what to write instead. `row` as the program on the screen counts, 0 for a whole
    sheet; what stood in the cell is not repeated."""

    sheet: str
    row: int
    column: str
    words: str

    def __str__(self) -> str:
        where = (
            f"「{self.sheet}」"
            + (f"第 {self.row} 行" if self.row else "")
            + (f"「{self.column}」" if self.column else "")
        )
        return f"{where}：{self.words}"


class Faulty(Exception):
    """Something is wrong, so nothing was taken in."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults
