"""Handing a post over: an offer, the taker's yes, and from that moment everything is the taker's and nothing the giver's.

Nothing is copied. Posts, turns of duty and pairs get another holder; rounds, unsigned slots and duties follow from those.
Alarms that nobody took change their address, and what the giver's phone had open is let go. Who stands in for some days
gets posts with an end, and the giver's begin again at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from chat.turn import Done
from county.alert import ALARM
from county.elders.words import last_day
from county.leaving import Leaving
from county.responsible import own_account
from county.staffing import posts
from county.staffing.acts import OfferPost, RefusePost, TakePost
from records import accounts, codes, handings, number, persons, roles, staff, talks
from records.elders import pairing
from records.elders.pairing import Pairing
from records.handings import Handing
from records.notices import Notice, Urgency
from records.roles import Holding
from records.writing import Write

HANDING = "handing"
"""The kind of notice, as templates name it."""


def offer(leaving: Leaving, one: Done, act: OfferPost) -> None:
    """The taker is asked, with a summary in three lines; until the yes nothing changes."""
    lines = posts.summary(leaving.conn, leaving.keyring, leaving.county, leaving.me, leaving.at)
    taker = persons.find(leaving.conn, leaving.keyring, act.taker)
    if not lines or taker is None or taker.id == leaving.me or not may_take(leaving, taker.id):
        return
    until = datetime.fromtimestamp(act.until, leaving.county.zone) if act.until else None
    handing = Handing(number.of(HANDING, one.talk, one.name), leaving.me, taker.id, "", until, leaving.at)
    for older in handings.given(leaving.conn, leaving.me):
        if older.state == handings.ASKED:
            leaving.also.append(handings.end(older, handings.WITHDRAWN, leaving.at))
    leaving.also.append(handings.put(handing))
    said = "\n".join(
        (
            f"{name(leaving, leaving.me)}请您{_for(until)}，交给您的有：",
            *lines,
            "回「接班」就由您负责；接不了，回「不接」。",
        )
    )
    tell(leaving, handing, taker.id, "asked", said)


def take(leaving: Leaving, one: Done, act: TakePost) -> None:
    """The giver loses all of it in the same transaction in which the taker gets it."""
    handing = _waiting(leaving, act.handing)
    if handing is None or not may_take(leaving, leaving.me, handing.giver):
        return
    leaving.also.append(handings.end(handing, handings.TAKEN, leaving.at))
    for post in posts.held(leaving.conn, handing.giver, leaving.at):
        leaving.also += _post(handing, post, leaving.at)
    for pair in pairing.of_helper(leaving.conn, leaving.keyring, handing.giver, leaving.at):
        leaving.also += _pair(leaving, handing, pair)
    for notice, _ in staff.unheld(leaving.conn, handing.giver, ALARM):
        leaving.also.append(staff.readdress(notice, leaving.me, leaving.standing.account.id))
    let_go(leaving, handing.giver)
    back = f"，到{last_day(handing.until)}为止" if handing.until else ""
    said = f"{name(leaving, leaving.me)}已经接班{back}。这些现在归对方，您这边看不到了。辛苦了！"
    tell(leaving, handing, handing.giver, "taken", said)


def refuse(leaving: Leaving, one: Done, act: RefusePost) -> None:
    handing = _waiting(leaving, act.handing)
    if handing:
        leaving.also.append(handings.end(handing, handings.REFUSED, leaving.at))
        said = f"{name(leaving, leaving.me)}接不了，还是由您负责。要找别人，发「换班 姓名」。"
        tell(leaving, handing, handing.giver, "refused", said)


def may_take(leaving: Leaving, taker: int, giver: int = 0) -> bool:
    """Somebody with a phone of their own, whom it does not make both doctor and cadre of one village."""
    given, has = (posts.held(leaving.conn, who, leaving.at) for who in (giver or leaving.me, taker))
    return not posts.clash(given, has) and own_account(leaving.conn, leaving.keyring, taker) is not None


def let_go(leaving: Leaving, person: int) -> None:
    """What this person's phones had open may show what they may no longer read."""
    theirs = (one for one in accounts.of_own(leaving.conn, person) if one != leaving.standing.account.id)
    leaving.also += [talks.drop(account) for account in theirs]


def _post(handing: Handing, post: Holding, at: datetime) -> Iterator[Write]:
    ends = min((end for end in (post.ends, handing.until) if end), default=None)
    yield roles.end(post.id, at)
    new = number.of("handed", handing.id, post.area, post.role)
    yield roles.put(replace(post, id=new, person=handing.taker, starts=at, ends=ends))
    yield staff.watches(handing.giver, handing.taker, post, at, handing.until)
    if handing.until and (post.ends is None or post.ends > handing.until):
        again = number.of("again", handing.id, post.area, post.role)
        yield roles.put(replace(post, id=again, starts=handing.until))


def _pair(leaving: Leaving, handing: Handing, pair: Pairing) -> Iterator[Write]:
    if pair.elder == handing.taker:
        return
    ends = min((end for end in (pair.ends, handing.until) if end), default=None)
    new = replace(
        pair, id=number.of("handed", handing.id, pair.elder), helper=handing.taker, starts=leaving.at, ends=ends
    )
    yield pairing.end(pair.id, leaving.at)
    yield pairing.put(leaving.keyring, new)
    if handing.until and (pair.ends is None or pair.ends > handing.until):
        again = number.of("again", handing.id, pair.elder)
        yield pairing.put(leaving.keyring, replace(pair, id=again, starts=handing.until))


def offered(leaving: Leaving) -> tuple[Handing, ...]:
    """What this account's person was asked to take over, and may still: an end that is past is no offer."""
    waiting = handings.waiting(leaving.conn, leaving.me) if leaving.me else ()
    return tuple(one for one in waiting if one.until is None or one.until > leaving.at)


def _waiting(leaving: Leaving, id_: int) -> Handing | None:
    return next((one for one in offered(leaving) if one.id == id_), None)


def _for(until: datetime | None) -> str:
    return f"替班到{last_day(until)}" if until else "接班"


def name(leaving: Leaving, person: int) -> str:
    found = persons.find(leaving.conn, leaving.keyring, person)
    return found.name if found else ""


def tell(leaving: Leaving, handing: Handing, person: int, what: str, text: str) -> None:
    account = own_account(leaving.conn, leaving.keyring, person)
    leaving.notices.append(
        Notice(
            number.of(HANDING, handing.id, what), person, account, HANDING, Urgency.TODAY, text, leaving.at, leaving.at,
            None, handing.id,
        )
    )  # fmt: skip


def reach(leaving: Leaving) -> tuple[int, ...]:
    """Villages whose people may be asked to take over: those of the own posts, and of the elders looked after."""
    own = {codes.village(one.area) for one in posts.held(leaving.conn, leaving.me, leaving.at)}
    return tuple(area for area in {*own, leaving.area} if area and codes.level(area) is codes.Level.VILLAGE)
