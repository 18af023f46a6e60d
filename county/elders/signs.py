"""Signs of life: the first message of a day, or somebody who saw the elder; each ends a silence and calls off who was sent."""

from __future__ import annotations

from collections.abc import Sequence

from chat.turn import Done
from county.elders.acts import Seen
from county.elders.words import OVER, over
from county.leaving import Leaving
from records import ladder, number, persons, receipts
from records.elders import silence
from records.elders.silence import Silence
from records.keeping import Kept
from records.ledgers import life_sign
from records.ledgers.life_sign import MESSAGE, SEEN, LifeSign
from records.notices import Notice, Urgency
from records.persons import Person


def heard(leaving: Leaving) -> None:
    """Whatever an elder sends is a sign; for anybody else this costs nothing."""
    me = leaving.member(leaving.me) if leaving.standing.is_elder else None
    if me is None:
        return
    leaving.also.append(life_sign.first(me.id, me.area, leaving.standing.account.id, leaving.at))
    found = silence.unended(leaving.conn, me.id, me.area, leaving.at.date())
    elder = persons.find(leaving.conn, leaving.keyring, me.id) if found else None
    if elder:
        end(leaving, found, elder, MESSAGE)


def seen(leaving: Leaving, one: Done, act: Seen) -> None:
    """By who serves there or was asked to look; the day's sign, under the number of the talk."""
    elder = persons.find(leaving.conn, leaving.keyring, act.person)
    if elder is None or not may_say(leaving, elder):
        return
    today = leaving.at.date()
    record = LifeSign(
        person=elder.id, area=elder.area, day=today, at=leaving.at, account=leaving.standing.account.id, own=False,
        via=SEEN if act.how in ("", "好") else act.how,
    )  # fmt: skip
    leaving.kept.append(Kept(one.talk, one.name, record, again=one.again))
    end(leaving, silence.unended(leaving.conn, elder.id, elder.area, today), elder, SEEN)


def may_say(leaving: Leaving, elder: Person) -> bool:
    """Who serves there or looks after them; or, today, who was sent to them."""
    if leaving.subject(elder.id):
        return True
    found = silence.unended(leaving.conn, elder.id, elder.area, leaving.at.date())
    return bool(leaving.me) and any(notice.person == leaving.me for notice in _told(leaving, found))


def end(leaving: Leaving, found: Sequence[Silence], elder: Person, how: str) -> None:
    """Nothing climbs any further; whoever was told before hears that all is well, and an alarm needs no 收 any more."""
    account = leaving.standing.account.id
    for one in found:
        leaving.also.append(silence.end(one, leaving.at, how))
        ladder.stop(leaving.conn, one.origin, leaving.at)
    told = _told(leaving, found)
    for notice in told:
        receipts.acknowledge(leaving.conn, notice.id, account, leaving.at)
    for notice in {one.person: one for one in told if one.person not in (elder.id, leaving.me)}.values():
        text = over(elder, how, leaving.at)
        leaving.notices.append(
            Notice(
                number.of("called off", notice.id), notice.person, notice.account, OVER, Urgency.TODAY, text,
                leaving.at, leaving.at, elder.id, notice.origin,
            )
        )  # fmt: skip


def _told(leaving: Leaving, found: Sequence[Silence]) -> list[Notice]:
    return [notice for one in found for notice in receipts.of_origin(leaving.conn, leaving.keyring, one.origin)]
