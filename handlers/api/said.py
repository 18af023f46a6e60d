"""Every answer of the interface is JSON, also one that refuses, and nobody on the way keeps it."""

from __future__ import annotations

import json
from typing import Any

from flask import Response, request
from werkzeug.exceptions import HTTPException

from handlers.metrics import API
from records.errors import RecordsError

HERE = "/api/"
WORDS = {
    404: "没有这个地址。可用的地址见 docs/api.md。",
    405: "这里只读：请用 GET。",
    500: "出错了，已经记下。请过一分钟再试。",
}
BUSY = "系统正忙，请过一分钟再试。"


def said(value: Any, status: int = 200) -> Response:
    API.labels(str(status)).inc()
    response = Response(json.dumps(value, ensure_ascii=False), status, content_type="application/json")
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def refused(error: HTTPException) -> Response | HTTPException:
    """In words; an error that does not belong to the interface stays as it is."""
    if not request.path.startswith(HERE):
        return error
    status = error.code or 500
    words = error.description if HTTPException.description != error.description else None
    response = said({"error": WORDS.get(status) if words == type(error).description else words}, status)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response


def busy(error: RecordsError) -> Response:
    response = said({"error": BUSY}, 503)
    response.headers["Retry-After"] = "60"
    return response
