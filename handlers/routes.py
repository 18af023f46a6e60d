"""`/wechat` as Flask serves it: GET, POST, and every shape of request that HTTP allows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from flask import Blueprint, Response, request

from handlers.webhook import Reply, Webhook
from wechat.errors import Refused


def blueprint(webhook: Webhook, body_limit_bytes: int) -> Blueprint:
    routes = Blueprint("webhook", __name__)

    @routes.get("/wechat")
    def greet() -> Response:
        return _response(webhook.greet(_query()))

    @routes.post("/wechat")
    def receive() -> Response:
        return _response(webhook.receive(_query(), partial(_body, body_limit_bytes)))

    return routes


def _query() -> Mapping[str, str]:
    """Nothing where it is not even text: the door refuses that."""
    try:
        return request.args
    except UnicodeDecodeError:
        return {}


def _response(reply: Reply) -> Response:
    return Response(reply.body, status=reply.status, content_type=reply.kind)


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
