"""One delivery: a signed POST to the webhook, cut off after five seconds whatever comes."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import urllib3

from playground.codec import Seal, sign
from playground.hook import markup
from playground.hook.markup import Fields

ANSWER_MAX_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message ready for the wire."""

    query: Mapping[str, str]
    body: bytes
    plain: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` 0: nothing usable came in time, `trouble` says what."""

    status: int
    body: bytes
    ms: float
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Packer:
    """Signs, and in compatible and safe mode seals."""

    account: str
    token: str
    mode: str
    seal: Seal | None

    def pack(self, fields: Fields, timestamp: int, nonce: str, salt: bytes) -> Parcel:
        plain = markup.write(fields)
        openid = str(fields["FromUserName"])
        query = {
            "signature": sign(self.token, str(timestamp), nonce),
            "timestamp": str(timestamp),
            "nonce": nonce,
            "openid": openid,
        }
        if self.seal is None:
            return Parcel(query, plain.encode(), plain)
        sealed = self.seal.seal(plain.encode(), salt)
        shown = fields if self.mode == "compatible" else {"ToUserName": self.account}
        body = markup.write({**shown, "Encrypt": sealed})
        query |= {"encrypt_type": "aes", "msg_signature": sign(self.token, str(timestamp), nonce, sealed)}
        return Parcel(query, body.encode(), plain)


class Wire:
    """HTTP to the webhook, with connections kept."""

    def __init__(self, url: str, connections: int) -> None:
        self._url = url
        self._pool = urllib3.PoolManager(maxsize=connections, retries=False)

    def greet(self, query: Mapping[str, str], cut_s: float) -> tuple[int, bytes]:
        """The GET by which the platform makes sure of a server; raises urllib3's HTTPError when nobody is there."""
        response = self._pool.request("GET", f"{self._url}?{urlencode(query)}", timeout=urllib3.Timeout(total=cut_s))
        return response.status, response.data

    def post(self, parcel: Parcel, cut_s: float) -> Answer:
        started = time.monotonic()
        try:
            status, body = self._exchange(parcel, started + cut_s, cut_s)
        except (TimeoutError, urllib3.exceptions.HTTPError, OSError) as error:
            return Answer(0, b"", _ms(started), _trouble(error, cut_s))
        return Answer(status, body, _ms(started), "" if status == 200 else f"服务器答复了 HTTP {status}")

    def _exchange(self, parcel: Parcel, deadline: float, cut_s: float) -> tuple[int, bytes]:
        response = self._pool.request(
            "POST",
            f"{self._url}?{urlencode(parcel.query)}",
            body=parcel.body,
            headers={"Content-Type": "text/xml", "User-Agent": "Mozilla/4.0"},
            timeout=urllib3.Timeout(total=cut_s),
            preload_content=False,
        )
        body = b""
        for piece in response.stream(1 << 16):
            body += piece
            if time.monotonic() > deadline or len(body) > ANSWER_MAX_BYTES:
                response.close()
                raise TimeoutError
        response.release_conn()
        return response.status, body


def _trouble(error: Exception, cut_s: float) -> str:
    """A refused connection is a kind of timeout to urllib3, not to a reader."""
    late = isinstance(error, (TimeoutError, urllib3.exceptions.TimeoutError))
    if late and not isinstance(error, urllib3.exceptions.NewConnectionError):
        return f"{cut_s:g} 秒内没有答复，连接已断开"
    return "连不上公众号的服务器"


def _ms(started: float) -> float:
    return round((time.monotonic() - started) * 1000, 1)
