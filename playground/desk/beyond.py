"""Beyond WeChat: the county's SMS gateway and the robot of the officials' WeCom group, as far as a drill needs them."""

import secrets
from typing import Any

from flask import Response, jsonify, request

from playground.platform import Platform
from playground.state import bubbles

SMS_MAX = 500
ROBOT_MAX_BYTES = 2048
TOO_LONG, NO_KEY = 45002, 93000


def text(platform: Platform) -> Response:
    """{"to": telephone, "text": words, "id": reference} under our secret as Bearer key; answers {"id": number}."""
    key = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not secrets.compare_digest(key, platform.settings.app_secret.get_secret_value()):
        return _status(401)
    asked = request.get_json()
    telephone, words = str(asked["to"]), str(asked["text"])
    if not telephone.isdecimal() or not 0 < len(words) <= SMS_MAX:
        return _status(422)
    number = f"S{next(platform.ids)}"
    _shown(platform, "sms", telephone, {"text": words}, str(asked.get("id", "")))
    return jsonify({"id": number})


def group(platform: Platform) -> dict[str, Any]:
    """WeCom's webhook/send: {"msgtype": "text", "text": {"content": words}}."""
    if not request.args.get("key"):
        return {"errcode": NO_KEY, "errmsg": "invalid webhook url"}
    asked = request.get_json()
    words = str(asked[asked["msgtype"]]["content"])
    if len(words.encode()) > ROBOT_MAX_BYTES:
        return {"errcode": TOO_LONG, "errmsg": "content exceed max length"}
    _shown(platform, "robot", "group", {"text": words}, "")
    return {"errcode": 0, "errmsg": "ok"}


def _shown(platform: Platform, channel: str, whose: str, content: dict[str, str], key: str) -> None:
    with platform.store.turn() as db:
        bubbles.add(db, platform.clock.seconds(), whose, bubbles.RECEIVED, "text", content, channel, key)


def _status(code: int) -> Response:
    answer = jsonify({})
    answer.status_code = code
    return answer


VIEWS = (("POST", "/sms", text), ("POST", "/group", group))
