"""What somebody who is kept apart, or whoever sees them, asks the village to do: look who has left."""

from __future__ import annotations

from chat.turn import Done
from county.ladder.alarm import Alarm, raise_alarm
from county.leaving import Leaving
from county.quarantine import acts, office, placing, words
from county.responsible import Holder, responsible
from records import moments, number, persons, roles
from records.notices import Notice, Urgency
from records.quarantine import stays
from records.quarantine.stays import Stay

BY_THEMSELVES = "本人说的"


def left_home(leaving: Leaving, one: Done, act: acts.LeftHome) -> None:
    """Whoever says it learns nothing: not whether the person is kept apart at all. One alarm an hour for each stay."""
    found = _left(leaving, act.name)
    hour = leaving.at.astimezone(moments.LOCAL).strftime("%Y-%m-%dT%H")
    for stay in found:
        is_ = stay.is_
        by = BY_THEMSELVES if not act.name else "有人说"
        nth = is_.number_of(moments.local_day(leaving.at))
        text = f"{words.called(is_.kind)}（第 {nth}/{is_.days} 天）期间出门了，{by}：{act.words}"
        origin = number.of("left home", stay.id, hour)
        alarm = Alarm(about=stay.person, place=is_.area, role=roles.VILLAGE_CADRE, text=text, origin=origin)
        leaving.notices += raise_alarm(leaving.conn, leaving.keyring, leaving.county, alarm, leaving.at)
    if not found and act.name:
        _unknown(leaving, one, act)


def own(leaving: Leaving, person: int) -> tuple[Stay | None, str]:
    """Of the account's own family only: the stay, and the name."""
    member = leaving.member(person)
    stay = stays.of_people(leaving.conn, leaving.keyring, (person,)).get(person) if member else None
    return stay, member.name if member else ""


def notice(leaving: Leaving, one: Done, holder: Holder, text: str, about: int | None) -> Notice:
    id_ = number.of(one.talk, one.name, holder.person)
    return Notice(id_, holder.person, holder.account, placing.TOLD, Urgency.TODAY, text, leaving.at, leaving.at, about)


def _left(leaving: Leaving, name: str) -> list[Stay]:
    """Of the own village, and of where the account serves."""
    if not name:
        return list(stays.of_people(leaving.conn, leaving.keyring, (leaving.me,)).values())
    places = {area for area in (leaving.area, *office.villages(leaving)) if area}
    lasting = [one for area in places for one in stays.inside(leaving.conn, leaving.keyring, area)]
    known = persons.many(leaving.conn, leaving.keyring, {one.person for one in lasting})
    return [one for one in {each.id: each for each in lasting}.values() if known[one.person].name == name]


def _unknown(leaving: Leaving, one: Done, act: acts.LeftHome) -> None:
    """Nobody of that name is kept apart there: the cadre reads it in the reporter's words."""
    holder = responsible(leaving, roles.VILLAGE_CADRE, leaving.area) if leaving.area else None
    if holder:
        text = f"有人说：{act.words}\n隔离名单里没有「{act.name}」，请核实一下。"
        leaving.notices.append(notice(leaving, one, holder, text, None))
