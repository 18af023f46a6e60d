"""A tip is taken: receipts stripped from it, the informant concealed, the words sealed, all in the turn's transaction."""

from __future__ import annotations

from chat.turn import Done
from county.leaving import Leaving
from county.tips import routing
from county.tips.acts import HandIn
from county.tips.safe import safe
from records import moments, number
from records.tips import counts, intake, receipt
from records.tips.intake import Intake

MOST_RANK = 999


def hand_in(leaving: Leaving, one: Done, act: HandIn) -> None:
    """Its number is a new one each time: nothing of the talk leads to it."""
    mine, settings = receipt.find(act.receipt), leaving.county.tips
    if mine is None:
        return
    leaving.discreet = True
    first, second = safe(settings).conceal(leaving.standing.account.openid)
    story = receipt.strip(act.story)
    leaving.also.append(
        intake.put(
            leaving.keyring,
            Intake(
                id=number.fresh(), locator=mine.locator, digest=mine.digest, hour=counts.hour(leaving.at),
                kind=act.kind, area=act.area, office=_office(leaving, act, story), rank=_rank(leaving),
                body=safe(settings).put(said(act, story), mine.locator), first=first, second=second, media=act.media,
            ),
        )
    )  # fmt: skip


def said(act: HandIn, story: str) -> dict[str, str]:
    """What the office reads, without what was left out."""
    told = {"story": story, "place": act.place, "when": act.when, "goods": act.goods, "shop": act.shop}
    return {name: receipt.strip(words) for name, words in told.items() if words}


def _office(leaving: Leaving, act: HandIn, story: str) -> str:
    settings = leaving.county.tips
    office = routing.office_for(settings, act.kind, story)
    return routing.past(leaving.conn, leaving.keyring, settings, office, act.area, story, leaving.at)


def _rank(leaving: Leaving) -> int:
    """Which tip of this person today it is; beyond the day's share every further one counts for more."""
    today = moments.local_day(leaving.at)
    somebody = counts.who(leaving.conn, leaving.keyring, leaving.standing.account.openid, today)
    times = counts.one_more(leaving.conn, "tip", moments.day_number(today), somebody)
    return min(times, MOST_RANK)
