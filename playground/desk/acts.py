"""Acting as a person: words, photos, taps, scans."""

from dataclasses import asdict
from typing import Any

from flask import Response, request

from playground import phones
from playground.errors import CannotDo
from playground.platform import Platform
from playground.state import media

PHOTO_MAX_BYTES = 10 << 20
WAIT_MAX_S = 60


def act(platform: Platform, openid: str) -> dict[str, Any]:
    """{"kind": "text", "text": "36.5", "wait": true}: with `wait` the outcome, else at once {"accepted": true}."""
    asked = request.get_json()
    future = phones.act(platform, openid, asked)
    return asdict(future.result(WAIT_MAX_S)) if asked.get("wait") else {"accepted": True}


def photo(platform: Platform, openid: str) -> dict[str, Any]:
    """Keep an uploaded picture or sound; the media_id goes into the act that sends it."""
    upload = request.files.get("media")
    body = b"" if upload is None else upload.read(PHOTO_MAX_BYTES + 1)
    if upload is None or not body or len(body) > PHOTO_MAX_BYTES:
        raise CannotDo("文件是空的，或大于 10 MB")
    if not upload.mimetype.startswith(("image/", "audio/", "video/")):
        raise CannotDo("只能发照片、声音或视频")
    with platform.store.turn() as db:
        kind = upload.mimetype.partition("/")[0]
        return {"media_id": media.keep(db, kind, upload.mimetype, body, platform.clock.seconds())}


def medium(platform: Platform, media_id: str) -> Response:
    """The bytes, as PicUrl serves them: without a token, and longer than the media_id lives."""
    with platform.store.turn() as db:
        found = media.find(db, media_id)
    if found is None or found.content_type not in SHOWN:
        return Response(status=404)
    return Response(found.body, content_type=found.content_type, headers={"Cache-Control": "max-age=86400"})


SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/amr", "audio/mpeg", "video/mp4")
VIEWS = (
    ("POST", "/phones/<openid>/acts", act),
    ("POST", "/phones/<openid>/media", photo),
    ("GET", "/media/<media_id>", medium),
)
