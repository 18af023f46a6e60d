"""Writes verdicts down: the notice's row, the window that was spent, who no longer follows, whom to telephone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from records import calls, moments, outbox, persons, talks, writing
from records.calls import Call
from records.database import Connection
from records.notices import Notice, State
from records.outbox import Result
from records.secrecy import Keyring
from records.writing import Write
from workers.verdicts import Verdict

AN_HOUR = timedelta(hours=1)
PUT_OFF = "put off"


def record(conn: Connection, keyring: Keyring, verdicts: Sequence[Verdict], now: datetime) -> None:
    """At most a hundred or so at once."""
    outbox.record(conn, [_result(one) for one in verdicts], now)
    writing.run(conn, writing.in_line(_beside(verdicts)))
    call(conn, keyring, [(one.letter.notice, one.result) for one in verdicts if one.calls], now)


def call(conn: Connection, keyring: Keyring, reasons: Iterable[tuple[Notice, str]], now: datetime) -> None:
    """Puts each notice's person on the list of those to be telephoned, once."""
    wanted = list(reasons)
    people = persons.many(conn, keyring, {notice.person for notice, _ in wanted}) if wanted else {}
    writing.run(
        conn,
        [
            calls.put(Call(notice.id, notice.person, people[notice.person].area, reason, now))
            for notice, reason in wanted
            if notice.person in people
        ],
    )


def put_off(conn: Connection, notice: int, now: datetime) -> None:
    """A notice that cannot be read now, for want of its key perhaps, is looked at again in an hour; not one of which a
    call is under way."""
    later = {"due_at": moments.stored(now + AN_HOUR), "result": PUT_OFF, "id": notice, "state": State.PLANNED.value}
    writing.run(conn, [writing.update("notice", ("id", "state"), later, must_hit=False)])


def _result(verdict: Verdict) -> Result:
    notice = verdict.letter.notice
    channel = verdict.letter.way.value
    return Result(
        notice.id, notice.attempt, verdict.state, channel[:14], verdict.result, verdict.msg_id, verdict.due_at
    )


def _beside(verdicts: Iterable[Verdict]) -> Iterator[Write]:
    for verdict in verdicts:
        account = verdict.letter.notice.account
        if account is None:
            continue
        if verdict.spends:
            yield talks.spend(account)
        if verdict.closes:
            yield talks.close_window(account)
        if verdict.left:
            yield writing.update("account", ("id",), {"followed": False, "id": account}, must_hit=False, shared=True)
