"""The door of /cgi-bin: faults first, then token and quota, then the call, answered as the platform answers."""

import json
import re
import time
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, request

from playground.cgi import break_off, custom, token
from playground.cgi.call import Answer, Call, Handler, Raw, Upload
from playground.errors import ApiError
from playground.exchanges import Exchange
from playground.platform import Platform
from playground.state import faults, knobs, quotas, tokens
from playground.state.faults import Fault

CALLS: dict[str, Handler] = {**token.CALLS, **custom.CALLS}
WITHOUT_TOKEN = (*token.CALLS, "showqrcode")
TO_USER = re.compile(rb'"touser"\s*:\s*"([^"]+)"')
ESCAPED = re.compile(rb"(?<!\\)(?:\\\\)*\\u[0-9a-fA-F]{4}")


def routes(platform: Platform) -> Blueprint:
    blueprint = Blueprint("cgi", __name__)

    @blueprint.route("/cgi-bin/<path:call>", methods=["GET", "POST"])
    def answer(call: str) -> Response:
        started = time.monotonic()
        response = _serve(platform, call)
        _keep(platform, call, response, started)
        return response

    return blueprint


def _serve(platform: Platform, name: str) -> Response:
    with platform.store.turn() as db:
        fault = faults.draw(db, name, platform.chance)
    if fault is not None and not fault.accepted:
        return break_off.stage(fault, platform.chance)
    response = _respond(_run(platform, name), platform)
    return response if fault is None else break_off.stage(fault, platform.chance)


def _run(platform: Platform, name: str) -> Answer:
    try:
        with platform.store.turn() as db:
            call = _call(platform, db)
            _admit(call, name)
            return CALLS[name](call)
    except ApiError as error:
        return {"errcode": error.code, "errmsg": f"{error.message} rid: {_rid(platform)}", **error.more}


def _call(platform: Platform, db: Any) -> Call:
    upload = request.files.get("media")
    return Call(
        db=db,
        now=platform.clock.seconds(),
        settings=platform.settings,
        ids=platform.ids,
        query=request.args,
        body={} if request.method == "GET" or request.files else _body(),
        upload=None if upload is None else Upload(upload.filename or "", upload.mimetype, upload.read()),
    )


def _body() -> Mapping[str, Any]:
    raw = request.get_data()
    if not raw:
        raise ApiError(44002)
    if ESCAPED.search(raw):
        raise ApiError(40033)
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise ApiError(47001) from error
    if not isinstance(body, dict):
        raise ApiError(47001)
    return body


def _admit(call: Call, name: str) -> None:
    if name not in CALLS:
        raise ApiError(40066)
    if call.settings.ip_whitelist and request.remote_addr not in call.settings.ip_whitelist:
        raise ApiError(40164, str(request.remote_addr))
    if name not in WITHOUT_TOKEN:
        tokens.check(call.db, call.query.get("access_token", ""), call.now, knobs.read(call.db, "token_uses"))
    quotas.count(call.db, name, call.now, call.settings.quotas_per_day)


def _respond(answer: Answer, platform: Platform) -> Response:
    if isinstance(answer, Raw):
        return Response(answer.body, content_type=answer.content_type)
    return Response(json.dumps(answer, ensure_ascii=False), content_type="application/json; encoding=utf-8")


def _rid(platform: Platform) -> str:
    return f"{platform.chance.getrandbits(32):08x}-{platform.chance.getrandbits(32):08x}"


def _keep(platform: Platform, name: str, response: Response, started: float) -> None:
    """For the drawer; what carries a secret, or is no text, stays out of it."""
    raw = b"" if name in token.CALLS or request.files else request.get_data()
    answered = b"" if name in token.CALLS or response.is_streamed else response.get_data()
    openid = TO_USER.search(raw)
    platform.exchanges.keep(
        Exchange(
            id=platform.exchanges.next_id(),
            at=platform.clock.seconds(),
            openid=openid[1].decode() if openid else "",
            direction="api",
            title=name,
            asked=raw.decode(errors="replace"),
            answered=answered.decode() if response.mimetype == "application/json" else response.mimetype,
            status="ok" if answered.startswith((b'{"errcode": 0', b'{"access')) or not answered else "",
            ms=round((time.monotonic() - started) * 1000, 1),
        )
    )
