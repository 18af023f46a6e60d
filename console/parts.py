"""What the pages work with, built by the house and handed to every view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from broadcasts.answer import Answers
from console.settings import ConsoleSettings
from console.stages import Stages
from county.broadcasts.repertoire import Repertoire
from county.settings import CountySettings
from records.database import Database
from records.secrecy import Keyring

NO_PAGES = Answers(())


@dataclass(frozen=True)
class Parts:
    """`wake` tells the senders of new notices; `var` is where files may be made; `repertoire` is what can be said to many,
    `shipped` what the hotline's files answer."""

    database: Database
    keyring: Keyring
    clock: Callable[[], datetime]
    county: CountySettings
    settings: ConsoleSettings
    var: Path
    wake: Callable[[Sequence[int]], None]
    repertoire: Repertoire
    shipped: Answers = NO_PAGES

    @cached_property
    def stages(self) -> Stages:
        return Stages(self.database, self.county)
