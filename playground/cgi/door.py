"""The door of /cgi-bin: faults first, then token and quota, then the call, answered as the platform answers.

Plain WSGI in front of Flask: a broadcast to a county is a hundred thousand calls, and Flask's share of one
would be twice the call's own.
"""

import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from sqlite3 import Connection
from typing import Any
from urllib.parse import parse_qsl

from werkzeug.wrappers import Response

from playground.cgi import (
    body,
    break_off,
    custom,
    mass,
    media,
    menu,
    qrcode,
    quota,
    subscription,
    tag,
    template,
    token,
    user,
)
from playground.cgi.call import JSON, Answer, Call, Handler, Raw, Upload
from playground.errors import ApiError
from playground.exchanges import Exchange
from playground.platform import Platform
from playground.state import quotas, tokens

Environ = dict[str, Any]
Start = Callable[..., Any]
FAMILIES = (token, custom, template, subscription, mass, menu, tag, user, qrcode, media, quota)
CALLS: dict[str, Handler] = {name: handler for family in FAMILIES for name, handler in family.CALLS.items()}
PREFIX = "/cgi-bin/"
WITHOUT_TOKEN = (*token.CALLS, "showqrcode")
TO_USER = re.compile(rb'"touser"\s*:\s*"([^"]+)"')


class Door:
    def __init__(self, platform: Platform, within: Callable[[Environ, Start], Iterable[bytes]]) -> None:
        self._platform, self._within = platform, within

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if not path.startswith(PREFIX):
            return self._within(environ, start)
        name, started = path.removeprefix(PREFIX), time.monotonic()
        raw, upload = body.read(environ)
        answer = self._answer(environ, name, raw, upload)
        self._keep(name, b"" if upload else raw, answer, started)
        if isinstance(answer, Response):
            return answer(environ, start)
        start("200 OK", [("Content-Type", answer.content_type), ("Content-Length", str(len(answer.body)))])
        return [answer.body]

    def _answer(self, environ: Environ, name: str, raw: bytes, upload: Upload | None) -> Raw | Response:
        fault = self._platform.faults.draw(name)
        if fault is not None and not fault.accepted:
            return break_off.stage(fault)
        answer = self._run(environ, name, raw, upload)
        if fault is not None:
            return break_off.stage(fault)
        return answer if isinstance(answer, Raw) else Raw(json.dumps(answer, ensure_ascii=False).encode(), JSON)

    def _run(self, environ: Environ, name: str, raw: bytes, upload: Upload | None) -> Answer:
        """A refused call has used its quota and its token all the same."""
        with self._platform.store.turn() as db:
            try:
                fields = {} if upload or environ["REQUEST_METHOD"] == "GET" else body.parse(raw)
                call = self._call(db, environ, fields, upload)
                self._admit(call, name, environ.get("REMOTE_ADDR", ""))
                return CALLS[name](call)
            except ApiError as error:
                rid = f"{self._platform.chance.getrandbits(64):016x}"
                return {"errcode": error.code, "errmsg": f"{error.message} rid: {rid}", **error.more}

    def _call(self, db: Connection, environ: Environ, fields: Mapping[str, Any], upload: Upload | None) -> Call:
        platform = self._platform
        query = dict(parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True))
        now = platform.clock.seconds()
        return Call(db, now, platform.settings, platform.knobs, platform.ids, query, fields, upload)

    def _admit(self, call: Call, name: str, address: str) -> None:
        if name not in CALLS:
            raise ApiError(40066)
        if call.settings.ip_whitelist and address not in call.settings.ip_whitelist:
            raise ApiError(40164, address)
        if name not in WITHOUT_TOKEN:
            tokens.check(call.db, call.query.get("access_token", ""), call.now, call.knobs.token_uses)
        quotas.count(call.db, name, call.now, call.settings.quotas_per_day)

    def _keep(self, name: str, raw: bytes, answer: Raw | Response, started: float) -> None:
        """For the drawer; what carries a secret, or is no text, stays out of it."""
        exchanges, secret = self._platform.exchanges, name in token.CALLS
        spoken = b"" if secret or isinstance(answer, Response) or answer.content_type != JSON else answer.body
        openid = TO_USER.search(raw)
        exchanges.keep(
            Exchange(
                id=exchanges.next_id(),
                at=self._platform.clock.seconds(),
                openid=openid[1].decode() if openid else "",
                direction="api",
                title=name,
                asked="" if secret else raw.decode(errors="replace"),
                answered=spoken.decode(),
                status=_status(answer),
                ms=round((time.monotonic() - started) * 1000, 1),
            )
        )


def _status(answer: Raw | Response) -> str:
    """ "ok", or the errcode for the eye."""
    if isinstance(answer, Response):
        return "故障"
    code = re.match(rb'\{"errcode": (-?\d+)', answer.body)
    return f"errcode {code[1].decode()}" if code and code[1] != b"0" else "ok"
