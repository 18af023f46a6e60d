"""The program interface under /api, in JSON; docs/playground.md describes every call."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Blueprint, Response, jsonify, request
from werkzeug.exceptions import UnsupportedMediaType

from playground.desk import acts, beyond, drill, people, reading
from playground.errors import Busy, CannotDo
from playground.platform import Platform

PARTS = (acts, people, reading, drill, beyond)


def routes(platform: Platform) -> Blueprint:
    blueprint = Blueprint("desk", __name__, url_prefix="/api")
    for part in PARTS:
        for method, rule, view in part.VIEWS:
            name = f"{method} {rule}".replace(".", " ")
            blueprint.add_url_rule(rule, name, partial(_answer, platform, view), methods=[method])
    blueprint.before_request(_only_from_here)
    for error, status in ((CannotDo, 409), (Busy, 503), (KeyError, 400), (ValueError, 400), (TypeError, 400)):
        blueprint.register_error_handler(error, partial(_refuse, status))
    return blueprint


def _answer(platform: Platform, view: Callable[..., Any], **args: Any) -> Response:
    answer = view(platform, **args)
    return answer if isinstance(answer, Response) else jsonify(answer)


def _refuse(status: int, error: Exception) -> tuple[Response, int]:
    return jsonify({"error": str(error)}), status


def _only_from_here() -> None:
    """A page elsewhere cannot send JSON or uploads here without asking first, which nothing here allows."""
    if request.method != "GET" and not request.is_json and request.headers.get("X-Playground") is None:
        raise UnsupportedMediaType("send application/json, or the header X-Playground")
