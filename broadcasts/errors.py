"""What can be wrong with a file of words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Fault:
    """One thing to mend, where it stands: `line` counts from 1, `field` is "" where the whole file is meant."""

    file: Path
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}"
        return f"{where}: `{self.field}` {self.reason}" if self.field else f"{where}: {self.reason}"


class BadPages(Exception):
    """Files of words that cannot be used as they stand; every fault at once, so that one round of mending is enough."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
