"""离岗: an official ends somebody's posts at once, and the office above has a second look; 复岗 undoes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from chat.turn import Done
from county.alert import ALARM
from county.leaving import Leaving
from county.responsible import responsible
from county.staffing import posts, shifts
from county.staffing.acts import Dismiss, Restore
from records import codes, handings, number, persons, roles, roster, staff
from records.elders import pairing
from records.elders.pairing import Pairing
from records.handings import Handing
from records.notices import Notice, Urgency
from records.roles import Holding
from records.writing import Write

STAFF = "staff"
"""The kind of notice, as templates name it."""
UNDO = timedelta(days=3)


def dismiss(leaving: Leaving, one: Done, act: Dismiss) -> None:
    """From this commit on the person may do and see nothing more by these posts, nor by turns of duty or after a substitute;
    alarms in their hands come to who did it."""
    ended = under(leaving, act.person)
    if not ended or act.person == leaving.me:
        return
    handing = Handing(
        number.of("leave", one.talk, one.name), act.person, leaving.me, "", None, leaving.at, handings.LEFT, leaving.at
    )
    leaving.also.append(handings.put(handing))
    leaving.also += [roles.end(post.id, leaving.at) for post in ended]
    leaving.also += _ends(handing, ended)
    for watch in roster.ahead(leaving.conn, act.person, leaving.at):
        if posts.orders(leaving.standing.holdings, watch.holding()):
            leaving.also.append(roster.drop(watch.area, watch.role, watch.day, watch.from_minute))
    for pair in pairing.of_helper(leaving.conn, leaving.keyring, act.person, leaving.at):
        if leaving.subject(pair.elder):
            leaving.also += [pairing.end(pair.id, leaving.at), *_ends(handing, [pair])]
    for notice, about in staff.unheld(leaving.conn, act.person, ALARM):
        if leaving.subject(about):
            leaving.also.append(staff.readdress(notice, leaving.me, leaving.standing.account.id))
    shifts.let_go(leaving, act.person)
    _tell_above(leaving, handing, ended)


def restore(leaving: Leaving, one: Done, act: Restore) -> None:
    """Who ended them, or who stands above; only what was ended then, and each until when it was to last."""
    handing = left(leaving, act.person)
    if handing is None or handing.ended_at is None:
        return
    leaving.also.append(handings.end(handing, handings.WITHDRAWN, leaving.at))
    for post in staff.ended_at(leaving.conn, act.person, handing.ended_at):
        new, until = number.of("restored", handing.id, post.id), _until(leaving, handing, post)
        if until is None or until > leaving.at:
            leaving.also.append(roles.put(replace(post, id=new, starts=max(post.starts, leaving.at), ends=until)))
    for pair in pairing.ended_at(leaving.conn, leaving.keyring, act.person, handing.ended_at):
        new, until = number.of("restored", handing.id, pair.id), _until(leaving, handing, pair)
        if until is None or until > leaving.at:
            again = replace(pair, id=new, starts=leaving.at, ends=until)
            leaving.also.append(pairing.put(leaving.keyring, again))


def _ends(handing: Handing, ended: Iterable[Holding | Pairing]) -> list[Write]:
    """Until when they were to last, kept beside: the posts themselves end now."""
    return [
        handings.put(replace(handing, id=_end_of(handing, one), until=one.ends, state=handings.KEPT))
        for one in ended
        if one.ends
    ]


def _until(leaving: Leaving, handing: Handing, one: Holding | Pairing) -> datetime | None:
    return handings.until(leaving.conn, _end_of(handing, one))


def _end_of(handing: Handing, one: Holding | Pairing) -> int:
    return number.of("end", handing.id, one.id)


def under(leaving: Leaving, person: int) -> tuple[Holding, ...]:
    """The posts of this person that the account's person may end, with those that wait for the end of a substitute."""
    theirs = (
        one for one in roles.ever(leaving.conn, person) if one.ends is None or one.ends > max(leaving.at, one.starts)
    )
    return tuple(one for one in theirs if one.role in roles.FIELD and posts.orders(leaving.standing.holdings, one))


def left(leaving: Leaving, person: int) -> Handing | None:
    """What was ended lately and may be undone by this account's person."""
    found = handings.of_giver(leaving.conn, person, handings.LEFT)
    recent = next((one for one in found if one.ended_at and leaving.at - one.ended_at < UNDO), None)
    if recent is None or recent.ended_at is None:
        return None
    ended = staff.ended_at(leaving.conn, person, recent.ended_at)
    mine = leaving.standing.holdings
    return recent if ended and all(posts.orders(mine, one) for one in ended) else None


def _tell_above(leaving: Leaving, handing: Handing, ended: tuple[Holding, ...]) -> None:
    """The second look: whoever stands above the official hears what was done."""
    mine = max((posts.RANK[one.role] for one in leaving.standing.holdings if one.role in posts.ORDER), default=0)
    above = next((role for role in posts.ORDER if posts.RANK[role] > mine), roles.COUNTY_COMMAND)
    holder = responsible(leaving, above, codes.village(ended[0].area), besides=leaving.me)
    who = persons.find(leaving.conn, leaving.keyring, handing.giver)
    me = persons.find(leaving.conn, leaving.keyring, leaving.me)
    if holder is None or who is None or me is None or holder.person == handing.giver:
        return
    titles = "、".join(posts.title(leaving.conn, one) for one in ended)
    text = f"{me.name}让{who.name}离岗了：{titles}。\n请看一眼对不对。弄错了，回「复岗 {who.name}」。"
    leaving.notices.append(
        Notice(
            number.of("left", handing.id), holder.person, holder.account, STAFF, Urgency.TODAY, text, leaving.at,
            leaving.at, None, handing.id,
        )
    )  # fmt: skip
