"""Every job of the county's clock, chapter by chapter; once a minute where nothing else is said."""

from __future__ import annotations

from itertools import chain

from county.exports.making import Maker
from county.tips.filing import Filing
from records import codes
from workers import duties, elders, ladder, lapse, reminders
from workers.anchors import Anchors
from workers.broadcasts import conductor, when
from workers.broadcasts.chase import Chase
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.tidy import Tidy
from workers.broadcasts.when import When
from workers.duties import Duties
from workers.elders import Elders
from workers.erased import Erased
from workers.exports import Exports
from workers.hotline import Hotline
from workers.jobs import AT_EVERY_LOOK, EVERY_HOUR, Job
from workers.ladder import Ladder
from workers.lapse import Lapse
from workers.leftovers import Leftovers
from workers.quarantine import Quarantine
from workers.reminders import Reminders
from workers.reports import Reports
from workers.requests import Requests
from workers.rounds import Rounds
from workers.screening import Screening
from workers.tips import Tips
from workers.tools import Tools
from workers.upkeep import Upkeep


def timetable(use: Tools) -> tuple[Job, ...]:
    chapters = talks, alarms, quarantine, duty, broadcasts, reports, rounds, screening, tips, upkeep
    return tuple(chain.from_iterable(chapter(use) for chapter in chapters))


def talks(use: Tools) -> tuple[Job, ...]:
    ours = Lapse(use.database, use.keyring, use.flows, use.carrier, use.desk, use.wake_quiet)
    return Job(reminders.JOB, Reminders(use.database, use.wake_quiet).run), Job(lapse.JOB, ours.run)


def alarms(use: Tools) -> tuple[Job, ...]:
    ours = Elders(use.database, use.keyring, use.county, use.wake)
    return (
        Job(ladder.JOB, Ladder(use.database, use.keyring, use.county, use.wake).run),
        Job(elders.WATCH, ours.watch),
        Job("needs", ours.shout),
        Job("elders' hours", ours.learn, EVERY_HOUR),
    )


def quarantine(use: Tools) -> tuple[Job, ...]:
    ours = Quarantine(use.database, use.keyring, use.county, use.wake)
    return Job("quarantine", ours.run), use.over("signatures over", "测温签字", ours.forget)


def duty(use: Tools) -> tuple[Job, ...]:
    owed = Duties(use.database, use.keyring, use.county, use.wake)
    return Job(duties.COUNT, owed.count), Job(duties.PUSH, owed.push)


def broadcasts(use: Tools) -> tuple[Job, ...]:
    tidy = Tidy(use.database)
    return (
        Job(conductor.JOB, Conductor(use.database, use.broadcasts.chunks, use.broadcasts.job).run, AT_EVERY_LOOK),
        Job(when.JOB, When(use.database, use.keyring, use.county, use.repertoire, use.wake).run),
        Job("directives", Chase(use.database, use.keyring, use.county, use.wake).run),
        Job("broadcasts over", tidy.run),
        use.over("broadcasts forgotten", "谁收到了广播", tidy.forget),
    )


def reports(use: Tools) -> tuple[Job, ...]:
    ours = Reports(use.database, use.keyring, use.county, use.wake)
    return (
        Job("reports", ours.draft),
        Job("reports due", ours.ask),
        Job("reports whole", ours.gather),
        use.over("reports over", "日报", ours.forget),
    )


def rounds(use: Tools) -> tuple[Job, ...]:
    ours = Rounds(use.database, use.keyring, use.county.rounds, use.wake_quiet, use.fetch)
    return Job("rounds", ours.lists), Job("sheet photos", ours.photos), use.over("rounds over", "走访记录", ours.forget)


def screening(use: Tools) -> tuple[Job, ...]:
    ours = Screening(use.database, use.keyring, use.county, use.wake)
    return Job("screening", ours.run), use.over("screening over", "返乡和密接", ours.forget)


def tips(use: Tools) -> tuple[Job, ...]:
    filing = Filing(use.database, use.keyring, use.county)
    ours = Tips(use.database, use.keyring, use.county, filing, use.wake, use.fetch)
    return (
        Job("tips", ours.file),
        Job("tip photos", ours.photos),
        Job("cases", ours.climb),
        use.over("tips over", "线索", ours.forget),
    )


def upkeep(use: Tools) -> tuple[Job, ...]:
    """What is kept no longer, what leaves as a file, and the proof that nobody touched the access log."""
    database, keyring = use.database, use.keyring
    county = codes.parse(str(use.county.code))
    exports = Exports(Maker(database, keyring, use.county, use.memory), use.wake)
    return (
        Job("requests", Requests(database, keyring, use.wake).run, EVERY_HOUR),
        Job("upkeep", Upkeep(database, keyring, use.county.privacy.log_lasts).run, EVERY_HOUR),
        Job("exports", exports.run, AT_EVERY_LOOK),
        use.over("exports over", "导出的文件", exports.forget),
        use.over("leftovers", "没做完的文件", Leftovers(use.memory, use.spool).forget),
        Job("erased", Erased(database, use.anchors).run, EVERY_HOUR),
        Job("anchor", Anchors(database, keyring, county, use.anchors, use.wake).run, EVERY_HOUR),
        use.over("hotline", "热线提问", Hotline(database).run),
    )
