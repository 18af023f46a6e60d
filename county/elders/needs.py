"""Needs: to whoever looks after the person now, with a deadline; overdue they are shouted upward; met, the person hears it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chat.turn import Done
from county.elders import care
from county.elders.acts import AskNeed, EndNeed
from county.elders.settings import ElderSettings
from county.elders.words import NEED
from county.handover import candidates
from county.leaving import Leaving
from county.responsible import Holder, reachable
from county.settings import CountySettings
from records import accounts, areas, households, needs, notices, number, persons, roles, writing
from records.access import Access, append
from records.database import Connection
from records.needs import Need
from records.notices import Notice, Urgency
from records.persons import Person
from records.secrecy import Keyring

MEDICINE, FOOD, REPAIR, DOCTOR, OTHER = "买药", "吃的", "修理", "看病", "其他"
KINDS = (MEDICINE, FOOD, REPAIR, DOCTOR, OTHER)
"""What anybody may choose."""
WASTE = "收垃圾"
"""Rubbish of a household that is kept apart is medical waste: no helper touches it, the cadre has it fetched."""
UPWARD = (roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)
"""Who hears of an overdue need, one deadline after the other."""


@dataclass(frozen=True, slots=True)
class Told:
    """One notice about a need, before it has a number."""

    need: Need
    holder: Holder
    text: str
    what: str
    at: datetime

    def notice(self, keyring: Keyring, conn: Connection) -> Notice:
        """With the line in the access log."""
        if self.holder.account:
            append(conn, keyring, Access(self.holder.account, self.need.person, "通知", "需要", self.at))
        return Notice(
            number.of("need", self.need.id, self.what, self.holder.person), self.holder.person, self.holder.account, NEED,
            Urgency.TODAY, self.text, self.at, self.at, self.need.person, self.need.id,
        )  # fmt: skip


def ask(leaving: Leaving, one: Done, act: AskNeed) -> None:
    """By the person, the family, or who serves there."""
    person = persons.find(leaving.conn, leaving.keyring, act.person or leaving.me)
    if person is None or leaving.subject(person.id) is None:
        return
    need = _need(leaving, one, act, person)
    leaving.also.append(needs.put(leaving.keyring, need))
    holder = owner(leaving.conn, leaving.keyring, person, leaving.at, act.kind)
    if holder and holder.person != leaving.me:
        text = f"{_headline(leaving.conn, leaving.keyring, person, need)}\n办好了，回「办好 {need.number}」，可以加一句话。"
        leaving.notices.append(Told(need, holder, text, "asked", leaving.at).notice(leaving.keyring, leaving.conn))


def end(leaving: Leaving, one: Done, act: EndNeed) -> None:
    """Whoever asked, and the person, hear it."""
    need = needs.of_number(leaving.conn, leaving.keyring, act.number)
    if need is None or need.ended_at or leaving.subject(need.person) is None:
        return
    leaving.also.append(needs.end(leaving.keyring, need.id, leaving.standing.account.id, act.outcome, leaving.at))
    text = f"您要的「{need.words or need.kind}」办好了{'：' + act.outcome if act.outcome else ''}。\n还要什么，跟我说。"
    for account in _who_asked(leaving, need):
        holder = Holder("", account.person or need.person, account.id)
        leaving.notices.append(Told(need, holder, text, "ended", leaving.at).notice(leaving.keyring, leaving.conn))


def owner(conn: Connection, keyring: Keyring, person: Person, at: datetime, kind: str = OTHER) -> Holder | None:
    """The helper; for who has none the grid worker, failing that the next in line."""
    if kind == WASTE:
        return reachable(conn, keyring, roles.VILLAGE_CADRE, person.cell or person.area, at, besides=person.id)
    helper = care.helper(conn, keyring, person.id, at)
    if helper:
        return Holder("", helper.person, helper.account)
    return reachable(conn, keyring, roles.GRID_WORKER, person.cell or person.area, at, besides=person.id)


def hours(settings: ElderSettings, kind: str) -> int:
    return settings.medicine_hours if kind in (MEDICINE, DOCTOR) else settings.need_hours


def shout(conn: Connection, keyring: Keyring, county: CountySettings, now: datetime) -> list[int]:
    """Each deadline is told once to the next office up, and to the owner; the next one is as far away again."""
    told = [
        one
        for need in needs.overdue(conn, keyring, now, len(UPWARD))
        for one in _late(conn, keyring, county, need, now)
    ]
    writing.run(conn, [notices.put(keyring, notice) for notice in told])
    return [notice.id for notice in told]


def _late(conn: Connection, keyring: Keyring, county: CountySettings, need: Need, now: datetime) -> list[Notice]:
    writing.run(conn, [needs.shout(need, now + timedelta(hours=hours(county.elders, need.kind)))])
    person = persons.find(conn, keyring, need.person)
    if person is None or person.left_day is not None:
        return []
    has_it = owner(conn, keyring, person, now, need.kind)
    office = reachable(conn, keyring, UPWARD[need.escalated], person.cell or person.area, now, besides=person.id)
    name = care.carer(conn, keyring, has_it.person) if has_it else None
    who = f"{name.name} {name.phone}".strip() if name else "没有人"
    head = _headline(conn, keyring, person, need)
    text = f"超时没办：{head}\n该办的人：{who}。\n办好了，回「办好 {need.number}」。"
    holders = {one.person: one for one in (has_it, office) if one}
    return [Told(need, one, text, f"late {need.escalated}", now).notice(keyring, conn) for one in holders.values()]


def _need(leaving: Leaving, one: Done, act: AskNeed, person: Person) -> Need:
    id_ = number.of("need", one.talk, one.name)
    numbers = candidates(id_)
    in_use = needs.taken(leaving.conn, numbers)
    n = next((n for n in numbers if n not in in_use), numbers[0])
    due = leaving.at + timedelta(hours=hours(leaving.county.elders, act.kind))
    return Need(id_, n, person.id, person.area, act.kind, act.words, leaving.at, leaving.standing.account.id, due)


def _headline(conn: Connection, keyring: Keyring, person: Person, need: Need) -> str:
    area, home = areas.find(conn, person.area), households.find(conn, keyring, person.household)
    door = f"{home.door} 号 " if home else ""
    said = f"：{need.words}" if need.words else ""
    return f"{area.name if area else ''} {door}{person.name} 电话 {person.phone or '没有登记'}\n{need.kind}{said}（编号 {need.number}）"


def _who_asked(leaving: Leaving, need: Need) -> list[accounts.Account]:
    """The asker's account and the person's own, without who has just done it."""
    asked = accounts.many(leaving.conn, leaving.keyring, [need.account])
    theirs = accounts.of_person(leaving.conn, leaving.keyring, need.person)
    found = {one.id: one for one in (*asked.values(), *theirs) if one.followed}
    found.pop(leaving.standing.account.id, None)
    return list(found.values())
