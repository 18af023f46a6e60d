"""What a person does on a phone: it is shown there, opens the account's windows, and goes to the webhook."""

import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any

from playground.errors import CannotDo
from playground.hook import messages
from playground.hook.letter import Letter, Outcome
from playground.platform import Platform
from playground.state import bubbles, codes, consents, followers, media, windows

Asked = Mapping[str, Any]
SPOKEN = ("text", "image", "voice", "video", "shortvideo", "location", "link", "file")
UNSEEN = ("unfollow", "view", "position", "consent")


def act(platform: Platform, openid: str, asked: Asked) -> "Future[Outcome]":
    """Do one thing as this person. Raises CannotDo in words for the person, Busy when too many letters wait."""
    kind = str(asked.get("kind", ""))
    with platform.store.turn() as db:
        fields = _act(platform, db, openid, kind, asked)
        letter = _letter(platform, openid, kind, fields, asked)
        return platform.postman.send(letter)


def _act(platform: Platform, db: sqlite3.Connection, openid: str, kind: str, asked: Asked) -> Mapping[str, Any]:
    now = platform.clock.seconds()
    person = followers.find(db, openid)
    if kind in RELATIONS:
        followers.meet(db, openid, str(asked.get("name", "")))
        return RELATIONS[kind](platform, db, openid, asked)
    if kind not in messages.MAKERS:
        raise CannotDo(f"手机上没有这个动作：{kind}")
    if person is None or not person["follows"]:
        raise CannotDo("还没有关注公众号，先点「关注」")
    if kind in SPOKEN:
        asked = _with_media(platform, db, kind, asked)
    _open_window(platform, db, openid, kind, asked, now)
    fields = messages.MAKERS[kind](asked)
    _show(platform, db, openid, kind, asked)
    return fields


def _letter(platform: Platform, openid: str, kind: str, fields: Mapping[str, Any], asked: Asked) -> Letter:
    common: dict[str, Any] = {
        "ToUserName": platform.settings.account,
        "FromUserName": openid,
        "CreateTime": platform.clock.seconds(),
    }
    message = common | dict(fields)
    if message.get("MsgType") != "event":
        message.setdefault("MsgId", next(platform.ids))
    return Letter(openid, message, visible=kind not in UNSEEN, cut_s=asked.get("cut_s"))


def _open_window(platform: Platform, db: sqlite3.Connection, openid: str, kind: str, asked: Asked, now: int) -> None:
    if kind == "click" or "menu_id" in asked:
        windows.tapped(db, openid, now, platform.settings)
    elif kind in SPOKEN:
        windows.talked(db, openid, now, platform.settings)


def _with_media(platform: Platform, db: sqlite3.Connection, kind: str, asked: Asked) -> Asked:
    """Photo, voice and video need bytes behind them; where none were given, a small sample stands in."""
    if kind not in media.SAMPLES:
        return asked
    media_id = asked.get("media_id") or media.keep_sample(db, kind, platform.clock.seconds())
    return {**asked, "media_id": media_id, "url": f"{platform.settings.public_url}/api/media/{media_id}"}


def _show(platform: Platform, db: sqlite3.Connection, openid: str, kind: str, asked: Asked) -> None:
    content = {name: value for name, value in asked.items() if name not in ("kind", "wait", "cut_s", "fields")}
    if kind in SPOKEN:
        bubbles.add(db, platform.clock.seconds(), openid, bubbles.SENT, kind, content)
    elif kind == "click":
        _note(platform, db, openid, f"点了菜单「{asked.get('name') or asked['key']}」")
    elif kind == "scancode":
        _note(platform, db, openid, "扫了一扫")


def _note(platform: Platform, db: sqlite3.Connection, openid: str, words: str) -> None:
    bubbles.add(db, platform.clock.seconds(), openid, bubbles.NOTE, "note", {"text": words})


def _follow(platform: Platform, db: sqlite3.Connection, openid: str, asked: Asked) -> Mapping[str, Any]:
    now = platform.clock.seconds()
    scene, ticket = codes.resolve(db, str(asked.get("scene", "")), str(asked.get("ticket", "")), now)
    followers.follow(db, openid, now, scene)
    windows.tapped(db, openid, now, platform.settings)
    _note(platform, db, openid, f"你已关注{platform.settings.account_name}，可以开始聊天了")
    return messages.subscribe(scene, ticket)


def _unfollow(platform: Platform, db: sqlite3.Connection, openid: str, asked: Asked) -> Mapping[str, Any]:
    followers.unfollow(db, openid)
    _note(platform, db, openid, "你取消了关注")
    return messages.event("unsubscribe", EventKey="")


def _scan(platform: Platform, db: sqlite3.Connection, openid: str, asked: Asked) -> Mapping[str, Any]:
    """A stranger's scan follows the account; a follower's is a SCAN without the prefix."""
    person = followers.find(db, openid)
    if person is None or not person["follows"]:
        return _follow(platform, db, openid, asked)
    now = platform.clock.seconds()
    scene, ticket = codes.resolve(db, str(asked.get("scene", "")), str(asked.get("ticket", "")), now)
    windows.tapped(db, openid, now, platform.settings)
    _note(platform, db, openid, "扫了二维码")
    return messages.scan(scene, ticket)


def _consent(platform: Platform, db: sqlite3.Connection, openid: str, asked: Asked) -> Mapping[str, Any]:
    """Answer a subscription pop-up, or with `change` withdraw an old consent."""
    template_id, accepted = str(asked["template_id"]), bool(asked.get("accept", True))
    if asked.get("change"):
        consents.withdraw(db, openid, template_id)
        return messages.event(
            "subscribe_msg_change_event",
            SubscribeMsgChangeEvent={"List": {"TemplateId": template_id, "SubscribeStatusString": "reject"}},
        )
    if accepted:
        consents.grant(db, openid, template_id)
    answer = {"TemplateId": template_id, "SubscribeStatusString": "accept" if accepted else "reject", "PopupScene": 1}
    return messages.event("subscribe_msg_popup_event", SubscribeMsgPopupEvent={"List": answer})


RELATIONS: dict[str, Callable[[Platform, sqlite3.Connection, str, Asked], Mapping[str, Any]]] = {
    "follow": _follow,
    "unfollow": _unfollow,
    "scan": _scan,
    "consent": _consent,
}
