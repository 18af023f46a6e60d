"""What a talk may look up about tips: a new receipt, what a receipt leads to, a case, the list of cases, a reward."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from county import spoken
from county.leaving import Leaving
from county.tips import history, notes, receipts, rights
from county.tips.safe import safe
from records import accounts, moments, persons
from records.tips import case, counts, photo, receipt, reward, tip
from records.tips.case import MERGED, Case
from records.tips.tip import Tip

MOST_SHOWN = 5
MOST_LISTED = 20


def new_receipt(leaving: Leaving, about: object) -> str:
    """Random, so it is looked up in the same turn in which it is shown: nothing of it stays with the talk."""
    return str(receipt.fresh())


def many_today(leaving: Leaving, about: object) -> bool:
    """Whether this person has sent a day's share of tips: further ones are taken, and looked at after the others."""
    today = moments.local_day(leaving.at)
    somebody = counts.who(leaving.conn, leaving.keyring, leaving.standing.account.openid, today)
    sent = counts.so_far(leaving.conn, "tip", moments.day_number(today), somebody)
    return sent >= leaving.county.tips.per_day


def tip_try(leaving: Leaving, about: object) -> bool:
    return receipts.may_try(leaving)


def tip_of(leaving: Leaving, written: object) -> dict[str, Any] | None:
    """What the holder of a receipt may know; None where it fits nothing, whatever the reason."""
    found = receipts.holder(leaving, str(written))
    if isinstance(found, bool):
        return {"state": "filed", "questions": [], "finding": "", "reward": None} if found else None
    of = case.find(leaving.conn, found.case_no)
    lines = history.told(leaving, found.case_no)
    return {
        "state": of.state if of else "",
        "outcome": of.outcome if of else "",
        "questions": _open_questions(lines),
        "finding": next((line["words"] for line in reversed(lines) if line["what"] == "办结"), ""),
        "reward": _reward(leaving, found),
    }


def case_head(leaving: Leaving, number: object) -> dict[str, Any] | None:
    """Without a word of what was said: this stays with the talk while it is open."""
    found = rights.handled(leaving, int(str(number)))
    if found is None:
        return None
    return {
        "id": found.id, "kind": found.kind, "place": notes.place(leaving.conn, found.area), "state": found.state,
        "voices": found.voices, "office": found.office, "mine": found.owner == leaving.standing.account.id,
        "owner": _name(leaving, found.owner), "outcome": found.outcome, "due": _moment(found),
    }  # fmt: skip


def case_words(leaving: Leaving, number: object) -> dict[str, Any] | None:
    """What was said, oldest voice first, and what has happened; read from the safe."""
    found = rights.handled(leaving, int(str(number)))
    if found is None:
        return None
    voices = tip.of_case(leaving.conn, found.id)
    keys = safe(leaving.county.tips)
    told = [keys.take(voice.body, voice.locator) for voice in voices[:MOST_SHOWN]]
    pictures = photo.states(leaving.conn, [voice.id for voice in voices])
    return {
        "locked": not keys.opens, "told": told, "more": max(0, len(voices) - MOST_SHOWN), "photos": len(pictures),
        "history": [line for line in history.told(leaving, found.id) if line["what"] in ("问", "答", "转交", "办结")],
    }  # fmt: skip


def cases(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """What waits in this official's offices, in the order in which to look."""
    mine = [one for one in case.living(leaving.conn, rights.offices(leaving)) if rights.may(leaving, one)]
    return [
        {
            "id": one.id, "kind": one.kind, "place": notes.place(leaving.conn, one.area), "voices": one.voices,
            "owner": _name(leaving, one.owner), "late": one.due_at <= leaving.at,
        }
        for one in mine[:MOST_LISTED]
    ]  # fmt: skip


def offices(leaving: Leaving, about: object) -> list[str]:
    return list(leaving.county.tips.offices)


def payable(leaving: Leaving, word: object) -> dict[str, Any] | None:
    due = reward.of_word(leaving.conn, str(word))
    found = case.find(leaving.conn, due.case_no) if due else None
    if due is None or found is None or not rights.may(leaving, found):
        return None
    return {"case": found.id, "yuan": due.yuan, "state": due.state}


def _open_questions(lines: Sequence[dict[str, Any]]) -> list[str]:
    """Asked since the last answer."""
    asked: list[str] = []
    for line in lines:
        if line["what"] == "问":
            asked.append(line["words"])
        elif line["what"] == "答":
            asked.clear()
    return asked


def _reward(leaving: Leaving, voice: Tip) -> dict[str, Any] | None:
    """Only for the voice that came first."""
    due = reward.of_case(leaving.conn, voice.case_no)
    return {"yuan": due.yuan, "state": due.state, "word": due.word} if due and due.tip == voice.id else None


def _name(leaving: Leaving, account: int | None) -> str:
    """Of an official."""
    owner = accounts.many(leaving.conn, leaving.keyring, [account]).get(account) if account else None
    person = persons.find(leaving.conn, leaving.keyring, owner.person) if owner and owner.person else None
    return person.name if person else ""


def _moment(one: Case) -> str:
    if one.state == MERGED:
        return ""
    local = one.due_at.astimezone(moments.LOCAL)
    return f"{spoken.day(local)}{local.hour}点"


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "new_receipt": new_receipt,
    "many_today": many_today,
    "tip_try": tip_try,
    "tip": tip_of,
    "case": case_head,
    "case_words": case_words,
    "cases": cases,
    "offices": offices,
    "payable": payable,
}
