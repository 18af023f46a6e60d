"""Answers that go wrong on the wire: late, broken off, or not what was asked for."""

import json
import random
import time
from collections.abc import Iterator

from flask import Response

from playground.errors import MESSAGES
from playground.state.faults import Fault

HTML = "<html><head><title>系统繁忙</title></head><body>系统繁忙，请稍后再试</body></html>"


def stage(fault: Fault, chance: random.Random) -> Response:
    if fault.kind in ("hang", "accepted_hang"):
        time.sleep(fault.seconds)
        return Response(status=504)
    if fault.kind in ("reset", "accepted_reset"):
        return Response(_broken(), headers={"Content-Length": "64"}, content_type="application/json")
    if fault.kind == "html":
        return Response(HTML, content_type="text/html; charset=utf-8")
    if fault.kind == "bad_gateway":
        return Response("<html><h1>502 Bad Gateway</h1></html>", status=502, content_type="text/html")
    answer = {"errcode": fault.code, "errmsg": f"{MESSAGES.get(fault.code, 'error')} rid: {chance.getrandbits(32):08x}"}
    return Response(json.dumps(answer), content_type="application/json; encoding=utf-8")


def _broken() -> Iterator[bytes]:
    """The promise of 64 bytes, one of them, and the end of the connection."""
    yield b"{"
    raise ConnectionResetError("a fault on demand breaks this answer off")
