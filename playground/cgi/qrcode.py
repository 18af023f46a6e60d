"""Parametric QR codes, and their pictures."""

import io

import segno

from playground.cgi.call import Answer, Call, Handler, Raw
from playground.errors import ApiError
from playground.state import codes

TEMPORARY_MAX_S, TEMPORARY_DEFAULT_S = 2_592_000, 60
SCENE_MAX, SCENE_ID_MAX = 64, 100_000


def create(call: Call) -> Answer:
    kind = call.body.get("action_name")
    temporary, by_number = kind in ("QR_SCENE", "QR_STR_SCENE"), kind in ("QR_SCENE", "QR_LIMIT_SCENE")
    if not (temporary or kind in ("QR_LIMIT_SCENE", "QR_LIMIT_STR_SCENE")):
        raise ApiError(40035, "action_name")
    scene = _scene(call, by_number)
    seconds = min(int(call.body.get("expire_seconds", TEMPORARY_DEFAULT_S)), TEMPORARY_MAX_S) if temporary else None
    ticket = codes.create(call.db, scene, call.now, seconds)
    answer = {"ticket": ticket, "url": f"{call.settings.public_url}/cgi-bin/showqrcode?ticket={ticket}"}
    return answer | ({"expire_seconds": seconds} if seconds is not None else {})


def picture(call: Call) -> Answer:
    ticket = call.query.get("ticket", "")
    image = io.BytesIO()
    segno.make(f"http://weixin.qq.com/q/{ticket}", error="m").save(image, kind="png", scale=8, border=3)
    return Raw(image.getvalue(), "image/png")


def _scene(call: Call, by_number: bool) -> str:
    given = call.need("action_info").get("scene", {})
    scene = str(given.get("scene_id" if by_number else "scene_str", ""))
    if not 0 < len(scene) <= SCENE_MAX:
        raise ApiError(40035, "scene")
    if by_number and call.body["action_name"] == "QR_LIMIT_SCENE" and not 0 < int(scene) <= SCENE_ID_MAX:
        raise ApiError(40035, "scene_id")
    return scene


CALLS: dict[str, Handler] = {"qrcode/create": create, "showqrcode": picture}
