"""Words to people: customer-service messages, template and subscription notices, mass sends."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from wechat.codes import CUSTOM, MASS_BY_LIST, MASS_BY_TAG, PREVIEW, SUBSCRIPTION, TEMPLATE
from wechat.exchange import unreadable
from wechat.wire import Wire

MOST_OPENIDS = 10_000  # in one mass send by list; at least two


class Sending:
    """Each method returns when the platform has accepted the words, which does not yet mean that they arrived."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    def send_text(self, openid: str, text: str) -> None:
        """Up to five in the 48 hours after the person wrote, three in the minute after a tap, scan or follow."""
        _accepted(CUSTOM, self.wire.message.send_text(openid, text))

    def send_menu(self, openid: str, head: str, choices: Sequence[tuple[str, str]], tail: str = "") -> None:
        """A question with choices of (id, words) to tap; the tap comes back as text with its `bizmsgmenuid`."""
        rows = [{"id": number, "content": words} for number, words in choices]
        menu = {"head_content": head, "list": rows, "tail_content": tail}
        _accepted(CUSTOM, self.wire.message.send_msg_menu(openid, menu))

    def send_image(self, openid: str, media_id: str) -> None:
        """See `upload_media`."""
        _accepted(CUSTOM, self.wire.message.send_image(openid, media_id))

    def send_voice(self, openid: str, media_id: str) -> None:
        """See `upload_media`."""
        _accepted(CUSTOM, self.wire.message.send_voice(openid, media_id))

    def send_template(
        self, openid: str, template_id: str, data: Mapping[str, str], url: str = "", client_msg_id: str = ""
    ) -> int:
        """The number under which TEMPLATESENDJOBFINISH will report. The same person and `client_msg_id` within ten
        minutes is sent once."""
        notice = {"touser": openid, "template_id": template_id, "data": _values(data)}
        if url:
            notice["url"] = url
        if client_msg_id:
            notice["client_msg_id"] = client_msg_id
        return _number(TEMPLATE, self.wire.post(TEMPLATE, data=notice), "msgid")

    def send_subscription(self, openid: str, template_id: str, data: Mapping[str, str], page: str = "") -> None:
        """Uses up one consent of this person; subscribe_msg_sent_event reports the outcome."""
        notice: dict[str, Any] = {"touser": openid, "template_id": template_id, "data": _values(data)}
        if page:
            notice["page"] = page
        _accepted(SUBSCRIPTION, self.wire.post(SUBSCRIPTION, data=notice))

    def send_mass_text(self, to: int | Sequence[str] | Literal["everyone"], text: str, clientmsgid: str) -> int:
        """The job's msg_id, for a tag id, for 2 to 10,000 openids, or for every follower.

        A stable `clientmsgid` (at most 64 bytes) makes it one job however often it is asked for: the second time an
        ApiError with ADOPT brings the first one's msg_id.
        """
        words = {"msgtype": "text", "text": {"content": text}, "clientmsgid": clientmsgid}
        if isinstance(to, str) and to != "everyone":
            raise ValueError("a mass send goes to a tag, a list of openids, or everyone")
        if not isinstance(to, int | str):
            if not 2 <= len(to) <= MOST_OPENIDS:
                raise ValueError(f"a mass send by list takes 2 to {MOST_OPENIDS} openids")
            return _number(MASS_BY_LIST, self.wire.post(MASS_BY_LIST, data={**words, "touser": list(to)}), "msg_id")
        # By hand: wechatpy 1.8.18 still sends the retired group_id.
        whom = {"is_to_all": True} if to == "everyone" else {"is_to_all": False, "tag_id": to}
        return _number(MASS_BY_TAG, self.wire.post(MASS_BY_TAG, data={**words, "filter": whom}), "msg_id")

    def mass_status(self, msg_id: int) -> str:
        """SENDING, SEND_SUCCESS, SEND_FAIL or DELETE."""
        return str(self.wire.message.get_mass(msg_id).get("msg_status", ""))

    def preview(self, openid: str, text: str) -> None:
        """A mass text as it will look, to one person; a hundred a day."""
        words = {"touser": openid, "msgtype": "text", "text": {"content": text}}
        _accepted(PREVIEW, self.wire.post(PREVIEW, data=words))


def _values(data: Mapping[str, str]) -> dict[str, dict[str, str]]:
    return {name: {"value": value} for name, value in data.items()}


def _accepted(api: str, result: dict[str, Any]) -> None:
    """An answer without an errcode is some other page's: the words may have gone out or not."""
    if result.get("errcode") is None:
        raise unreadable(api)


def _number(api: str, result: dict[str, Any], name: str) -> int:
    _accepted(api, result)
    try:
        return int(result[name])
    except (KeyError, ValueError, TypeError):
        raise unreadable(api) from None
