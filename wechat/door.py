"""The door of the webhook: who may speak to us, and how we answer in kind.

The checks go from cheap to dear: size, shape of the query, signature, age, mode; then, if the account is sealed, the
signature over the encrypted part, the seal and the app id inside; then the parse. Modes "compatible" and "safe" are
alike here: only the encrypted part is read, and a plain body is refused, whatever the platform's page allows.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from wechat import fields, signature
from wechat.errors import Refused
from wechat.messages import Message
from wechat.parser import parse
from wechat.replays import Replays
from wechat.replies import SUCCESS
from wechat.seal import Seal
from wechat.settings import WechatSettings, key_bytes

# Ten digits and nothing else: a looser form would let one signature be cut into other timestamps and nonces.
_TIMESTAMP = re.compile(r"[1-9][0-9]{9}", re.ASCII)
_NONCE = re.compile(r"[!-~]{1,64}")
_ECHO = re.compile(r"[A-Za-z0-9+/=_.-]{1,256}")  # nothing that a browser could take for a page
_HEX = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A message that came through the door; `seal` is what it came under, and what the answer must go under."""

    message: Message
    sealed: bool = False
    seal: Seal | None = field(default=None, repr=False, compare=False)


class Door:
    """Takes requests of the platform, and of nobody else. One for a process; its methods may run in many threads."""

    def __init__(self, settings: WechatSettings) -> None:
        self._settings = settings
        secrets_ = (settings.token, settings.previous_token)
        self._tokens = tuple(token.get_secret_value() for token in secrets_ if token.get_secret_value())
        keys = (settings.aes_key, settings.previous_aes_key)
        present = [key_bytes(key) for key in keys if key.get_secret_value()]
        self._seals = {token: [Seal(settings.app_id, token, key) for key in present] for token in self._tokens}
        self._replays = Replays(settings.freshness_s)

    def greet(self, query: Mapping[str, str]) -> str:
        """The answer to the platform's GET: its echostr, plain in every mode of an official account."""
        self._signed(query)
        echo = query.get("echostr", "")
        if not _ECHO.fullmatch(echo):
            raise Refused(400, "query")
        return echo

    def open(self, query: Mapping[str, str], body: bytes, now: float) -> Opened:
        """The message in a POST that arrived at `now` (seconds). Raises Refused."""
        if len(body) > self._settings.max_body_bytes:
            raise Refused(413, "too_large")
        token = self._signed(query)
        timestamp = int(query["timestamp"])
        if abs(now - timestamp) > self._settings.freshness_s:
            raise Refused(403, "stale")
        opened = self._unsealed(query, body, token) if self._is_sealed(query) else self._plain(query, body)
        if not self._replays.admits(query["signature"], hash(opened.message), timestamp, now):
            raise Refused(403, "replayed")
        return opened

    def close(self, opened: Opened, reply: str, now: float) -> bytes:
        """The body of the answer: sealed if the question was, but "success" and nothing are always bare."""
        if opened.seal is None or reply in ("", SUCCESS):
            return reply.encode()
        return opened.seal.envelope(reply, str(int(now)), str(secrets.randbelow(10**10))).encode()

    def _signed(self, query: Mapping[str, str]) -> str:
        """The token that made the signature."""
        given, timestamp, nonce = (query.get(name, "") for name in ("signature", "timestamp", "nonce"))
        if not _HEX.fullmatch(given) or not _TIMESTAMP.fullmatch(timestamp) or not _NONCE.fullmatch(nonce):
            raise Refused(403, "query")
        token = signature.signer(given, self._tokens, timestamp, nonce)
        if token is None:
            raise Refused(403, "signature")
        return token

    def _is_sealed(self, query: Mapping[str, str]) -> bool:
        sealed = query.get("encrypt_type", "raw") != "raw"
        if sealed != (self._settings.mode != "plain"):
            raise Refused(403, "mode")
        return sealed

    def _plain(self, query: Mapping[str, str], body: bytes) -> Opened:
        message = parse(body)
        if message.is_from_person and query.get("openid", message.openid) != message.openid:
            raise Refused(403, "openid")
        return Opened(message)

    def _unsealed(self, query: Mapping[str, str], body: bytes, token: str) -> Opened:
        parts = [value for name, value in fields.read(body) if name == "Encrypt"]
        if len(parts) != 1:
            raise Refused(400, "fields")
        given = query.get("msg_signature", "")
        if not signature.signer(given, (token,), query["timestamp"], query["nonce"], parts[0]):
            raise Refused(403, "msg_signature")
        seal, xml = self._decrypted(parts[0], token)
        return Opened(parse(xml), True, seal)

    def _decrypted(self, encrypted: str, token: str) -> tuple[Seal, bytes]:
        """By the present key, or by the previous one for what was on its way when the key changed."""
        refusal = Refused(403, "seal")
        for seal in self._seals[token]:
            try:
                return seal, seal.decrypt(encrypted)
            except Refused as error:
                refusal = error
        raise refusal
