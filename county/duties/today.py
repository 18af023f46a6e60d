"""今天: what whoever asks owes today, as a list to be walked; of somebody without an office what their family owes."""

from __future__ import annotations

from typing import Any

from county import call_list
from county.duties import asking, duty, owing
from county.duties.duty import Duty
from county.duties.round import NAME as ROUND
from county.duties.round import OPEN
from county.leaving import Leaving
from records import areas, households, moments, persons, unheard

MOST = 15


def today(turn: Leaving, about: object) -> dict[str, Any]:
    held = asking.held(turn)
    duties = owing.of_person(turn.conn, turn.keyring, turn.county, turn.me, held, turn.at) if held else []
    own = [duty for duty in duties if duty.about != turn.me]
    named = [one for one in own if not _is_plain(one)]
    shown = [_shown(turn, one) for one in named[:MOST]]
    doors = len(own) - len(named)
    return {
        "serves": bool(held), "duties": shown, "more": len(named[MOST:]), "doors": doors, "calls": call_list.count(turn),
        "family": _family(turn),
    }  # fmt: skip


def _is_plain(one: Duty) -> bool:
    """A door like any other: of those only the number is said, the round has its own list."""
    return one.kind == ROUND and one.words == OPEN


def _family(turn: Leaving) -> list[str]:
    """Those of the own family who have not been heard of today, as they are called."""
    silent = unheard.among(turn.conn, moments.local_day(turn.at), [m.id for m in turn.members])
    return ["您" if m.id == turn.me else m.called or m.name for m in turn.members if m.id in silent]


def _shown(turn: Leaving, one: Duty) -> dict[str, Any]:
    local = one.due.astimezone(moments.LOCAL)
    return {
        "kind": one.kind, "who": _name(turn, one), "words": one.words, "late": one.due <= turn.at,
        "due": f"{local:%-H:%M}",
    }  # fmt: skip


def _name(turn: Leaving, one: Duty) -> str:
    """12 号 李建军家, 31 号 李桂兰, 南坡村."""
    if one.whose == duty.VILLAGE:
        area = areas.find(turn.conn, one.about)
        return area.name if area else ""
    household = one.about if one.whose == duty.HOUSEHOLD else 0
    if household:
        people = persons.of_household(turn.conn, turn.keyring, household)
        person = next((p for p in people if p.relation == "户主"), next(iter(people), None))
    else:
        person = persons.find(turn.conn, turn.keyring, one.about)
    if person is None:
        return ""
    asking.note(turn, [person.id], "今天")
    home = households.find(turn.conn, turn.keyring, person.household)
    door = f"{home.door} 号 " if home else ""
    return f"{door}{person.name}{'家' if household else ''}"
