"""The platform's envelope: AES-256-CBC under the EncodingAESKey, the app id inside, a signature outside.

A plaintext is 16 random bytes, the length of the message in 4 bytes (big-endian), the message and the app id, padded
by PKCS#7 to 32 bytes. The initial vector is the first half of the key, always: the random bytes alone keep two equal
messages apart, so they come from `secrets`.
"""

import base64
import binascii
import hmac
import secrets
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from wechat.errors import Refused
from wechat.signature import sign

_BLOCK = 32
_HEAD = 20
_ENVELOPE = (
    "<xml><Encrypt><![CDATA[{encrypted}]]></Encrypt><MsgSignature><![CDATA[{signature}]]></MsgSignature>"
    "<TimeStamp>{timestamp}</TimeStamp><Nonce><![CDATA[{nonce}]]></Nonce></xml>"
)


@dataclass(frozen=True)
class Seal:
    """One token with one key of one account."""

    app_id: str
    token: str = field(repr=False)
    key: bytes = field(repr=False)

    def encrypt(self, xml: str) -> str:
        """The content of an `Encrypt` element."""
        message = xml.encode()
        plain = secrets.token_bytes(16) + len(message).to_bytes(4) + message + self.app_id.encode()
        pad = _BLOCK - len(plain) % _BLOCK
        encryptor = self._cipher.encryptor()
        return base64.b64encode(encryptor.update(plain + bytes([pad]) * pad) + encryptor.finalize()).decode()

    def decrypt(self, encrypted: str) -> bytes:
        """The message inside. Check its signature first: only then does a failure tell an attacker nothing."""
        plain = self._plain(encrypted)
        end = _HEAD + int.from_bytes(plain[16:_HEAD])
        if len(plain) < _HEAD or end > len(plain):
            raise Refused(403, "seal")
        if not hmac.compare_digest(plain[end:], self.app_id.encode()):
            raise Refused(403, "app_id")
        return plain[_HEAD:end]

    def envelope(self, xml: str, timestamp: str, nonce: str) -> str:
        """A whole passive reply: the encrypted message with its signature."""
        encrypted = self.encrypt(xml)
        signature = sign(self.token, timestamp, nonce, encrypted)
        return _ENVELOPE.format(encrypted=encrypted, signature=signature, timestamp=timestamp, nonce=nonce)

    def _plain(self, encrypted: str) -> bytes:
        """Decrypted and without its padding; another key gives bytes whose padding is wrong."""
        try:
            cipher_text = base64.b64decode(encrypted, validate=True)
        except (binascii.Error, ValueError):
            raise Refused(403, "seal") from None
        if not cipher_text or len(cipher_text) % 16:
            raise Refused(403, "seal")
        decryptor = self._cipher.decryptor()
        padded = decryptor.update(cipher_text) + decryptor.finalize()
        pad = padded[-1]
        if not 1 <= pad <= _BLOCK or padded[-pad:] != bytes([pad]) * pad:
            raise Refused(403, "seal")
        return padded[:-pad]

    @cached_property
    def _cipher(self) -> Cipher[modes.CBC]:
        """Made once; each use takes a fresh context from it."""
        return Cipher(algorithms.AES(self.key), modes.CBC(self.key[:16]))
