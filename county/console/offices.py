"""Offices given and ended at a page: from this commit on; who is told, and what comes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from county import spoken
from county.alert import ALARM
from county.console import watches
from county.console.ordering import Orderer, fits
from county.errors import Refused
from county.responsible import own_account
from county.staffing import posts
from county.staffing.departures import STAFF
from records import accounts, areas, notices, number, persons, roles, roster, staff, talks
from records.access import append
from records.console import entry, official, session
from records.database import Connection
from records.notices import Notice, Urgency
from records.persons import Person
from records.roles import Holding
from records.secrecy import Keyring
from records.writing import run

BOTH = "同一个村的村医和村干部要互相核对签字，不能由一个人兼。请换个人，或先结束另一个岗位。"
PAST = "结束时间已经过去了，请改一下。"
NOT_BELOW = "这个岗位不归您任免，请找上一级。"


def give(
    conn: Connection, keyring: Keyring, by: Orderer, who: Person, role: str, place: int, ends: datetime | None = None
) -> int:
    """From now on; gives the notice that tells them. Raises Refused."""
    if not by.orders(role, place) or not fits(role, place) or who.id == by.person:
        raise Refused(NOT_BELOW)
    holding = take_up(conn, who.id, role, place, by.at, ends)
    append(conn, keyring, by.noted(who.id, f"任 {posts.title(conn, holding)}"))
    until = f"，到{spoken.day(ends)} {ends:%H:%M}" if ends else ""
    said = f"{by.name}请您担任{posts.title(conn, holding)}，从现在起{until}。发「帮助」看能做什么，发「登录」进网页。"
    return _tell(conn, keyring, who.id, holding.id, said, by.at)


def take_up(conn: Connection, person: int, role: str, place: int, at: datetime, ends: datetime | None) -> Holding:
    """The office itself. Raises Refused."""
    if ends is not None and ends <= at:
        raise Refused(PAST)
    has = roles.of_person(conn, person, at)
    if any(one.role == role and one.area == place for one in has):
        raise Refused("已经在这个岗位上了，不用再加。")
    holding = Holding(number.fresh(), role, place, person, at, ends)
    if posts.clash((holding,), has):
        raise Refused(BOTH)
    run(conn, [roles.put(holding)])
    return holding


def end(conn: Connection, keyring: Keyring, by: Orderer, one: Holding) -> int:
    """At once, with the turns of duty where they serve no more; with the last office every session ends, and alarms not taken
    come to who did it. Gives the notice."""
    if not by.ends(one) or not one.lasts(by.at):
        raise Refused(NOT_BELOW)
    title = posts.title(conn, one)
    run(conn, [roles.end(one.id, by.at)])
    append(conn, keyring, by.noted(one.person, f"免 {title}"))
    _off_watch(conn, by, one.person)
    if not any(left.id != one.id for left in roles.of_person(conn, one.person, by.at)):
        _out(conn, keyring, by, one.person)
    return _tell(
        conn, keyring, one.person, one.id, f"您的岗位「{title}」到现在为止，辛苦了！有疑问请联系{by.name}。", by.at
    )


def forget_factor(conn: Connection, keyring: Keyring, by: Orderer, person: int) -> None:
    """For who has lost the phone: signed out everywhere, and set up anew right after the next sign-in. Raises Refused."""
    _below(conn, by, person)
    for account in accounts.of_own(conn, person):
        run(conn, [*official.forget_factor(account), session.end_all(account)])
    append(conn, keyring, by.noted(person, "重设二次验证"))


def unbind(conn: Connection, keyring: Keyring, by: Orderer, person: int) -> None:
    """No WeChat account is this person's any more, until they register again: for a lost or a stolen one. Raises Refused."""
    _below(conn, by, person)
    for account in accounts.of_own(conn, person):
        run(conn, [session.end_all(account), entry.drop(account), accounts.unbind(account), talks.drop(account)])
    append(conn, keyring, by.noted(person, "解除微信绑定"))


def _below(conn: Connection, by: Orderer, person: int) -> None:
    held = roles.of_person(conn, person, by.at)
    if not held or not all(by.ends(one) for one in held):
        raise Refused(NOT_BELOW)


def _off_watch(conn: Connection, by: Orderer, person: int) -> None:
    """A turn of duty gives the rights of an office."""
    for watch in roster.ahead(conn, person, by.at):
        if person not in watches.serving(conn, watch.area, by.at):
            run(conn, [roster.drop(watch.area, watch.role, watch.day, watch.from_minute)])


def _out(conn: Connection, keyring: Keyring, by: Orderer, person: int) -> None:
    for account in accounts.of_own(conn, person):
        run(conn, [session.end_all(account), entry.drop(account), talks.drop(account)])
    for notice, _ in staff.unheld(conn, person, ALARM):
        run(conn, [staff.readdress(notice, by.person, by.account)])


def _tell(conn: Connection, keyring: Keyring, person: int, origin: int, said: str, at: datetime) -> int:
    account = own_account(conn, keyring, person)
    notice = Notice(number.of(STAFF, origin, said), person, account, STAFF, Urgency.TODAY, said, at, at, None, origin)
    run(conn, [notices.put(keyring, notice)])
    return notice.id


def named(conn: Connection, keyring: Keyring, name: str, phone: str) -> Person:
    """Who is meant: name and number must both be right, so that nobody looks people up here. Raises Refused."""
    digits = "".join(letter for letter in phone if letter.isdigit())
    found = [
        one for one in persons.by_phone(conn, keyring, digits) if one.name == name.strip() and one.left_day is None
    ]
    if not digits or len(found) != 1:
        raise Refused("登记册里没有对上姓名和手机号的人。请核对；对不上的，生成一个邀请码，让他自己在微信里发。")
    return replace(found[0])


def path(conn: Connection, place: int) -> str:
    """柳荫乡南坡村: where, without the county."""
    return areas.path(conn, place) or areas.place_name(conn, place)
