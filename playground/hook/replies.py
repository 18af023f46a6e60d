"""A passive reply, judged as strictly as the platform judges it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import ParseError

from playground.codec import Seal, sign
from playground.errors import BadReply, BadSeal
from playground.hook import markup

SILENCE = (b"", b"success")
Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    kind: str
    content: Content
    plain: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the account's secrets and limits; `seal` is None in plain mode."""

    account: str
    token: str
    mode: str
    text_max_bytes: int
    seal: Seal | None

    def read(self, body: bytes, openid: str) -> Reply | None:
        """None when the bot chose to say nothing; raises BadReply where a person would see the fault words."""
        if body in SILENCE:
            return None
        fields, plain = self._open(self._parse(body), body)
        if fields.get("ToUserName") != openid or fields.get("FromUserName") != self.account:
            raise BadReply("收发双方写反或写错了（ToUserName、FromUserName）")
        kind = str(fields.get("MsgType"))
        if kind not in READERS:
            raise BadReply(f"不认识的回复类型：{kind}")
        content = READERS[kind](fields)
        if len(str(content.get("text", "")).encode()) > self.text_max_bytes:
            raise BadReply(f"文字超过 {self.text_max_bytes} 字节")
        return Reply(kind, content, plain)

    def _parse(self, body: bytes) -> Content:
        try:
            return markup.read(body.decode())
        except (ParseError, UnicodeDecodeError) as error:
            raise BadReply("回复既不是 success，也不是完整的 XML") from error

    def _open(self, fields: Content, body: bytes) -> tuple[Content, str]:
        if "Encrypt" not in fields:
            if self.mode == "safe":
                raise BadReply("安全模式下回复没有加密")
            return fields, body.decode()
        if self.seal is None:
            raise BadReply("明文模式下回复却加了密")
        sealed = str(fields["Encrypt"])
        if sign(self.token, str(fields.get("TimeStamp")), str(fields.get("Nonce")), sealed) != fields.get(
            "MsgSignature"
        ):
            raise BadReply("回复的 MsgSignature 不对")
        try:
            plain = self.seal.open(sealed)
        except BadSeal as error:
            raise BadReply(f"回复解不开：{error}") from error
        return self._parse(plain), plain.decode()


def _needed(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadReply("回复的内容是空的")
    return value


def _within(fields: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inner = fields.get(name)
    if not isinstance(inner, Mapping):
        raise BadReply(f"回复里少了 {name}")
    return inner


def _text(fields: Content) -> Content:
    return {"text": _needed(fields.get("Content"))}


def _media(element: str) -> Callable[[Content], Content]:
    return lambda fields: {"media_id": _needed(_within(fields, element).get("MediaId"))}


def _music(fields: Content) -> Content:
    music = _within(fields, "Music")
    return {
        "title": music.get("Title", ""),
        "description": music.get("Description", ""),
        "url": music.get("MusicUrl", ""),
    }


def _news(fields: Content) -> Content:
    items = _within(fields, "Articles").get("item")
    articles = items if isinstance(items, list) else [items]
    return {
        "articles": [
            {
                "title": _needed(article.get("Title")),
                "description": article.get("Description", ""),
                "picurl": article.get("PicUrl", ""),
                "url": article.get("Url", ""),
            }
            for article in articles[:8]
            if isinstance(article, Mapping)
        ]
    }


def _transfer(fields: Content) -> Content:
    agent = fields.get("TransInfo", {})
    return {"agent": agent.get("KfAccount", "") if isinstance(agent, Mapping) else ""}


READERS: dict[str, Callable[[Content], Content]] = {
    "text": _text,
    "image": _media("Image"),
    "voice": _media("Voice"),
    "video": _media("Video"),
    "music": _music,
    "news": _news,
    "transfer_customer_service": _transfer,
}
