"""An export's way from the wish to its end, each step a condition on the one before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from records import moments
from records.exports.request import Export, State
from records.secrecy import Keyring
from records.writing import Write, update


def decide(keyring: Keyring, export: Export, account: int, person: int, at: datetime, *, why: str = "") -> Write:
    """By the second person, once: agreed, or with `why` refused. Conflict when somebody decided before."""
    state = State.REFUSED if why else State.AGREED
    values = {
        "state": state.value, "decider": account, "decider_person": person, "decided_at": moments.stored(at),
        "why": keyring.seal(why or None, "export.why", export.id), "id": export.id, "asked": State.ASKED.value,
    }  # fmt: skip
    sql = (
        "UPDATE export SET state = :state, decider = :decider, decider_person = :decider_person,"
        " decided_at = :decided_at, why = :why WHERE id = :id AND state = :asked"
    )
    return Write(sql, values, must_hit=True)


def claim(export: Export, now: datetime, until: datetime) -> Write:
    """One worker makes it. Conflict when another has it."""
    sql = (
        "UPDATE export SET state = 'making', lease_until = :until WHERE id = :id"
        " AND (state = 'agreed' OR (state = 'making' AND lease_until <= :now))"
    )
    return Write(sql, {"id": export.id, "now": moments.stored(now), "until": moments.stored(until)}, must_hit=True)


def made(export: Export, rows: int, digest: bytes, expires_at: datetime) -> Write:
    """By whoever still holds it. Conflict when the lease ran out and another took over."""
    values = {"rows": rows, "digest": digest, "expires_at": moments.stored(expires_at)}
    return _ended(export, State.READY, values)


def fail(keyring: Keyring, export: Export, why: str) -> Write:
    """No file was made, and none will be. Conflict as in `made`."""
    return _ended(export, State.REFUSED, {"why": keyring.seal(why, "export.why", export.id)})


def _ended(export: Export, state: State, values: Mapping[str, object]) -> Write:
    """Only while the lease is the one with which it was claimed."""
    changes = "".join(f", {name} = :{name}" for name in values)
    sql = (
        f"UPDATE export SET state = '{state.value}'{changes} WHERE id = :id"  # noqa: S608 - names come from above
        " AND state IN ('agreed', 'making') AND COALESCE(lease_until, 0) = :held"
    )
    held = moments.stored_or_none(export.lease_until) or 0
    return Write(sql, {**values, "held": held, "id": export.id}, must_hit=True)


def fetch(export: Export) -> Write:
    return Write("UPDATE export SET fetched = fetched + 1 WHERE id = :id", {"id": export.id}, must_hit=True)


def end(id: int) -> Write:  # noqa: A002 - the field's name
    return update("export", ("id",), {"state": State.OVER.value, "id": id})
