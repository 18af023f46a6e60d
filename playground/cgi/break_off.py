"""Answers that go wrong on the wire: late, broken off, or not what was asked for."""

import json
import time
from collections.abc import Iterator

from werkzeug.wrappers import Response

from playground.cgi.call import JSON, Raw
from playground.errors import MESSAGES
from playground.faults import Fault

HTML = "<html><head><title>系统繁忙</title></head><body>系统繁忙，请稍后再试</body></html>"
PROMISED_BYTES = 64


def stage(fault: Fault) -> Raw | Response:
    if fault.kind in ("hang", "accepted_hang"):
        time.sleep(fault.seconds)
        return Response(status=504)
    if fault.kind in ("reset", "accepted_reset"):
        return Response(_broken(), headers={"Content-Length": str(PROMISED_BYTES)}, content_type=JSON)
    if fault.kind == "html":
        return Response(HTML, content_type="text/html; charset=utf-8")
    if fault.kind == "bad_gateway":
        return Response("<html><h1>502 Bad Gateway</h1></html>", status=502, content_type="text/html")
    answer = {"errcode": fault.code, "errmsg": f"{MESSAGES.get(fault.code, 'error')} rid: 0000fau17-on-demand"}
    return Raw(json.dumps(answer).encode(), JSON)


def _broken() -> Iterator[bytes]:
    """Less than was promised, and the end of the connection."""
    yield b"{"
    raise ConnectionResetError("a fault on demand breaks this answer off")
