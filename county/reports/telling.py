"""Who hears of the day's report: whoever signs it when it is drawn up, and who has not when it is due, with those above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from county import spoken
from county.reports import news, offices, summing
from county.reports.content import Report
from county.responsible import Holder, reachable
from county.settings import CountySettings
from records import codes, moments, notices, number, writing
from records.areas import Area
from records.codes import Level
from records.database import Connection
from records.notices import Notice, Urgency
from records.reports import daily
from records.secrecy import Keyring

KIND, COMPLETE = "daily_report", "complete"
MOST = 12
NEW = "{place}{on}的日报写好了：{news}。\n{until}看一看、签发，回「日报」。"
NOTHING_NEW = (
    "{place}{on}的日报写好了：在册 {people} 人，报了健康 {reported} 人，没有新情况。\n"
    "要是没错，{until}回「零报告」，就签发了；想看，回「日报」。"
)
LATE = "{place}今天的日报过了 {due} 还没签。\n看一看、签发，回「日报」{zero}。"
ZERO = "；没有情况，回「零报告」"
READY = "{place}今天的日报可以看了：{all} 个{below}签了 {signed} 个，{until}签发。\n{missing}看日报，回「日报」。"
WHOLE = "{place}今天的日报可以看了：{all} 个{below}都签了，{until}签发。\n看日报，回「日报」。"
MISSING = "还没签的：\n{rows}\n"
BELOW = {Level.TOWNSHIP: "村", Level.COUNTY: "乡镇"}


def drawn(
    conn: Connection, keyring: Keyring, county: CountySettings, reports: Iterable[Report], day: date, at: datetime
) -> list[int]:
    """The notices to whoever signs for these villages: what is new in each; of a quiet one, how to sign it in one word."""
    on = "今天" if day == moments.local_day(at) else spoken.day(day)
    until = _until(county, Level.VILLAGE, at) if day == moments.local_day(at) else "请尽快"
    told = ((Area(one.area, one.name), _drawn(one, on, until)) for one in reports)
    return [id_ for area, text in told for id_ in _told(conn, keyring, area, day, "drawn", text, at)]


def _drawn(report: Report, on: str, until: str) -> str:
    counts = {name: report.line(name).today for name in ("people", "reported")}
    return (NOTHING_NEW if report.zero else NEW).format(
        place=report.name, on=on, until=until, news=news.told(report), **counts
    )


def due(
    conn: Connection,
    keyring: Keyring,
    county: CountySettings,
    level: Level,
    places: Iterable[Area],
    day: date,
    at: datetime,
) -> list[int]:
    """Those of this level that have not signed are told so."""
    signed = {code for _, code in daily.signed(conn, day, day, county.code * codes.COUNTY_UNIT)}
    zero = ZERO if level is Level.VILLAGE else ""
    late = [one for one in places if one.code not in signed]
    texts = ((one, LATE.format(place=one.name, due=spoken.clock(minute(county, level)), zero=zero)) for one in late)
    return [id_ for one, text in texts for id_ in _told(conn, keyring, one, day, f"late{int(level)}", text, at)]


def ready(
    conn: Connection, keyring: Keyring, county: CountySettings, above: Area, day: date, at: datetime
) -> list[int]:
    """Whoever signs for a township or the county: how many below have, and whom of the others to call. That all of them
    have is said once, whether they had before the hour or later."""
    there = summing.below(conn, above.code)
    signed = {code for _, code in daily.signed(conn, day, day, above.code)}
    if above.code in signed:
        return []
    missing = [one for one in there if one.code not in signed]
    holder = _holder(conn, keyring, above, at)
    rows = "\n".join(_rows(conn, keyring, above, missing, holder.account or 0, at)) if holder else ""
    text = (READY if missing else WHOLE).format(
        place=above.name, all=len(there), below=BELOW[above.level], signed=len(there) - len(missing),
        until=_until(county, above.level, at), missing=MISSING.format(rows=rows) if rows else "",
    )  # fmt: skip
    return _plan(conn, keyring, holder, above, day, "ready" if missing else COMPLETE, text, at)


def whole(conn: Connection, keyring: Keyring, places: Iterable[Area], day: date) -> list[Area]:
    """Townships, or the county, that can sign by now since everybody below has, and have not been told so."""
    return [
        one for one in places if _whole(conn, one, day) and not notices.find(conn, keyring, _id(day, one, COMPLETE))
    ]


def minute(county: CountySettings, level: Level) -> int:
    """Of the day, at which it is due."""
    settings = county.reports
    return {
        Level.VILLAGE: settings.village_due_minute,
        Level.TOWNSHIP: settings.township_due_minute,
        Level.COUNTY: settings.county_due_minute,
    }[level]


def _whole(conn: Connection, above: Area, day: date) -> bool:
    signed = {code for _, code in daily.signed(conn, day, day, above.code)}
    below = {one.code for one in summing.below(conn, above.code)}
    return bool(below) and below <= signed and above.code not in signed


def _until(county: CountySettings, level: Level, at: datetime) -> str:
    local, due = at.astimezone(moments.LOCAL), minute(county, level)
    return f"请在 {spoken.clock(due)} 前" if local.hour * 60 + local.minute < due else "请尽快"


def _rows(
    conn: Connection, keyring: Keyring, above: Area, missing: list[Area], reader: int, at: datetime
) -> Iterator[str]:
    named = {one.code: one.name for one in missing}
    for one in offices.contacts(conn, keyring, above.code, [area.code for area in missing[:MOST]], reader, at):
        who = f"{one.person.name} {one.person.phone}".rstrip() if one.person else "没有人负责"
        yield f"{named[one.area]} {who}"
    if len(missing) > MOST:
        yield f"还有 {len(missing) - MOST} 个。"


def _told(conn: Connection, keyring: Keyring, area: Area, day: date, what: str, text: str, at: datetime) -> list[int]:
    return _plan(conn, keyring, _holder(conn, keyring, area, at), area, day, what, text, at)


def _holder(conn: Connection, keyring: Keyring, area: Area, at: datetime) -> Holder | None:
    holder = reachable(conn, keyring, offices.SIGNS[area.level], area.code, at)
    return holder if holder and holder.account else None


def _plan(
    conn: Connection, keyring: Keyring, holder: Holder | None, area: Area, day: date, what: str, text: str, at: datetime
) -> list[int]:
    """Once: said again it is the same notice."""
    if holder is None:
        return []
    id_ = _id(day, area, what)
    notice = Notice(id_, holder.person, holder.account, KIND, Urgency.TODAY, text, at, at)
    writing.run(conn, [notices.put(keyring, notice)])
    return [id_]


def _id(day: date, area: Area, what: str) -> int:
    return number.of(KIND, moments.day_number(day), area.code, what)
