"""Messages as the platform posts them, whole HTTP requests made before the clock starts."""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urlencode

from wechat.seal import Seal
from wechat.signature import sign

ACCOUNT = "gh_bench0000001"
XML = (
    "<xml><ToUserName><![CDATA[{account}]]></ToUserName><FromUserName><![CDATA[{openid}]]></FromUserName>"
    "<CreateTime>{now}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{text}]]></Content>"
    "<MsgId>{msg_id}</MsgId></xml>"
)
SEALED = "<xml><ToUserName><![CDATA[{account}]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>"
HEAD = (
    "POST {path}?{query} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Mozilla/4.0\r\nAccept: */*\r\n"
    "Content-Type: text/xml\r\nContent-Length: {length}\r\n\r\n"
)
ENCRYPTED = re.compile(r"<Encrypt><!\[CDATA\[(.*?)\]\]>")
FIRST_ID = 24_000_000_000_000_000


@dataclass(frozen=True)
class Credentials:
    """What an account and its server share."""

    app_id: str = "wxbench0000000001"
    token: str = field(default_factory=lambda: secrets.token_hex(16))
    aes_key: str = field(default_factory=lambda: base64.b64encode(secrets.token_bytes(32)).decode()[:43])

    @property
    def seal(self) -> Seal:
        return Seal(self.app_id, self.token, base64.b64decode(self.aes_key + "="))


class Postman:
    """Makes requests to one address; no two of them share a MsgId or a nonce."""

    def __init__(self, credentials: Credentials, *, host: str, path: str, safe: bool) -> None:
        self._credentials = credentials
        self._host = host
        self._path = path
        self._seal = credentials.seal if safe else None
        self._ids = count(FIRST_ID + secrets.randbelow(10**9) * 10**6)

    def letters(self, openids: Sequence[str], texts: Sequence[str], how_many: int, now: int) -> Iterator[bytes]:
        """Each openid in turn says one of the texts."""
        for n in range(how_many):
            yield self.letter(openids[n % len(openids)], texts[n % len(texts)], next(self._ids), now)

    def letter(self, openid: str, text: str, msg_id: int, now: int) -> bytes:
        xml = XML.format(account=ACCOUNT, openid=openid, now=now, text=text, msg_id=msg_id)
        return self.post(xml, openid, str(now), secrets.token_hex(5))

    def post(self, xml: str, openid: str, timestamp: str, nonce: str) -> bytes:
        token = self._credentials.token
        query = {"signature": sign(token, timestamp, nonce), "timestamp": timestamp, "nonce": nonce, "openid": openid}
        if self._seal:
            encrypted = self._seal.encrypt(xml)
            query |= {"encrypt_type": "aes", "msg_signature": sign(token, timestamp, nonce, encrypted)}
            xml = SEALED.format(account=ACCOUNT, encrypted=encrypted)
        body = xml.encode()
        return HEAD.format(path=self._path, query=urlencode(query), host=self._host, length=len(body)).encode() + body

    def read(self, answer: bytes) -> str:
        """The XML of a reply, out of its envelope."""
        if self._seal is None:
            return answer.decode()
        return self._seal.decrypt(ENCRYPTED.search(answer.decode())[1]).decode()  # type: ignore[index]
