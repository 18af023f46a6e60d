"""Every job of the county's clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from chat.desk import Desk
from chat.flow import Flows
from county.broadcasts.repertoire import Repertoire
from county.carry import Carrier
from records.database import Connection, Database
from records.secrecy import Keyring
from records.standing import Standing
from workers import duties, ladder, reminders
from workers.broadcasts.chase import Chase
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.queue import Waking
from workers.broadcasts.tidy import Tidy
from workers.broadcasts.when import When
from workers.duties import Duties
from workers.elders import Elders
from workers.hotline import Hotline
from workers.jobs import AT_EVERY_LOOK, EVERY_HOUR, Job
from workers.ladder import Ladder
from workers.lapse import Lapse
from workers.quarantine import Quarantine
from workers.reminders import Reminders
from workers.reports import Reports
from workers.requests import Requests
from workers.rounds import Rounds
from workers.screening import Screening
from workers.tips import Tips
from workers.upkeep import Upkeep


def timetable(
    database: Database,
    keyring: Keyring,
    *,
    flows: Flows,
    carrier: Carrier,
    desk: Callable[[Connection, Standing, datetime], Desk],
    wake: Callable[[Sequence[int]], None],
    wake_quiet: Callable[[Sequence[int]], None],
    tips: Tips,
    broadcasts: Waking,
    repertoire: Repertoire,
) -> tuple[Job, ...]:
    """`wake` for what somebody waits for, `wake_quiet` for reminders; `desk` as for `Lapse`."""
    elders = Elders(database, keyring, carrier.county, wake)
    quarantine = Quarantine(database, keyring, carrier.county, wake)
    screening = Screening(database, keyring, carrier.county, wake)
    reports = Reports(database, keyring, carrier.county, wake)
    rounds = Rounds(database, keyring, carrier.county.rounds, wake_quiet, tips.fetch)
    return (
        Job(reminders.JOB, Reminders(database, wake_quiet).run),
        Job(ladder.JOB, Ladder(database, keyring, carrier.county, wake).run),
        Job("elders", elders.watch),
        Job("needs", elders.shout),
        Job("elders' hours", elders.learn, EVERY_HOUR),
        Job("quarantine", quarantine.run),
        Job("signatures over", quarantine.forget, EVERY_HOUR),
        Job(duties.COUNT, Duties(database, keyring, carrier.county, wake).count),
        Job(duties.PUSH, Duties(database, keyring, carrier.county, wake).push),
        Job("broadcasts", Conductor(database, broadcasts.chunks, broadcasts.job).run, AT_EVERY_LOOK),
        Job("series", When(database, keyring, carrier.county, repertoire, wake).run),
        Job("directives", Chase(database, keyring, carrier.county, wake).run),
        Job("broadcasts over", Tidy(database).run),
        Job("broadcasts forgotten", Tidy(database).forget, EVERY_HOUR),
        Job("reports", reports.draft),
        Job("reports due", reports.ask),
        Job("reports over", reports.forget, EVERY_HOUR),
        Job("rounds", rounds.lists),
        Job("sheet photos", rounds.photos),
        Job("rounds over", rounds.forget, EVERY_HOUR),
        Job("screening", screening.run),
        Job("screening over", screening.forget, EVERY_HOUR),
        Job("talks", Lapse(database, keyring, flows, carrier, desk, wake_quiet).run),
        Job("requests", Requests(database, keyring, wake).run, EVERY_HOUR),
        Job("upkeep", Upkeep(database).run, EVERY_HOUR),
        Job("hotline", Hotline(database).run, EVERY_HOUR),
        Job("tips", tips.file),
        Job("tip photos", tips.photos),
        Job("cases", tips.climb),
        Job("tips over", tips.forget, EVERY_HOUR),
    )
