"""What a receipt leads to: its tip, if it fits; guesses are counted, and take as long as a hit."""

from __future__ import annotations

from chat.turn import Done
from county.leaving import Leaving
from county.tips import acts
from county.tips.history import overheard
from records import moments
from records.tips import counts, intake, receipt, tip
from records.tips.tip import Tip


def may_try(leaving: Leaving) -> bool:
    """Counts this try; the limits are those of one person and of everybody together, in this hour."""
    settings, hour = leaving.county.tips, counts.hour(leaving.at)
    of_all = counts.one_more(leaving.conn, "receipt", hour, counts.EVERYONE)
    today = moments.local_day(leaving.at)
    mine = counts.who(leaving.conn, leaving.keyring, leaving.standing.account.openid, today)
    own = counts.one_more(leaving.conn, "receipt", hour, mine)
    return own <= settings.tries_an_hour and of_all <= settings.tries_of_all_an_hour


def filed(leaving: Leaving, written: str) -> Tip | None:
    """The tip of a receipt that was checked in this turn already: by its locator."""
    shown = receipt.find(written)
    return tip.of_locator(leaving.conn, shown.locator) if shown else None


def holder(leaving: Leaving, written: str) -> Tip | bool:
    """The tip, True while it is not filed yet, False where the receipt fits nothing. One slow check in every case."""
    shown = receipt.find(written)
    if shown is None:
        return False
    found = tip.of_locator(leaving.conn, shown.locator)
    waiting = None if found else intake.of_locator(leaving.conn, leaving.keyring, shown.locator)
    fits = receipt.fits(shown, found.receipt if found else None)
    if found and fits:
        return found
    return waiting is not None and receipt.same(waiting.digest, shown.digest)


def show(leaving: Leaving, one: Done, act: acts.Discreet) -> None:
    """What a receipt brought to light is told and not kept."""
    leaving.discreet = True


def answer(leaving: Leaving, one: Done, act: acts.Answer) -> None:
    """The informant's words go with the case."""
    leaving.discreet = True
    found = filed(leaving, act.receipt)
    if found:
        overheard(leaving, found.case_no, "答", receipt.strip(act.words))
