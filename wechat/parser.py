"""From the bytes of a body to a Message."""

from wechat import fields
from wechat.errors import Refused
from wechat.messages import KINDS, Message

_IDENTITY = frozenset({"ToUserName", "FromUserName", "CreateTime", "MsgType", "MsgId", "Event"})
_PLAIN = {  # XML name → field of Message; whatever is not here stays in `fields` under its own name
    "Content": "text",
    "EventKey": "key",
    "MediaId": "media_id",
    "Recognition": "recognition",
    "Label": "label",
    "SendLocationInfo.Label": "label",
}
_PLACES = {  # the platform calls the latitude X
    "Location_X": "latitude",
    "Location_Y": "longitude",
    "Latitude": "latitude",
    "Longitude": "longitude",
    "SendLocationInfo.Location_X": "latitude",
    "SendLocationInfo.Location_Y": "longitude",
}
_LIMITS = {"latitude": 90.0, "longitude": 180.0}


def parse(body: bytes) -> Message:
    """Raises Refused(400) when the body is not XML or does not say from whom, to whom, when and what."""
    identity: dict[str, str] = {}
    known: dict[str, str | float | None] = {}
    rest: list[fields.Field] = []
    for name, value in fields.read(body):
        if name in _IDENTITY:
            if name in identity:
                raise Refused(400, "repeated")
            identity[name] = value
        elif (plain := _PLAIN.get(name)) and plain not in known:
            known[plain] = value
        elif (place := _PLACES.get(name)) and place not in known:
            known[place] = _degrees(value, _LIMITS[place])
        else:
            rest.append((name, value))
    return _message(identity, known, rest)


def _message(identity: dict[str, str], known: dict[str, str | float | None], rest: list[fields.Field]) -> Message:
    kind = identity.get("MsgType", "").lower()
    if not kind:
        raise Refused(400, "fields")
    if kind not in KINDS:
        rest.append(("MsgType", kind))
        kind = "unknown"
    event = identity.get("Event", "").lower() if kind == "event" else ""
    if event == "subscribe":
        known["key"] = str(known.get("key", "")).removeprefix("qrscene_")
    number = identity.get("MsgId")
    return Message(
        kind=kind,
        openid=_name(identity.get("FromUserName", "")),
        account=_name(identity.get("ToUserName", "")),
        created_at=_whole(identity.get("CreateTime", "")),
        event=event,
        msg_id=_whole(number) if number else None,
        fields=tuple(rest),
        **known,  # type: ignore[arg-type]  # the tables above name fields of Message and nothing else
    )


def _name(value: str) -> str:
    """An openid or an account: short, ASCII, without spaces."""
    if not 0 < len(value) <= 64 or not value.isascii() or not value.isprintable() or " " in value:
        raise Refused(400, "fields")
    return value


def _whole(value: str) -> int:
    """A number as the platform writes it; Python's int() would also take 1_0, ３ and -4."""
    if not value.isascii() or not value.isdigit() or len(value) > 19:
        raise Refused(400, "fields")
    return int(value)


def _degrees(value: str, limit: float) -> float | None:
    """A coordinate on this planet, or None: a wrong place must not cost the message."""
    try:
        degrees = float(value)
    except ValueError:
        return None
    return degrees if abs(degrees) <= limit else None  # which is also false for nan
