"""Temporary media: in by upload, out as bytes, and after three days as an error in JSON."""

from playground.cgi.call import Answer, Call, Handler, Raw
from playground.errors import ApiError
from playground.state import media

MAX_BYTES = {"image": 10 << 20, "voice": 2 << 20, "video": 10 << 20, "thumb": 64 << 10}


def upload(call: Call) -> Answer:
    kind = call.query.get("type", "")
    if kind not in MAX_BYTES:
        raise ApiError(40004)
    if call.upload is None or not call.upload.body or not call.upload.name.isascii():
        raise ApiError(41005)
    if len(call.upload.body) > MAX_BYTES[kind]:
        raise ApiError(45001)
    media_id = media.keep(call.db, kind, call.upload.content_type, call.upload.body, call.now)
    return {"type": kind, "media_id": media_id, "created_at": call.now}


def download(call: Call) -> Answer:
    medium = media.alive(call.db, call.query.get("media_id"), call.now, call.settings.media_life_d)
    if medium.kind in ("video", "shortvideo"):
        return {"video_url": f"{call.settings.public_url}/api/media/{medium.id}"}
    return Raw(medium.body, medium.content_type)


CALLS: dict[str, Handler] = {"media/upload": upload, "media/get": download, "media/get/jssdk": download}
