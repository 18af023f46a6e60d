"""The webhook: what the platform posts goes in at the door, through a turn, and the answer goes back in kind."""

from __future__ import annotations

import time
from collections.abc import Callable

import structlog
from flask import Blueprint, Response, request

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


def blueprint(
    door: Door,
    turnstile: Turnstile,
    account_events: AccountEvents,
    epoch: Callable[[], float],
    *,
    body_limit_bytes: int,
    reply_max_bytes: int,
) -> Blueprint:
    """`/wechat`, GET and POST."""
    webhook = Blueprint("webhook", __name__)

    @webhook.get("/wechat")
    def greet() -> Response:
        try:
            return Response(door.greet(request.args), content_type=PLAIN)
        except Refused as refused:
            return _refuse(refused)

    @webhook.post("/wechat")
    def receive() -> Response:
        began = time.monotonic()
        try:
            opened = door.open(request.args, _body(body_limit_bytes), epoch())
        except Refused as refused:
            return _refuse(refused)
        metrics.RECEIVED.labels(_kind(opened)).inc()
        if not opened.message.is_from_person:
            account_events.take(opened.message)
            return Response(replies.SUCCESS, content_type=PLAIN)
        try:
            answer = turnstile.pass_through(opened.message)
        except (RecordsError, OSError) as error:
            log.error("not_kept", error=type(error).__name__)
            return Response("not kept, deliver again", status=503, content_type=PLAIN)
        metrics.TURN.observe(time.monotonic() - began)
        return _reply(opened, answer)

    def _reply(opened: Opened, answer: Answer) -> Response:
        now = epoch()
        if answer.to_agents:
            xml = replies.transfer(opened.message, now)
        else:
            xml = replies.text(opened.message, answer.text, now, reply_max_bytes)
        return Response(door.close(opened, xml, now), content_type=PLAIN if xml == replies.SUCCESS else XML)

    return webhook


def _body(limit: int) -> bytes:
    """The whole body, never more than the limit, whatever the length says; no encodings, no types but XML's."""
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise Refused(415, "encoding")
    if (request.content_length or 0) > limit:
        raise Refused(413, "too_large")
    body = request.stream.read(limit + 1)
    if len(body) > limit:
        raise Refused(413, "too_large")
    return body


def _kind(opened: Opened) -> str:
    message = opened.message
    known = message.event.isascii() and message.event.replace("_", "").isalnum() and len(message.event) <= 40
    return (message.event if known else "other") if message.kind == "event" else message.kind


def _refuse(refused: Refused) -> Response:
    metrics.REFUSED.labels(refused.reason).inc()
    return Response(refused.reason, status=refused.status, content_type=PLAIN)
