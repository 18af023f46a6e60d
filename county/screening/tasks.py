"""四个当日: a list from above is pushed, checked, controlled and fed back on the same day; what is late is said aloud."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from chat.turn import Done
from county.leaving import Leaving
from county.responsible import reachable
from county.screening import acts
from county.settings import CountySettings
from records import accounts, areas, moments, number, roles, writing
from records.database import Connection
from records.notices import Notice, Urgency
from records.screening import task
from records.screening.task import Task
from records.secrecy import Keyring

KIND = "verification"
AT_HOME, ELSEWHERE, NOT_MET, NOBODY_SUCH = "在家", "在外地", "没见到", "查无此人"
FOUND = (AT_HOME, ELSEWHERE, NOT_MET, NOBODY_SUCH)
CONTROLS = ("已隔离", "已报备", "已送医", "不需要", "已转告")
LATEST = time(23, 59)
IN_ONE = 8
"""So many are named in one message; the rest stand in the list."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the tasks of a day: pushed, checked, controlled, fed back, and those past their hour."""

    pushed: int
    checked: int
    controlled: int
    fed_back: int
    late: int


def due(at: datetime, county: CountySettings) -> datetime:
    """The hour of the day; the end of the day for a list that comes after it."""
    local = at.astimezone(county.zone)
    minute = county.screening.check_until_minute
    until = local.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0)
    return until if local < until else datetime.combine(local.date(), LATEST, county.zone)


def check(leaving: Leaving, one: Done, act: acts.CheckTask) -> None:
    """What was found and what was done; both together are the answer that goes back up."""
    found = task.ROWS.hold(leaving.conn, leaving.keyring, act.task)
    if found is None or not may(leaving, found):
        return
    met = act.found or found.found
    control = act.control or found.control or ("不需要" if met == NOBODY_SUCH else "")
    complete = bool(met and control) and met != NOT_MET
    at = leaving.at
    row = replace(
        found, found=met, checked_at=found.checked_at or (at if met else None), control=control,
        controlled_at=found.controlled_at or (at if control else None), words=act.words or found.words,
        fed_back_at=found.fed_back_at or (at if complete else None), account=leaving.standing.account.id,
    )  # fmt: skip
    writing.run(leaving.conn, [task.ROWS.put(leaving.keyring, row)])


def may(leaving: Leaving, row: Task) -> bool:
    return roles.may_see(leaving.standing.holdings, row.cell or row.area, roles.FIELD, leaving.at)


def figures(rows: Iterable[Task], at: datetime) -> Figures:
    every = list(rows)
    return Figures(
        len(every), sum(one.checked_at is not None for one in every), sum(one.controlled_at is not None for one in every),
        sum(one.fed_back_at is not None for one in every), sum(one.late(at) for one in every),
    )  # fmt: skip


def announce(conn: Connection, keyring: Keyring, rows: Sequence[Task], at: datetime, head: str) -> list[Notice]:
    """Whoever must check reads the names, each of those who serve one message; planned with `conn`."""
    made = []
    for place, some in _by_place(rows).items():
        holder = reachable(conn, keyring, roles.GRID_WORKER, place, at)
        if holder:
            until = min(one.due_at for one in some).astimezone(moments.LOCAL)
            text = f"{head} {len(some)} 人，{until.hour}:{until.minute:02} 前要回话：\n{_named(some)}"
            made.append(_notice(conn, keyring, holder.person, text, some[0].id, at))
    return made


def shout(conn: Connection, keyring: Keyring, rows: Sequence[Task], at: datetime) -> list[Notice]:
    """Past their hour: the cadre of the village reads the names, the township and the county how many where."""
    made, townships = [], Counter(one.area - one.area % 1000 for one in rows)
    for village, some in _by_area(rows).items():
        holder = reachable(conn, keyring, roles.VILLAGE_CADRE, village, at)
        if holder:
            text = f"超时：核查 {len(some)} 人，今天还没回话：\n{_named(some)}"
            made.append(_notice(conn, keyring, holder.person, text, some[0].id, at))
    for township, count in townships.items():
        for role in (roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND):
            holder = reachable(conn, keyring, role, township, at)
            area = areas.find(conn, township)
            if holder and area:
                text = f"超时：{area.name}有 {count} 人的核查今天还没回话。\n看是哪些村，回「核查」。"
                made.append(_notice(conn, keyring, holder.person, text, township, at))
    return list({one.id: one for one in made}.values())


def open_after(conn: Connection, keyring: Keyring, now: datetime, late: timedelta = timedelta(0)) -> tuple[Task, ...]:
    """Of the last two days, due before now less `late`."""
    since = moments.day_number(now.astimezone(moments.LOCAL).date() - timedelta(days=1))
    over = (task.T.day >= since) & (task.T.due_at <= moments.stored(now - late))
    return task.open_(conn, keyring, over)


def of_day(conn: Connection, keyring: Keyring, day: date) -> tuple[Task, ...]:
    return task.open_(conn, keyring, task.T.day == moments.day_number(day))


def _by_place(rows: Iterable[Task]) -> dict[int, list[Task]]:
    found: defaultdict[int, list[Task]] = defaultdict(list)
    for one in rows:
        found[one.cell or one.area].append(one)
    return found


def _by_area(rows: Iterable[Task]) -> dict[int, list[Task]]:
    found: defaultdict[int, list[Task]] = defaultdict(list)
    for one in rows:
        found[one.area].append(one)
    return found


def _named(rows: Sequence[Task]) -> str:
    lines = [" ".join(filter(None, (str(one.number), one.name, one.phone, one.reason))) for one in rows[:IN_ONE]]
    more = [f"还有 {len(rows) - IN_ONE} 人，回「核查」看全部。"] if len(rows) > IN_ONE else []
    return "\n".join([*lines, *more, f"核完一个回一句，例如「核 {rows[0].number} 在家 已隔离」。"])


def _notice(conn: Connection, keyring: Keyring, person: int, text: str, origin: int, at: datetime) -> Notice:
    found = accounts.of_person(conn, keyring, person)
    account = next((one.id for one in found if one.person == person), None)
    id_ = number.of(KIND, person, text, at.astimezone(moments.LOCAL).date())
    return Notice(id_, person, account, KIND, Urgency.TODAY, text, at, at, None, origin)
