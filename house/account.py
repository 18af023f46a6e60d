"""What the platform has told of the account itself: rights that are at risk, and events of which nothing here takes notice."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.account_events import ALARMING, MASS_FINISHED
from handlers.meanings import EVENTS, MESSAGES
from records import oddities
from records.database import Connection

VERIFIED = ("qualification_verify_success", "naming_verify_success")
KNOWN = frozenset({*ALARMING, *VERIFIED, MASS_FINISHED, *EVENTS, *MESSAGES})


def at_risk(conn: Connection) -> Iterator[str]:
    """What it warned of since the account was verified last."""
    seen = {one.name: one for one in oddities.unknown_events(conn)}
    verified = max((seen[name].last_at for name in VERIFIED if name in seen), default=None)
    for name in ALARMING:
        if name in seen and (verified is None or seen[name].last_at > verified):
            yield (
                f"the platform told {name} on {seen[name].last_at:%Y-%m-%d}: the account may lose its interfaces; have it "
                "verified on the platform's page"
            )


def unheeded(conn: Connection) -> Iterator[str]:
    """The latest first."""
    for one in oddities.unknown_events(conn):
        if one.name not in KNOWN:
            yield f"{one.name}: came {one.times} times, the last on {one.last_at:%Y-%m-%d}; nothing here takes notice of it"
