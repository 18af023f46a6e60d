"""Telling whoever holds a role: the alert, its update, its withdrawal, and the 收 that takes it over."""

from __future__ import annotations

from chat.desk import Done
from chat.steps import Tell, say
from county import acts
from county.leaving import Leaving
from county.responsible import Holder, responsible
from records import accounts, areas, calls, number, persons, receipts
from records.access import Access, append
from records.calls import Call
from records.notices import Notice, Urgency
from records.standing import Member

ALARM, UPDATE, TAKEN = "alarm", "update", "taken"
AGAIN = "更新："
NOBODY = "没有能通知到的人"


def tell(leaving: Leaving, one: Done) -> None:
    """To the responsible one: an alarm that wants a 收 until somebody has it, an update after that."""
    effect = one.effect
    if not isinstance(effect, Tell):
        return
    about = leaving.subject(getattr(effect.about, "id", 0))
    if about is None:
        return
    text = f"{headline(leaving, about)}\n{say(effect.text, str)}"
    before = receipts.of_origin(leaving.conn, leaving.keyring, origin(one)) if one.again else ()
    alarm = effect.urgent and not any(notice.kind == ALARM for notice in before)
    words = f"{text}\n回「收」表示由您接手。" if alarm else f"{AGAIN}{text}" if before else text
    urgency = Urgency.ALARM if effect.urgent else Urgency.TODAY
    first = responsible(leaving, effect.role, about.cell or about.area, besides=about.id)
    for holder in told(leaving, before) or (first,):
        send(leaving, one, about, holder, ALARM if alarm else UPDATE, urgency, words)


def told(leaving: Leaving, before: tuple[Notice, ...]) -> tuple[Holder, ...]:
    """Who was told of it before, or has taken it over since: they hear the rest, too."""
    takers = accounts.many(leaving.conn, leaving.keyring, {n.acked_by for n in before if n.acked_by})
    heard: dict[int, int | None] = {account.person: account.id for account in takers.values() if account.person}
    heard |= {notice.person: notice.account for notice in before if notice.kind in (ALARM, UPDATE)}
    return tuple(Holder("", person, account) for person, account in heard.items())


def send(
    leaving: Leaving, one: Done, about: Member, holder: Holder | None, kind: str, urgency: Urgency, text: str
) -> None:
    """One notice, and the line in the access log that says who read of whom; with nobody to tell, a call to make."""
    person, account = (holder.person, holder.account) if holder else (about.id, None)
    id_ = number.of("notice", one.talk, one.name, repr(one.effect), person)
    at = leaving.at
    leaving.notices.append(Notice(id_, person, account, kind, urgency, text, at, at, about.id, origin(one)))
    if holder is None:
        leaving.also.append(calls.put(Call(id_, about.id, about.area, NOBODY, at)))
    elif account:
        append(leaving.conn, leaving.keyring, Access(account, about.id, "通知", one.flow, at))


def withdraw(leaving: Leaving, one: Done) -> None:
    """Who was told hears, once, that it was a mistake; nothing of it waits for a 收 any more."""
    told_of = [n for n in receipts.of_origin(leaving.conn, leaving.keyring, origin(one)) if n.kind in (ALARM, UPDATE)]
    for notice in told_of:
        receipts.acknowledge(leaving.conn, notice.id, leaving.standing.account.id, leaving.at)
    for notice in {notice.person: notice for notice in told_of}.values():
        subject = notice.text.splitlines()[0].removeprefix(AGAIN)
        leaving.notices.append(
            Notice(
                number.of("withdrawn", notice.id), notice.person, notice.account, "withdrawn", Urgency.TODAY,
                f"更正：刚才报错了，请不用再处理。\n{subject}", leaving.at, leaving.at, notice.about, notice.origin,
            )
        )  # fmt: skip


def origin(one: Done) -> int:
    """The row under which everything told by one effect of one talk is found again."""
    return number.of("told", one.talk, one.name)


def headline(leaving: Leaving, member: Member) -> str:
    """Who and where, for somebody who must go there: 柳林村 张国强(男 72 岁)电话 …"""
    person = persons.find(leaving.conn, leaving.keyring, member.id)
    area = areas.find(leaving.conn, member.area)
    age = member.age(leaving.at.date())
    detail = " ".join(filter(None, [member.sex, f"{age} 岁" if age is not None else ""]))
    phone = person.phone if person and person.phone else family_phone(leaving, member)
    return f"{area.name if area else ''} {member.name}{f'（{detail}）' if detail else ''} 电话 {phone or '没有登记'}"


def family_phone(leaving: Leaving, member: Member) -> str:
    """Whoever reports comes first: they are awake."""
    people = persons.of_household(leaving.conn, leaving.keyring, member.household)
    return next((p.phone for p in sorted(people, key=lambda p: p.id != leaving.me) if p.phone), "")


def acknowledge(leaving: Leaving, one: Done, act: acts.Acknowledge) -> None:
    """收: nobody else is asked any more, and whoever reported hears who has it."""
    mine = leaving.member(leaving.me)
    if mine is None:
        return
    awaited = receipts.awaited(leaving.conn, leaving.keyring, mine.id, (ALARM,))
    notice = next((n for n in awaited if n.id == act.alert), None)
    if notice is None or not receipts.acknowledge(leaving.conn, notice.id, leaving.standing.account.id, leaving.at):
        return
    about = persons.find(leaving.conn, leaving.keyring, notice.about) if notice.about else None
    if about is None:
        return
    text = f"{mine.name}已收到{about.name}的情况，会尽快联系您。{own_phone(leaving, mine)}"
    for account in accounts.of_person(leaving.conn, leaving.keyring, about.id):
        if account.id != leaving.standing.account.id:
            leaving.notices.append(
                Notice(
                    number.of("has it", notice.id, account.id), account.person or about.id, account.id, TAKEN,
                    Urgency.ALARM, text, leaving.at, leaving.at, about.id, notice.origin,
                )
            )  # fmt: skip


def own_phone(leaving: Leaving, member: Member) -> str:
    person = persons.find(leaving.conn, leaving.keyring, member.id)
    return f"\n电话 {person.phone}" if person and person.phone else ""
