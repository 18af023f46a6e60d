"""The webhook: what the platform posts goes in at the door, through a turn, and the answer goes back in kind."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

import structlog

from handlers import metrics
from handlers.account_events import AccountEvents
from handlers.answer import Answer
from handlers.turnstile import Turnstile
from records.errors import RecordsError
from wechat import replies
from wechat.door import Door, Opened
from wechat.errors import Refused

log = structlog.get_logger(__name__)

XML = "application/xml; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"


class Reply(NamedTuple):
    """What goes back over HTTP."""

    body: bytes
    kind: str = PLAIN
    status: int = 200


class Webhook:
    """What `/wechat` answers; whose HTTP it is, Flask's or the front's, is no matter here."""

    def __init__(
        self,
        door: Door,
        turnstile: Turnstile,
        account_events: AccountEvents,
        epoch: Callable[[], float],
        reply_max_bytes: int,
    ) -> None:
        self._door = door
        self._turnstile = turnstile
        self._account_events = account_events
        self._epoch = epoch
        self._reply_max_bytes = reply_max_bytes

    def greet(self, query: Mapping[str, str]) -> Reply:
        try:
            return Reply(self._door.greet(query).encode())
        except Refused as refused:
            return _refuse(refused)

    def receive(self, query: Mapping[str, str], body: Callable[[], bytes]) -> Reply:
        """`body` reads what was posted, or raises Refused."""
        began = time.monotonic()
        try:
            opened = self._door.open(query, body(), self._epoch())
        except Refused as refused:
            return _refuse(refused)
        metrics.received(_kind(opened)).inc()
        if not opened.message.is_from_person:
            self._account_events.take(opened.message)
            return Reply(replies.SUCCESS.encode())
        try:
            answer = self._turnstile.pass_through(opened.message)
        except (RecordsError, OSError) as error:
            log.error("not_kept", error=type(error).__name__)
            return Reply(b"not kept, deliver again", status=503)
        metrics.TURN.observe(time.monotonic() - began)
        return self._reply(opened, answer)

    def _reply(self, opened: Opened, answer: Answer) -> Reply:
        now = self._epoch()
        if answer.to_agents:
            xml = replies.transfer(opened.message, now)
        else:
            xml = replies.text(opened.message, answer.text, now, self._reply_max_bytes)
        return Reply(self._door.close(opened, xml, now), PLAIN if xml == replies.SUCCESS else XML)


def _kind(opened: Opened) -> str:
    message = opened.message
    if message.kind != "event":
        return message.kind
    known = message.event.isascii() and message.event.replace("_", "").isalnum() and len(message.event) <= 40
    return message.event if known else "other"


def _refuse(refused: Refused) -> Reply:
    metrics.REFUSED.labels(refused.reason).inc()
    return Reply(refused.reason.encode(), status=refused.status)
