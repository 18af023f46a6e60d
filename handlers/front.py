"""Takes what the platform posts before Flask does, whose routing and contexts were a fifth of a plain message's cost.

Only the request that the platform really makes goes this way: a POST to `/wechat` of a declared, allowed length, bare.
Anything else (another method, chunks, an encoding, a body cut short) is left to Flask, which answers alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from io import BytesIO
from urllib.parse import parse_qsl
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from handlers.webhook import Webhook

NOSNIFF = ("X-Content-Type-Options", "nosniff")
LINES = {status.value: f"{status.value} {status.phrase.upper()}" for status in HTTPStatus}


class Front:
    """A WSGI application before another one."""

    def __init__(self, behind: WSGIApplication, webhook: Webhook, body_limit_bytes: int) -> None:
        self._behind = behind
        self._webhook = webhook
        self._limit = body_limit_bytes

    def __call__(self, environ: WSGIEnvironment, start: StartResponse, /) -> Iterable[bytes]:
        length = self._length(environ)
        if not length:
            return self._behind(environ, start)
        body = environ["wsgi.input"].read(length)
        if len(body) < length:
            environ["wsgi.input"] = BytesIO(body)
            return self._behind(environ, start)
        reply = self._webhook.receive(_query(environ["QUERY_STRING"]), lambda: body)
        kind, size = ("Content-Type", reply.kind), ("Content-Length", str(len(reply.body)))
        start(LINES[reply.status], [kind, size, NOSNIFF])
        return [reply.body]

    def _length(self, environ: WSGIEnvironment) -> int:
        """Of the body; 0 for what is not ours."""
        length = environ.get("CONTENT_LENGTH", "")
        ours = (
            environ["PATH_INFO"] == "/wechat"
            and environ["REQUEST_METHOD"] == "POST"
            and length.isascii()
            and length.isdigit()
            and len(length) < 10
            and "HTTP_CONTENT_ENCODING" not in environ
            and "HTTP_TRANSFER_ENCODING" not in environ
            and environ.get("QUERY_STRING", "é").isascii()
        )
        return int(length) if ours and int(length) <= self._limit else 0


def _query(said: str) -> dict[str, str]:
    """As Flask reads it; of a name that comes twice the first."""
    return dict(reversed(parse_qsl(said, keep_blank_values=True, errors="werkzeug.url_quote")))
