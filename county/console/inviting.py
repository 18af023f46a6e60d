"""Invitations: an official, or the operator for the first of all, reads out a code; who sends it in the chat has the office."""

from __future__ import annotations

from datetime import datetime

from county.console import offices
from county.console.ordering import Orderer, fits
from county.errors import Refused
from county.leaving import Leaving
from county.staffing import posts
from records.access import Access, append
from records.console import holder, invite
from records.console.invite import Invite
from records.database import Connection
from records.secrecy import Keyring
from records.writing import run


def make(conn: Connection, keyring: Keyring, by: Orderer, role: str, place: int, ends: datetime | None = None) -> str:
    """The code, for ten minutes. Raises Refused."""
    if not by.orders(role, place) or not fits(role, place):
        raise Refused(offices.NOT_BELOW)
    append(conn, keyring, by.noted(by.person, f"邀请 {role} {place}"))
    return _kept(conn, Invite(role, place, None, by.account, ends), by.at)


def found(conn: Connection, keyring: Keyring, role: str, place: int, at: datetime) -> str:
    """By the operator at the machine: nobody stands above the first. Raises Refused."""
    if not fits(role, place):
        raise Refused(f"there is no {role} for {place}")
    append(conn, keyring, Access(0, 0, "岗位", f"邀请 {role} {place}", at))
    return _kept(conn, Invite(role, place, None, 0), at)


def accept(leaving: Leaving, code: object) -> dict[str, str]:
    """The office, if the code is good and who made it may still give it; a refused code is used up too."""
    conn = leaving.conn
    mine = holder.own(conn, leaving.me, leaving.standing.account.id) if leaving.me else False
    if not mine:
        return {"wrong": "请先发「登记」，说清您住哪儿、叫什么，再把邀请码发一次。"}
    one = invite.take(conn, str(code), leaving.me, leaving.at)
    if one is None or not _still(leaving, one):
        return {"wrong": "邀请码不对，或者已经用过、过了 10 分钟。请让给您码的人再生成一个。"}
    try:
        holding = offices.take_up(conn, leaving.me, one.role, one.area, leaving.at, one.ends)
    except Refused as refused:
        return {"wrong": str(refused)}
    title = posts.title(conn, holding)
    append(conn, leaving.keyring, Access(one.made_by, leaving.me, "岗位", f"接任 {title}", leaving.at))
    return {"title": title}


def _still(leaving: Leaving, one: Invite) -> bool:
    """Whoever lost their office after making the code gives nothing by it, and nobody gives to themselves."""
    if not one.made_by:
        return True
    maker = holder.find(leaving.conn, leaving.keyring, one.made_by, leaving.at)
    if maker is None or maker.person == leaving.me:
        return False
    return Orderer(maker.account, maker.person, maker.name, maker.holdings, leaving.at).orders(one.role, one.area)


def _kept(conn: Connection, one: Invite, at: datetime) -> str:
    code = invite.fresh()
    run(conn, [invite.put(code, one, at)])
    return code
