"""The account itself: its menus, tags, followers, QR codes and media."""

import mimetypes
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple
from urllib.parse import quote

from wechat.exchange import unreadable
from wechat.wire import Wire

MOST_TAGGED = 50  # openids in one call
LONGEST_QR_S = 2_592_000

_SHOW = "https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket="
_EXTENSIONS = {"audio/amr": ".amr", "audio/mpeg": ".mp3", "image/jpeg": ".jpg"}


class Qr(NamedTuple):
    """`url` is what the picture says, `picture` where the platform shows it."""

    ticket: str
    url: str
    picture: str


class Page(NamedTuple):
    """Up to 10,000 openids; `following` is "" on the last page."""

    openids: tuple[str, ...]
    following: str
    total: int


class Account:
    """What an official sets up, and the workers keep in step."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    def create_menu(self, buttons: Sequence[Mapping[str, Any]]) -> None:
        """Everybody's menu; phones show a change within five minutes."""
        self.wire.menu.create({"button": list(buttons)})

    def add_conditional_menu(self, buttons: Sequence[Mapping[str, Any]], tag_id: int) -> str:
        """The menu of those who carry a tag (of several, the last one put on counts). Returns its menuid."""
        menu = {"button": list(buttons), "matchrule": {"tag_id": str(tag_id)}}
        return str(_given("menu/addconditional", self.wire.menu.add_conditional(menu), "menuid"))

    def delete_menu(self) -> None:
        """Everybody's, and with it all conditional ones."""
        self.wire.menu.delete()

    def tag_create(self, name: str) -> int:
        """The id of a new tag; an account has at most a hundred."""
        return int(_given("tags/create", self.wire.tag.create(name), "id"))

    def tag_names(self) -> dict[int, str]:
        """All tags, the platform's own among them."""
        return {int(tag["id"]): str(tag["name"]) for tag in self.wire.tag.get()}

    def tag_put(self, tag_id: int, openids: Sequence[str]) -> None:
        """On any number of people, fifty a call."""
        for start in range(0, len(openids), MOST_TAGGED):
            self.wire.tag.tag_user(tag_id, list(openids[start : start + MOST_TAGGED]))

    def tag_take(self, tag_id: int, openids: Sequence[str]) -> None:
        """From any number of people, fifty a call."""
        for start in range(0, len(openids), MOST_TAGGED):
            self.wire.tag.untag_user(tag_id, list(openids[start : start + MOST_TAGGED]))

    def tag_members(self, tag_id: int, after: str = "") -> Page:
        """Who carries a tag."""
        return _page(self.wire.tag.get_tag_users(tag_id, after or None))

    def followers(self, after: str = "") -> Page:
        """Everybody, page by page: pass the page's `following` until it is ""."""
        return _page(self.wire.user.get_followers(after or None))

    def follower(self, openid: str) -> dict[str, Any]:
        """What the platform still tells of one: subscribe, subscribe_time, tagid_list, qr_scene_str …"""
        return self.wire.user.get(openid)

    def create_qr(self, scene: str, seconds: int | Literal["permanent"]) -> Qr:
        """A code whose scan brings `scene` (1–64 characters). Whoever holds the code can read the scene: make it a
        random word, never a name. There are 100,000 permanent ones for the life of the account."""
        lasting = seconds == "permanent"
        action: dict[str, Any] = {
            "action_name": "QR_LIMIT_STR_SCENE" if lasting else "QR_STR_SCENE",
            "action_info": {"scene": {"scene_str": scene}},
        }
        if not lasting:
            action["expire_seconds"] = min(int(seconds), LONGEST_QR_S)
        made = self.wire.qrcode.create(action)
        ticket = str(_given("qrcode/create", made, "ticket"))
        return Qr(ticket, str(made.get("url", "")), _SHOW + quote(ticket, safe=""))

    def upload_media(self, kind: Literal["image", "voice", "video", "thumb"], content: bytes, mime: str) -> str:
        """A media_id good for three days. The file goes under an ASCII name: Chinese ones break the upload."""
        extension = _EXTENSIONS.get(mime) or mimetypes.guess_extension(mime) or ".bin"
        answer = self.wire.media.upload(kind, (f"file{extension}", content, mime))
        return str(_given("media/upload", answer, "thumb_media_id" if kind == "thumb" else "media_id"))

    def download_media(self, media_id: str) -> tuple[bytes, str]:
        """The file and its content type. Of a video only JSON with a `video_url` comes."""
        answer = self.wire.file("media/get", {"media_id": media_id})
        return answer.body, answer.content_type

    def addresses(self) -> tuple[str, ...]:
        """From where the platform calls us; also the cheapest proof that app id, secret and our address are right."""
        return tuple(_given("getcallbackip", self.wire.get("getcallbackip"), "ip_list"))


def _given(api: str, result: Mapping[str, Any], name: str) -> Any:
    if name not in result:
        raise unreadable(api)
    return result[name]


def _page(result: Mapping[str, Any]) -> Page:
    """The last page has no `data`, though it may still name a next openid."""
    openids = tuple(result.get("data", {}).get("openid", ()))
    return Page(openids, str(result.get("next_openid", "")) if openids else "", int(result.get("total", len(openids))))
