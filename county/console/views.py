"""What a talk about the console looks up: the way in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.console import inviting, over
from county.leaving import Leaving
from records.console import entry, holder, official
from records.writing import run


def way_in(leaving: Leaving, about: object) -> dict[str, str] | None:
    """A link and a code of ten minutes, the older ones being dead; None for who holds no office."""
    account = leaving.standing.account.id
    if holder.find(leaving.conn, leaving.keyring, account, leaving.at) is None:
        return None
    token, code = entry.fresh()
    known = official.find(leaving.conn, leaving.keyring, account)
    name = known.name if known else official.free_name(leaving.conn)
    new = [] if known else [official.add(account, name)]
    run(leaving.conn, [*new, entry.put(leaving.keyring, account, token, code, leaving.at)])
    site = f"{leaving.county.site}/console"
    return {"link": f"{site}/in/{token}", "page": f"{site}/", "name": name, "code": code}


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "way_in": way_in, "invitation": inviting.accept, "office_over": over.office,
}  # fmt: skip
