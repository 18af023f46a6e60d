"""What workers do with the rows of an edition that runs."""

from datetime import timedelta

from records import talks
from records.broadcasts import claims, ending, results
from records.broadcasts.delivery import chunks, states
from records.broadcasts.results import Result
from records.talks import Talk
from records.writing import run

RETRY = timedelta(minutes=2)


def chunk(database, one):
    with database.read() as conn:
        return next(iter(chunks(conn, one.id)), None)


def claim(database, keyring, one, now, limit=10):
    with database.write() as conn:
        return claims.claim(conn, keyring, chunk(database, one), now, limit)


def record(database, claimed, state, **more):
    found = [Result(c.edition, c.account, c.attempt, state, c.channel, **more) for c in claimed]
    with database.write() as conn:
        results.record(conn, found)


def settled(database, one, now):
    with database.write() as conn:
        return ending.settle(conn, chunk(database, one), now)


def stand(database, one):
    with database.read() as conn:
        return states(conn, one.id)


def hear(database, keyring, account, now):
    with database.write() as conn:
        run(conn, [talks.put(keyring, account.id, Talk(heard_at=now))])
