"""Loading and saving a batch of turns: one statement loads what they must know, one more round trip saves what they leave.

`load` and `save` belong into one `db.write()`; the commit at its end is what makes an answer true. A delivery stands
in a batch once. Several outcomes of one account follow one another: the last talk is stored, over the version loaded.
Rows that two processes may both touch are written in one order everywhere, so that they wait for each other in line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from records import accounts, deliveries, keeping, notices, talks, writing
from records.accounts import Account
from records.keeping import Kept
from records.notices import Notice
from records.secrecy import Keyring
from records.standing import Arrival, Member, Standing, load
from records.talks import WORDS, Talk, Window
from records.writing import Write

__all__ = ["Arrival", "Kept", "Member", "Outcome", "Standing", "Talk", "load", "save"]


@dataclass(frozen=True)
class Outcome:
    """What one turn leaves. `talk` and `account` are None when they stay as loaded; `reply` "" means that the platform
    is told "success", a `discreet` one is given and not kept. `also` is whatever else belongs to the turn: a person who
    joined, a role that ended … `opens` is the window that what came opens; None for what the platform itself reports."""

    standing: Standing
    reply: str
    at: datetime
    talk: Talk | None = None
    account: Account | None = None
    kept: tuple[Kept, ...] = ()
    notices: tuple[Notice, ...] = ()
    also: tuple[Write, ...] = ()
    late: bool = False
    discreet: bool = False
    opens: Window | None = WORDS


def save(conn: Connection, keyring: Keyring, outcomes: Sequence[Outcome]) -> None:
    """Raises Conflict when another process answered one of the deliveries or moved one of the talks."""
    frame = [*_answered(keyring, outcomes), *_accounts(keyring, outcomes), *_talks(keyring, outcomes)]
    if _apart(outcomes):
        effects = [_effects(conn, keyring, outcome) for outcome in outcomes]
        writing.run(conn, [*frame, *writing.in_line(writing.alongside(effects))])
        return
    writing.run(conn, frame)
    shared: list[Write] = []
    for outcome in outcomes:  # the next of the same account may correct what this one keeps
        made = _effects(conn, keyring, outcome)
        writing.run(conn, [one for one in made if not one.shared])
        shared += [one for one in made if one.shared]
    writing.run(conn, writing.in_line(shared))


def _answered(keyring: Keyring, outcomes: Sequence[Outcome]) -> Iterator[Write]:
    ordered = sorted(outcomes, key=lambda one: one.standing.arrival.key)
    return (deliveries.put(keyring, one.standing.arrival.key, _kept(one), one.at, late=one.late) for one in ordered)


def _kept(one: Outcome) -> str:
    """A reply that must not be kept is not: whoever asks again after a crash is told "success"."""
    return "" if one.discreet else one.reply


def _apart(outcomes: Sequence[Outcome]) -> bool:
    """Every outcome is of another account, so the order between them means nothing."""
    return len({outcome.standing.account.id for outcome in outcomes}) == len(outcomes)


def _effects(conn: Connection, keyring: Keyring, outcome: Outcome) -> list[Write]:
    kept = keeping.writes(conn, keyring, outcome.standing, outcome.kept)
    return [*kept, *(notices.put(keyring, notice) for notice in outcome.notices), *outcome.also]


def _accounts(keyring: Keyring, outcomes: Sequence[Outcome]) -> Iterator[Write]:
    """One write for each account that is new or was changed, as the last outcome left it."""
    latest: dict[int, Account] = {}
    for outcome in outcomes:
        loaded = outcome.standing
        if outcome.account or not loaded.known:
            latest[loaded.account.id] = outcome.account or latest.get(loaded.account.id, loaded.account)
    return (accounts.put(keyring, account) for account in map(latest.__getitem__, sorted(latest)))


def _talks(keyring: Keyring, outcomes: Sequence[Outcome]) -> Iterator[Write]:
    """Nothing of those of which nothing was said and nothing opened."""
    latest: dict[int, Talk] = {}
    for outcome in outcomes:
        if outcome.talk is None and outcome.opens is None:
            continue
        account, loaded = outcome.standing.account.id, outcome.standing.talk
        before = latest.get(account, loaded)
        talk, window = outcome.talk or before, before.opened(outcome.opens, outcome.at)
        latest[account] = Talk(talk.state, loaded.version, talk.due_at, window.heard_at, window.window_left)
    return (talks.put(keyring, account, latest[account]) for account in sorted(latest))
