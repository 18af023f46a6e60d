"""同意, 不同意: another person decides over exactly these words for exactly so many people."""

from __future__ import annotations

from datetime import datetime, timedelta

from chat.turn import Done
from county.broadcasts import offices, reach, telling
from county.broadcasts.acts import Agree, Recount, Refuse
from county.broadcasts.proposing import URGENT
from county.leaving import Leaving
from records.broadcasts import approval, series, shelf
from records.broadcasts import edition as editions
from records.broadcasts.edition import Edition, Stage
from records.writing import run

GOES = (
    "{number} 号（{title}）已经同意，{seconds} 秒后发出。\n反悔，回「停 {number}」；看发了多少，回「进度 {number}」；"
    "要大喇叭、电视、海报的文件，回「文件 {number}」。"
)
LATER = "{number} 号（{title}）已经同意，{when}发。\n不发了，回「停 {number}」。"
SERIES = "{number} 号（{title}）已经同意，到点自动发。\n不再发，回「停 {number}」。"
REFUSED = "{number} 号（{title}）没有同意，原因：{why}\n改好了，再发「广播」。"


def agree(leaving: Leaving, one: Done, act: Agree) -> None:
    """The last one needed lets it leave, after the time to stop it. The database refuses the author."""
    edition = waiting(leaving, act.number)
    if edition is None or reach.count(leaving.conn, edition, leaving.at) != edition.count:
        return
    run(leaving.conn, [approval.put(edition, leaving.me, leaving.at)])
    if not approval.enough(leaving.conn, edition):
        return
    heads = series.find(leaving.conn, edition.id) is not None
    starts = edition.starts_at if heads else leaves_at(leaving, edition)
    if shelf.approve(leaving.conn, edition.id, starts):
        text = SERIES if heads else GOES if starts - leaving.at <= _stop(leaving) else LATER
        told = text.format(
            number=edition.number, title=edition.title, seconds=leaving.county.broadcasts.stop_seconds,
            when=telling.moment(starts, leaving.at),
        )  # fmt: skip
        leaving.notices.append(telling.author(leaving.conn, leaving.keyring, edition, told, "agreed", leaving.at))


def recount(leaving: Leaving, one: Done, act: Recount) -> None:
    """Who agreed to the other count has agreed to nothing, and is asked again with the author's knowledge."""
    edition = waiting(leaving, act.number)
    if edition:
        leaving.also.append(shelf.recount(edition.id, act.count))


def refuse(leaving: Leaving, one: Done, act: Refuse) -> None:
    """It is void; the author hears why."""
    edition = waiting(leaving, act.number)
    if edition and editions.move(leaving.conn, edition.id, [Stage.WAITING], Stage.VOID, leaving.at):
        told = REFUSED.format(number=edition.number, title=edition.title, why=act.why)
        leaving.notices.append(telling.author(leaving.conn, leaving.keyring, edition, told, "refused", leaving.at))


def waiting(leaving: Leaving, number: int) -> Edition | None:
    """An edition that waits for this account's person among others."""
    found = editions.of_number(leaving.conn, number)
    if found is None or found.stage is not Stage.WAITING:
        return None
    return found if offices.may_decide(leaving, found.area, found.author) else None


def leaves_at(leaving: Leaving, edition: Edition) -> datetime:
    """Not before it could be stopped, nor in the night unless it is urgent."""
    earliest = max(edition.starts_at, leaving.at + _stop(leaving))
    urgent = edition.occurrence.startswith(URGENT) or edition.amends is not None
    return earliest if urgent else leaving.county.broadcasts.awake(earliest)


def _stop(leaving: Leaving) -> timedelta:
    return timedelta(seconds=leaving.county.broadcasts.stop_seconds)
