"""合并人口: an official of the place says that two numbers are one person."""

from __future__ import annotations

from chat.turn import Done
from county.leaving import Leaving
from county.staffing import places
from county.staffing.acts import MergePersons
from records.access import Access, append
from records.imports import joining, twins
from records.imports.twins import Twins


def merge(leaving: Leaving, one: Done, act: MergePersons) -> None:
    """Only what still looks like one person, where this account's person is an official."""
    found = next((t for t in proposed(leaving) if (t.gone.id, t.kept.id) == (act.gone, act.kept)), None)
    if found is None:
        return
    account = leaving.standing.account.id
    joining.join(leaving.conn, leaving.keyring, found.gone, found.kept, account, leaving.at)
    append(leaving.conn, leaving.keyring, Access(account, act.kept, "合并", str(act.gone), leaving.at))


def proposed(leaving: Leaving) -> tuple[Twins, ...]:
    """Of the village of this account's person."""
    village = places.village(leaving)
    return twins.inside(leaving.conn, leaving.keyring, village) if village else ()
