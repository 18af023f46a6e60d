"""What the jobs of the county's clock work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from chat.desk import Desk
from chat.flows import Flows
from county.broadcasts.repertoire import Repertoire
from county.carry import Carrier
from county.settings import CountySettings
from records.database import Connection, Database
from records.secrecy import Keyring
from records.standing import Standing
from workers.broadcasts.queue import Waking
from workers.certified import Certified
from workers.jobs import EVERY_HOUR, Job
from workers.tips import Fetch

Wake = Callable[[Sequence[int]], None]


@dataclass(frozen=True)
class Tools:
    """`wake` for what somebody waits for, `wake_quiet` for reminders; `desk` as for `Lapse`;
    `memory`: a folder for what lies in clear for a moment; `anchors`: one that a second machine fetches; `spool`: where
    messages wait for the database."""

    database: Database
    keyring: Keyring
    county: CountySettings
    wake: Wake
    wake_quiet: Wake
    flows: Flows
    carrier: Carrier
    desk: Callable[[Connection, Standing, datetime], Desk]
    fetch: Fetch
    broadcasts: Waking
    repertoire: Repertoire
    memory: Path
    anchors: Path
    spool: Path

    def over(self, name: str, label: str, forget: Callable[[datetime], int]) -> Job:
        """A job that deletes what is `label`, and certifies it."""
        return Job(name, Certified(self.database, self.keyring, label, forget), EVERY_HOUR)
