"""停, 继续发, 撤回: what may be done with an edition after it was agreed to."""

from __future__ import annotations

from datetime import timedelta

from chat.turn import Done
from county.broadcasts import heads, telling
from county.broadcasts.acts import Recall, Resume, Stop
from county.broadcasts.digest import digest
from county.leaving import Leaving
from records import number
from records.broadcasts import edition as editions
from records.broadcasts import shelf
from records.broadcasts.edition import Edition, Stage

CORRECTION = "correction"
RECALLABLE = (Stage.RUNNING, Stage.STOPPED, Stage.DONE)
STOPPED = "{number} 号（{title}）已经叫停，没发出的不再发。要接着发，回「继续发 {number}」。"
RECALLED = "{number} 号（{title}）已经撤回，更正等人同意。"
GOOD = timedelta(hours=12)


def stop(leaving: Leaving, one: Done, act: Stop) -> None:
    """Nothing more is claimed from this commit on; the author hears it from whoever else did it."""
    edition = heads.mine(leaving, act.number)
    if edition is None:
        return
    void = editions.move(leaving.conn, edition.id, [Stage.DRAFT, Stage.WAITING], Stage.VOID, leaving.at)
    stopped = editions.move(leaving.conn, edition.id, [Stage.APPROVED, Stage.RUNNING], Stage.STOPPED, leaving.at)
    if (void or stopped) and edition.author != leaving.me:
        _tell_author(leaving, edition, STOPPED, f"stopped/{leaving.at.timestamp()}")


def resume(leaving: Leaving, one: Done, act: Resume) -> None:
    """As it was agreed to: the conductor goes on with the rows that have not left."""
    edition = heads.mine(leaving, act.number)
    if edition:
        editions.move(leaving.conn, edition.id, [Stage.STOPPED], Stage.APPROVED, leaving.at)


def recall(leaving: Leaving, one: Done, act: Recall) -> None:
    """It is stopped and withdrawn at once; the correction waits for another person's yes."""
    edition = heads.mine(leaving, act.number)
    if edition is None or not editions.move(leaving.conn, edition.id, RECALLABLE, Stage.RECALLED, leaving.at):
        return
    correction = _correction(leaving, edition, act, number.of("recall", one.talk, one.name))
    leaving.also.append(editions.put(correction, fresh=True))
    leaving.notices += telling.ask(leaving.conn, leaving.keyring, correction, leaving.at, "同意以后马上")
    if edition.author != leaving.me:
        _tell_author(leaving, edition, RECALLED, "recalled")


def _correction(leaving: Leaving, wrong: Edition, act: Recall, id_: int) -> Edition:
    """For whoever got the wrong one, on the way on which they got it."""
    words = {"zh": f"{'【演练】' if wrong.drill else ''}{act.words}"}
    return Edition(
        id_, act.correction, CORRECTION, f"recall/{wrong.number}", CORRECTION, act.title, words, wrong.audience,
        wrong.channels, digest(words, wrong.audience, wrong.channels), shelf.reached(leaving.conn, wrong.id), wrong.area,
        leaving.me, leaving.at, leaving.at, leaving.at + GOOD, 1, Stage.WAITING, wrong.drill, wrong.id,
    )  # fmt: skip


def _tell_author(leaving: Leaving, edition: Edition, text: str, what: str) -> None:
    told = text.format(number=edition.number, title=edition.title)
    leaving.notices.append(telling.author(leaving.conn, leaving.keyring, edition, told, what, leaving.at))
