"""Every job of the county's clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from chat.desk import Desk
from chat.flow import Flows
from county.broadcasts.repertoire import Repertoire
from county.carry import Carrier
from county.exports.making import Maker
from records import codes
from records.database import Connection, Database
from records.secrecy import Keyring
from records.standing import Standing
from workers import duties, ladder, reminders
from workers.anchors import Anchors
from workers.broadcasts.chase import Chase
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.queue import Waking
from workers.broadcasts.tidy import Tidy
from workers.broadcasts.when import When
from workers.certified import Certified
from workers.duties import Duties
from workers.elders import Elders
from workers.exports import Exports
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
    memory: Path,
    anchors: Path,
) -> tuple[Job, ...]:
    """`wake` for what somebody waits for, `wake_quiet` for reminders; `desk` as for `Lapse`; `memory` is a
    folder for what lies in clear for a moment, `anchors` one that a second machine fetches."""
    elders = Elders(database, keyring, carrier.county, wake)
    quarantine = Quarantine(database, keyring, carrier.county, wake)
    screening = Screening(database, keyring, carrier.county, wake)
    reports = Reports(database, keyring, carrier.county, wake)
    rounds = Rounds(database, keyring, carrier.county.rounds, wake_quiet, tips.fetch)
    owed = Duties(database, keyring, carrier.county, wake)
    tidy = Tidy(database)
    exports = Exports(Maker(database, keyring, carrier.county, memory), wake)

    def over(name: str, label: str, forget: Callable[[datetime], int]) -> Job:
        return Job(name, Certified(database, keyring, label, forget), EVERY_HOUR)

    return (
        Job(reminders.JOB, Reminders(database, wake_quiet).run),
        Job(ladder.JOB, Ladder(database, keyring, carrier.county, wake).run),
        Job("elders", elders.watch),
        Job("needs", elders.shout),
        Job("elders' hours", elders.learn, EVERY_HOUR),
        Job("quarantine", quarantine.run),
        over("signatures over", "测温签字", quarantine.forget),
        Job(duties.COUNT, owed.count),
        Job(duties.PUSH, owed.push),
        Job("broadcasts", Conductor(database, broadcasts.chunks, broadcasts.job).run, AT_EVERY_LOOK),
        Job("series", When(database, keyring, carrier.county, repertoire, wake).run),
        Job("directives", Chase(database, keyring, carrier.county, wake).run),
        Job("broadcasts over", tidy.run),
        over("broadcasts forgotten", "谁收到了广播", tidy.forget),
        Job("reports", reports.draft),
        Job("reports due", reports.ask),
        over("reports over", "日报", reports.forget),
        Job("rounds", rounds.lists),
        Job("sheet photos", rounds.photos),
        over("rounds over", "走访记录", rounds.forget),
        Job("screening", screening.run),
        over("screening over", "返乡和密接", screening.forget),
        Job("talks", Lapse(database, keyring, flows, carrier, desk, wake_quiet).run),
        Job("requests", Requests(database, keyring, wake).run, EVERY_HOUR),
        Job("upkeep", Upkeep(database, keyring, carrier.county.privacy.log_lasts).run, EVERY_HOUR),
        Job("exports", exports.run, AT_EVERY_LOOK),
        over("exports over", "导出的文件", exports.forget),
        Job("anchor", Anchors(database, keyring, codes.parse(str(carrier.county.code)), anchors, wake).run, EVERY_HOUR),
        over("hotline", "热线提问", Hotline(database).run),
        Job("tips", tips.file),
        Job("tip photos", tips.photos),
        Job("cases", tips.climb),
        over("tips over", "线索", tips.forget),
    )
