"""Telling whoever holds a role: the alert, its update, its withdrawal."""

from __future__ import annotations

from chat.steps import Tell, say
from chat.turn import Done
from county.alert import ALARM, TAKE_IT, UPDATE, headline
from county.ladder.alarm import NOBODY, Alarm, start
from county.leaving import Leaving
from county.responsible import Holder, responsible
from records import accounts, calls, ladder, number, receipts
from records.access import Access, append
from records.calls import Call
from records.notices import Notice, Urgency
from records.standing import Member

AGAIN = "更新："


def tell(leaving: Leaving, one: Done) -> None:
    """To the responsible one: an alarm that wants a 收 until somebody has it, an update after that."""
    effect = one.effect
    if not isinstance(effect, Tell):
        return
    about = leaving.subject(getattr(effect.about, "id", 0))
    if about is None:
        return
    text = f"{headline(leaving.conn, leaving.keyring, about, leaving.at, leaving.me)}\n{say(effect.text, str)}"
    before = receipts.of_origin(leaving.conn, leaving.keyring, origin(one)) if one.again else ()
    alarm = effect.urgent and not any(notice.kind == ALARM for notice in before)
    words = f"{text}\n{TAKE_IT}" if alarm else f"{AGAIN}{text}" if before else text
    urgency = Urgency.ALARM if effect.urgent else Urgency.TODAY
    first = responsible(leaving, effect.role, about.cell or about.area, besides=about.id)
    if alarm and first:
        account, place = leaving.standing.account.id, about.cell or about.area
        begun = Alarm(about=about.id, place=place, role=effect.role, text=text, origin=origin(one))
        leaving.also.append(start(leaving.keyring, leaving.county, begun, first, account, leaving.at))
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
    ladder.stop(leaving.conn, origin(one), leaving.at)
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
