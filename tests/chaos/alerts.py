"""Alarms under `kill -9` of the worker, of Redis and of the scheduler: none is never sent, and how many may be sent twice.

Half go as messages, half as templates, for their receiver has written nothing for two days. Of a message that was on its
way when its worker died nobody knows whether it arrived: it is not repeated, its receiver stands on the call list.
A template is repeated under its key, and the platform drops what it has. So: every notice ends accepted or on the
call list, what is accepted arrived, a message arrives at most once, a template's repeats all bear its key.
"""

import time
from collections import Counter
from datetime import datetime
from itertools import count, cycle

from records import database as databases
from records import notices, writing
from records.moments import LOCAL
from records.notices import Notice, State, Urgency
from records.secrecy import keyring

KIND = "alarm"
TEMPLATE = '{"alarm": {"id": "T1", "data": {"thing1": "{text}"}}}'
LEASE_OVER_S = 70
"""A lease is a minute; a drill's clock moves on by that when nothing happens any more."""
ENDED_S = 120
STALLS_S, STILL_S = 20, 3
PARTS = ("work", "work", "redis", "work", "schedule")
OPEN = (State.PLANNED.value, State.SENDING.value, State.UNKNOWN.value)


def run(town, service, *, alarms, kills):
    """The figures of one run."""
    ids = _plan(town, alarms)
    town.start(BOT_WECHAT__API_BASE=service.url, BOT_WORKERS__TEMPLATES=TEMPLATE, BOT_DRILL="true")
    ahead = count(LEASE_OVER_S, LEASE_OVER_S)
    for n, part in zip(range(kills), cycle(PARTS)):
        _flow(town, service, (n + 0.5) * alarms / (kills + 1), ahead)
        time.sleep(town.random.uniform(0, 0.2))
        _until(lambda part=part: town.kill(part), STALLS_S)
    until = time.monotonic() + ENDED_S
    while _open(town) and time.monotonic() < until:
        _passes(town, ahead)
        _until(lambda: not _open(town), 15)
    town.stop()
    return _figures(town, service, ids)


def _flow(town, service, calls, ahead):
    """Until there were so many calls; what is left in the hands of the dead alone is not waited for: their lease ends."""
    until = time.monotonic() + STALLS_S
    while service.calls < calls and time.monotonic() < until and _open(town):
        seen = service.calls
        _until(lambda seen=seen: service.calls > seen, STILL_S)
        if service.calls == seen:
            _passes(town, ahead)


def _passes(town, ahead):
    (town.folder / "clock").write_text(str(next(ahead)))


def _plan(town, alarms):
    """So many alarms, due now, before anybody is there to send them; their numbers by the account's openid."""
    now = datetime.now(LOCAL)
    keys = keyring(town.county.settings)
    openids = town.county.openids[:alarms]
    persons = dict(town.county.select("SELECT id, person FROM account"))
    talks = [
        writing.Write(
            "INSERT INTO talk (account, version, question, heard_at, window_left) VALUES (:account, 1, '', :at, 5)",
            {"account": int(openid[6:]), "at": int(now.timestamp() * 1000)},
        )
        for openid in openids[::2]
    ]
    ids = dict(enumerate(openids, 1))
    planned = [
        notices.put(keys, Notice(n, persons[account], account, KIND, Urgency.ALARM, words(n), now, now))
        for n, account in ((n, int(openid[6:])) for n, openid in ids.items())
    ]
    database = databases.connect(town.county.settings)
    with database.write() as conn:
        writing.run(conn, [*talks, *planned])
    database.close()
    return ids


def words(n):
    return f"警报{n}号"


def _until(true, seconds):
    until = time.monotonic() + seconds
    while not true() and time.monotonic() < until:
        time.sleep(0.05)


def _open(town):
    marks = ", ".join(f"'{state}'" for state in OPEN)
    return town.county.select(f"SELECT count(*) FROM notice WHERE kind = '{KIND}' AND state IN ({marks})")[0][0]


def _figures(town, service, ids):
    rows = town.county.select(f"SELECT id, state, channel, result FROM notice WHERE kind = '{KIND}'")
    called = {notice for (notice,) in town.county.select("SELECT notice FROM call")}
    arrived = Counter({n: service.told[openid, words(n)] + service.keyed[f"n{n}"] for n, openid in ids.items()})
    messages = {n for n, _, channel, _ in rows if channel == "customer"}
    found = {
        "alarms": len(ids),
        "killed": dict(town.killed),
        "states": dict(Counter(f"{channel} {state}" for _, state, channel, _ in rows)),
        "never": sum(not arrived[n] and n not in called for n, *_ in rows),
        "open": sum(state in OPEN for _, state, *_ in rows),
        "message_twice": sum(arrived[n] > 1 for n in messages),
        "template_twice": sum(arrived[n] > 1 for n in arrived.keys() - messages),
        "template_calls_repeated": sum(service.repeats.values()),
        "by_telephone": len(called),
    }
    zero = ("never", "open", "message_twice", "template_twice")
    return {"good": not any(found[name] for name in zero) and len(rows) == len(ids), **found}
