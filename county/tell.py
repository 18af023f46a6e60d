"""Telling whoever holds a role: the alert, its update, its withdrawal, and the 收 that takes it over."""

from __future__ import annotations

from chat.desk import Done
from chat.steps import Tell, say
from county import acts
from county.leaving import Leaving
from records import accounts, areas, notices, number, persons, receipts, roles
from records.accounts import Account
from records.notices import Notice, Urgency
from records.roles import Holding
from records.standing import Member

NEXT = {
    roles.VILLAGE_DOCTOR: (
        roles.VILLAGE_DOCTOR,
        roles.DEPUTY_DOCTOR,
        roles.VILLAGE_CADRE,
        roles.TOWNSHIP_OFFICER,
        roles.COUNTY_COMMAND,
    ),
    roles.VILLAGE_CADRE: (roles.VILLAGE_CADRE, roles.GRID_WORKER, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND),
}
"""Who is asked when nobody holds the role: never nobody."""
ALARM, UPDATE = "alarm", "update"


def tell(leaving: Leaving, one: Done) -> None:
    """A notice to the responsible one: an alarm that wants a 收 the first time, an update after that."""
    effect = one.effect
    if not isinstance(effect, Tell):
        return
    about = leaving.member(getattr(effect.about, "id", 0))
    if about is None:
        return
    text = f"{headline(leaving, about)}\n{say(effect.text, str)}"
    send(leaving, one, effect.role, about, text, alarm=effect.urgent and not one.again)


def withdraw(leaving: Leaving, one: Done) -> None:
    """Who was told hears that it was a mistake."""
    for notice in receipts.of_origin(leaving.conn, leaving.keyring, origin(one)):
        text = f"更正:刚才这一条报错了,请不用再处理。\n{notice.text.splitlines()[0]}"
        leaving.notices.append(
            Notice(
                number.of("withdrawn", notice.id), notice.person, notice.account, UPDATE, Urgency.TODAY, text,
                leaving.at, leaving.at, notice.about, notice.origin,
            )
        )  # fmt: skip


def send(leaving: Leaving, one: Done, role: str, about: Member, text: str, *, alarm: bool) -> None:
    found = responsible(leaving, role, about)
    if found is None:
        return
    holding, account = found
    words = f"{text}\n回「收」表示由您接手。" if alarm else f"更新:{text}" if one.again else text
    leaving.notices.append(
        Notice(
            number.of("notice", one.talk, one.name, repr(one.effect), holding.person),
            holding.person,
            account.id if account else None,
            ALARM if alarm else UPDATE,
            Urgency.ALARM if alarm or one.again else Urgency.TODAY,
            words,
            leaving.at,
            leaving.at,
            about.id,
            origin(one),
        )
    )


def origin(one: Done) -> int:
    """The row under which everything told by one effect of one talk is found again."""
    return number.of("told", one.talk, one.name)


def responsible(leaving: Leaving, role: str, about: Member) -> tuple[Holding, Account | None] | None:
    """Who holds the role where the person lives and can be reached; failing that the next in line, never nobody."""
    line = NEXT.get(role, (role,))
    place = about.cell or about.area
    found = roles.holders(leaving.conn, line, place, leaving.at)
    ordered = sorted(found, key=lambda h: (not h.on_shift(leaving.at), line.index(h.role)))
    unreached = None
    for holding in ordered:
        account = own_account(leaving, holding.person)
        if account:
            return holding, account
        unreached = unreached or holding
    return (unreached, None) if unreached else None


def own_account(leaving: Leaving, person: int) -> Account | None:
    """The phone of the person alone: an alert never goes to whoever else may speak for them."""
    found = accounts.of_person(leaving.conn, leaving.keyring, person)
    return next((a for a in found if a.person == person), None)


def headline(leaving: Leaving, member: Member) -> str:
    """Who and where, for somebody who must go there: 柳林村 12 户 张国强(男 72 岁)电话 …"""
    person = persons.find(leaving.conn, leaving.keyring, member.id)
    area = areas.find(leaving.conn, member.area)
    age = member.age(leaving.at.date())
    detail = " ".join(filter(None, [member.sex, f"{age} 岁" if age is not None else ""]))
    phone = person.phone if person and person.phone else family_phone(leaving, member)
    return f"{area.name if area else ''} {member.name}{f'({detail})' if detail else ''} 电话 {phone or '没有登记'}"


def family_phone(leaving: Leaving, member: Member) -> str:
    people = persons.of_household(leaving.conn, leaving.keyring, member.household)
    return next((p.phone for p in people if p.phone), "")


def acknowledge(leaving: Leaving, one: Done, act: acts.Acknowledge) -> None:
    """收: nobody else is asked any more, and whoever reported hears who has it."""
    notice = notices.find(leaving.conn, leaving.keyring, act.alert)
    if notice is None or notice.account != leaving.standing.account.id:
        return
    if not receipts.acknowledge(leaving.conn, notice.id, leaving.standing.account.id, leaving.at):
        return
    mine = leaving.member(leaving.me)
    if mine is None or notice.about is None:
        return
    name, phone = mine.name, own_phone(leaving, mine)
    about = persons.find(leaving.conn, leaving.keyring, notice.about)
    for account in accounts.of_person(leaving.conn, leaving.keyring, notice.about):
        text = f"{name}已收到{about.name if about else '您家'}的情况,会尽快联系您。{phone}"
        leaving.notices.append(
            Notice(
                number.of("has it", notice.id, account.id), account.person or notice.about, account.id,
                "taken", Urgency.TODAY, text, leaving.at, leaving.at, notice.about, notice.origin,
            )
        )  # fmt: skip


def own_phone(leaving: Leaving, member: Member) -> str:
    person = persons.find(leaving.conn, leaving.keyring, member.id)
    return f"\n电话 {person.phone}" if person and person.phone else ""
