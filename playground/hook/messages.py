"""The fields of everything a person can send, and of every event that a tap or a scan makes."""

from collections.abc import Callable, Mapping
from typing import Any

Fields = dict[str, Any]
Asked = Mapping[str, Any]


def text(asked: Asked) -> Fields:
    fields: Fields = {"MsgType": "text", "Content": str(asked.get("text", ""))}
    return fields | ({"bizmsgmenuid": str(asked["menu_id"])} if "menu_id" in asked else {})


def image(asked: Asked) -> Fields:
    return {"MsgType": "image", "PicUrl": asked.get("url", ""), "MediaId": asked["media_id"]}


def voice(asked: Asked) -> Fields:
    """What the voice says goes into Recognition; without it the field is there and empty, as WeChat leaves it."""
    return {
        "MsgType": "voice",
        "MediaId": asked["media_id"],
        "Format": "amr",
        "MediaId16K": asked["media_id"],
        "Recognition": str(asked.get("text", "")),
    }


def video(asked: Asked) -> Fields:
    kind = "shortvideo" if asked["kind"] == "shortvideo" else "video"
    return {"MsgType": kind, "MediaId": asked["media_id"], "ThumbMediaId": asked["media_id"]}


def location(asked: Asked) -> Fields:
    return {
        "MsgType": "location",
        "Location_X": float(asked["latitude"]),
        "Location_Y": float(asked["longitude"]),
        "Scale": int(asked.get("scale", 16)),
        "Label": str(asked.get("label", "")),
    }


def link(asked: Asked) -> Fields:
    return {
        "MsgType": "link",
        "Title": str(asked.get("title", "")),
        "Description": str(asked.get("description", "")),
        "Url": str(asked.get("url", "")),
    }


def file(asked: Asked) -> Fields:
    return {
        "MsgType": "file",
        "Title": str(asked.get("title", "")),
        "Description": "",
        "FileKey": "playground",
        "FileMd5": "0" * 32,
        "FileTotalLen": 1024,
    }


def event(name: str, **fields: Any) -> Fields:
    return {"MsgType": "event", "Event": name, **fields}


def subscribe(scene: str, ticket: str) -> Fields:
    if not scene:
        return event("subscribe", EventKey="")
    return event("subscribe", EventKey=f"qrscene_{scene}", Ticket=ticket)


def scan(scene: str, ticket: str) -> Fields:
    return event("SCAN", EventKey=scene, Ticket=ticket)


def click(asked: Asked) -> Fields:
    return event("CLICK", EventKey=str(asked["key"]))


def view(asked: Asked) -> Fields:
    return event("VIEW", EventKey=str(asked["url"]), MenuId=str(asked.get("menu_id", "1")))


def position(asked: Asked) -> Fields:
    return event("LOCATION", Latitude=float(asked["latitude"]), Longitude=float(asked["longitude"]), Precision=65.0)


def scancode(asked: Asked) -> Fields:
    name = "scancode_push" if asked.get("push") else "scancode_waitmsg"
    found = {"ScanType": "qrcode", "ScanResult": str(asked["result"])}
    return event(name, EventKey=str(asked.get("key", "")), ScanCodeInfo=found)


def raw(asked: Asked) -> Fields:
    """Any fields a program likes, as they are."""
    return dict(asked["fields"])


MAKERS: dict[str, Callable[[Asked], Fields]] = {
    "text": text,
    "image": image,
    "voice": voice,
    "video": video,
    "shortvideo": video,
    "location": location,
    "link": link,
    "file": file,
    "click": click,
    "view": view,
    "position": position,
    "scancode": scancode,
    "raw": raw,
}
