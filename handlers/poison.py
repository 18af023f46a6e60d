"""A message that no turn could digest: kept, sealed, for whoever repairs the flow; of a tip-off only that it failed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from chat.talk import Memory
from flows.catalogue import FLOWS
from flows.my_tips import hears_receipt
from flows.tip import hears_tip
from handlers.waiting import Waiting
from records import oddities
from records.database import answering
from records.errors import Conflict, Unavailable
from records.secrecy import Keyring
from records.standing import Standing
from records.writing import Write
from wechat.messages import Message

TIPS = tuple(word for name in ("举报", "进度") for word in FLOWS.get(name).opens)


class Why(NamedTuple):
    """`where` are module and line of the innermost frame: enough to repair, nothing of what was said. Not the error
    itself: it would hold what the turn was reading, and with it the database."""

    error: str
    where: str


class Failed(Exception):
    """The turn of this message failed: its batch is undone, and runs again with the message laid aside."""

    def __init__(self, key: bytes, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.key = key
        self.why = Why(type(error).__name__, _where(error))


@contextmanager
def failing(waiting: Waiting) -> Iterator[None]:
    """What fails inside is this message's turn."""
    try:
        with answering():
            yield
    except (Conflict, Unavailable):  # no fault of the message: the batch is undone and taken anew
        raise
    except Exception as error:
        raise Failed(waiting.key, error) from error


def kept(keyring: Keyring, message: Message, standing: Standing, why: Why, now: datetime) -> Write:
    memory = Memory.loads(standing.talk.state.decode())
    body = None if discreet(memory, message.text) else message.text.encode()
    return oddities.poison(keyring, message.delivery_key, body, why.error, now)


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"


def discreet(memory: Memory, said: str) -> bool:
    """Whether it belongs, or may belong, to a talk that leaves nothing behind."""
    if any(talk.flow in FLOWS and FLOWS.get(talk.flow).silent for talk in memory.talks):
        return True
    return said.startswith(TIPS) or hears_tip(said) or hears_receipt(said)
