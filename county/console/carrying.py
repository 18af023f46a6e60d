"""Which function carries out which act about the console."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.console.acts import SignOut
from county.leaving import Leaving
from records.console import entry, session


def sign_out(leaving: Leaving, one: Done, act: SignOut) -> None:
    """Also a link that nobody has opened yet."""
    account = leaving.standing.account.id
    leaving.also += [session.end_all(account), entry.drop(account)]


ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {SignOut: sign_out}
