"""Customer-service messages: free words, while a window is open."""

from collections.abc import Mapping
from typing import Any

from playground.cgi.call import OK, Answer, Call, Handler
from playground.errors import ApiError
from playground.state import bubbles, followers, media, windows

MEDIA = ("image", "voice", "video")


def send(call: Call) -> Answer:
    person = followers.reachable(call.db, call.need("touser", 40003), not_following=45015)
    kind, content = read(call)
    windows.spend(call.db, person, call.now, call.settings)
    bubbles.add(call.db, call.now, person["openid"], bubbles.RECEIVED, kind, content, "custom")
    return OK


def typing(call: Call) -> Answer:
    followers.reachable(call.db, call.need("touser", 40003), not_following=45015)
    return OK


def read(call: Call) -> tuple[str, dict[str, Any]]:
    """Kind and content of a message to send; raises its errcode when the platform would not take it."""
    kind = str(call.body.get("msgtype"))
    part = call.body.get(kind)
    if kind not in (*MEDIA, "text", "news", "msgmenu", "music", "mpnews", "mpnewsarticle", "wxcard", "miniprogrampage"):
        raise ApiError(40008)
    if not isinstance(part, Mapping):
        raise ApiError(47001)
    if kind == "text":
        return kind, {"text": words(call, part.get("content"))}
    if kind in MEDIA:
        media.alive(call.db, part.get("media_id"), call.now, call.settings.media_life_d)
    if kind == "news" and len(part.get("articles", ())) != 1:
        raise ApiError(45008)
    if kind == "msgmenu":
        words(call, part.get("head_content"))
    return kind, dict(part)


def words(call: Call, text: object) -> str:
    if not isinstance(text, str) or not text.strip():
        raise ApiError(44004)
    if len(text.encode()) > call.settings.text_max_bytes:
        raise ApiError(45002)
    return text


CALLS: dict[str, Handler] = {"message/custom/send": send, "message/custom/typing": typing}
