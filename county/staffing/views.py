"""What a talk about posts looks up: colleagues by name, what a post comprises, who is responsible for a household."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.elders import care
from county.elders.words import last_day
from county.leaving import Leaving
from county.responsible import own_account, responsible
from county.staffing import departures, people, posts, shifts, standing_in
from records import areas, codes, households, persons, roles, staff
from records.persons import Person

RESPONSIBLE = (roles.GRID_WORKER, roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER)


def my_post(leaving: Leaving, about: object) -> list[str]:
    """Three lines; none for who has no post."""
    return (
        list(posts.summary(leaving.conn, leaving.keyring, leaving.county, leaving.me, leaving.at)) if leaving.me else []
    )


def colleagues(leaving: Leaving, name: object) -> list[dict[str, Any]]:
    """Of this name in the own villages, or in office in the township."""
    if not my_post(leaving, ""):
        return []
    villages = shifts.reach(leaving)
    towns = {codes.chain(codes.village(one.area))[-2:][0] for one in leaving.standing.holdings}
    holders = {one.person for one in staff.inside(leaving.conn, towns, leaving.at)}
    found = staff.called(leaving.conn, leaving.keyring, str(name), villages, holders)
    return [_person(leaving, one) for one in found if one.id != leaving.me]


def subordinates(leaving: Leaving, name: object) -> list[dict[str, Any]]:
    """Of this name, with posts that this account's person may end."""
    held = [one.area for one in leaving.standing.holdings if one.role in posts.ORDER]
    holders = {one.person for one in staff.inside(leaving.conn, held, leaving.at)}
    holders |= staff.coming(leaving.conn, held, leaving.at)
    found = staff.called(leaving.conn, leaving.keyring, str(name), (), holders)
    under = [(one, departures.under(leaving, one.id)) for one in found if one.id != leaving.me]
    return [
        _person(leaving, one) | {"posts": [posts.title(leaving.conn, post) for post in ended]}
        for one, ended in under
        if ended
    ]


def departed(leaving: Leaving, name: object) -> list[dict[str, Any]]:
    """Of this name, whose posts were ended lately and may be given back by this account's person."""
    held = [one.area for one in leaving.standing.holdings if one.role in posts.ORDER]
    villages = [area.code for one in held for area in areas.within(leaving.conn, one)]
    found = staff.called(leaving.conn, leaving.keyring, str(name), villages, ())
    return [_person(leaving, one) for one in found if departures.left(leaving, one.id)]


def waiting_posts(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """What this account's person was asked to take over."""
    return [
        {
            "id": one.id,
            "from": shifts.name(leaving, one.giver),
            "until": last_day(one.until) if one.until else "",
            "lines": list(posts.summary(leaving.conn, leaving.keyring, leaving.county, one.giver, leaving.at)),
            "may": shifts.may_take(leaving, leaving.me, one.giver),
        }
        for one in shifts.offered(leaving)
    ]


def stand_ins(leaving: Leaving, about: object) -> list[str]:
    """Who stands in for this account's person now."""
    return [shifts.name(leaving, one.taker) for one in standing_in.stood_in(leaving)]


def my_people(leaving: Leaving, about: object) -> list[dict[str, str]]:
    """谁负责我: for the household of this account's person, the nearest first."""
    mine = leaving.member(leaving.me)
    if mine is None:
        return []
    place = mine.cell or mine.area
    found = [(role, responsible(leaving, role, place)) for role in RESPONSIBLE]
    rows = [
        _named(leaving, roles.NAMES[holder.role], holder.person)
        for role, holder in found
        if holder and holder.role == role
    ]
    helper = care.helper(leaving.conn, leaving.keyring, mine.id, leaving.at) if leaving.standing.is_elder else None
    own = [{"role": "结对照看您的人", "name": helper.name, "phone": helper.phone}] if helper else []
    return own + [row for row in rows if row["name"]]


def _person(leaving: Leaving, person: Person) -> dict[str, Any]:
    home = households.find(leaving.conn, leaving.keyring, person.household)
    account = own_account(leaving.conn, leaving.keyring, person.id)
    where = f"{areas.place_name(leaving.conn, person.area)} {home.door} 号" if home else ""
    can = account is not None and shifts.may_take(leaving, person.id)
    return {"id": person.id, "name": person.name, "where": where, "follows": account is not None, "may": can}


def _named(leaving: Leaving, role: str, person: int) -> dict[str, str]:
    found = persons.find(leaving.conn, leaving.keyring, person)
    return {"role": role, "name": found.name if found else "", "phone": found.phone if found else ""}


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "my_post": my_post,
    "colleagues": colleagues,
    "subordinates": subordinates,
    "departed": departed,
    "waiting_posts": waiting_posts,
    "stand_ins": stand_ins,
    "my_people": my_people,
    **people.ANSWERS,
}
