"""Mass sends: errcode 0 means queued; the truth comes later as MASSSENDJOBFINISH."""

from collections.abc import Mapping
from typing import Any

from playground.cgi.call import OK, Answer, Call, Handler
from playground.cgi.custom import words
from playground.errors import ApiError
from playground.state import bubbles, errands, followers, jobs, media, tags
from playground.state.jobs import Audience

OPENIDS_MAX = 10_000
KINDS = ("text", "image", "images", "voice", "mpnews", "mpvideo", "wxcard")
DELETABLE = ("mpnews", "mpvideo")


def to_tag(call: Call) -> Answer:
    chosen = call.need("filter")
    if chosen.get("is_to_all"):
        return _queue(call, Audience(everyone=True))
    return _queue(call, Audience(tag_id=tags.known(call.db, chosen.get("tag_id"))))


def to_openids(call: Call) -> Answer:
    openids = call.need("touser", 40003)
    if not isinstance(openids, list) or len(openids) < 2:
        raise ApiError(40130)
    if len(openids) > OPENIDS_MAX:
        raise ApiError(40032)
    return _queue(call, Audience(openids=tuple(dict.fromkeys(map(str, openids)))))


def preview(call: Call) -> Answer:
    person = followers.reachable(call.db, call.need("touser", 40003))
    kind, content = _content(call)
    bubbles.add(call.db, call.now, person["openid"], bubbles.RECEIVED, kind, content, "preview")
    return {**OK, "msg_id": next(call.ids)}


def status(call: Call) -> Answer:
    job = _job(call)
    shown = jobs.SENDING if job.status == jobs.WAITING else job.status
    return {"msg_id": job.msg_id, "msg_status": shown}


def delete(call: Call) -> Answer:
    """Only articles and video can be taken back; words that have gone out stay out."""
    job = _job(call)
    if job.kind not in DELETABLE:
        raise ApiError(40008)
    jobs.move(call.db, job.msg_id, jobs.DELETED)
    return OK


def _queue(call: Call, audience: Audience) -> Answer:
    kind, content = _content(call)
    client_id = str(call.body.get("clientmsgid") or jobs.digest(audience, kind, content))
    jobs.admit(call.db, client_id, call.now)
    msg_id, waiting = next(call.ids), bool(call.knobs.mass_confirm)
    jobs.add(call.db, msg_id, client_id, call.now, audience, kind, content, jobs.WAITING if waiting else jobs.SENDING)
    due_s = call.settings.mass_confirm_min * 60 if waiting else call.settings.mass_takes_s
    errands.put(call.db, call.now + due_s, errands.LAPSE if waiting else errands.RUN_MASS, "", {"msg_id": msg_id})
    return {"errcode": 0, "errmsg": "send job submission success", "msg_id": msg_id, "msg_data_id": msg_id}


def _content(call: Call) -> tuple[str, dict[str, Any]]:
    kind = str(call.body.get("msgtype"))
    part = call.body.get(kind)
    if kind not in KINDS:
        raise ApiError(40008)
    if not isinstance(part, Mapping):
        raise ApiError(47001)
    if kind == "text":
        return kind, {"text": words(call, part.get("content"))}
    if kind in ("image", "voice"):
        media.alive(call.db, part.get("media_id"), call.now, call.settings.media_life_d)
    return kind, dict(part)


def _job(call: Call) -> jobs.Job:
    job = jobs.find(call.db, call.need("msg_id"))
    if job is None:
        raise ApiError(40035, "msg_id")
    return job


CALLS: dict[str, Handler] = {
    "message/mass/sendall": to_tag,
    "message/mass/send": to_openids,
    "message/mass/preview": preview,
    "message/mass/get": status,
    "message/mass/delete": delete,
}
