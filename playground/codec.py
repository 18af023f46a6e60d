"""Signature and AES envelope as the platform makes them: written apart from the bot's, so that each checks the other."""

import base64
import binascii
import hashlib

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from playground.errors import BadSeal

BLOCK = 32


def sign(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


class Seal:
    """AES-256-CBC of: 16 random bytes, 4 bytes of length, the message, the app id; padded to 32 (PKCS#7)."""

    def __init__(self, aes_key: str, app_id: str) -> None:
        key = base64.b64decode(aes_key + "=")
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16]))
        self._app_id = app_id.encode()

    def seal(self, message: bytes, salt: bytes) -> str:
        body = salt + len(message).to_bytes(4, "big") + message + self._app_id
        padding = BLOCK - len(body) % BLOCK
        encryptor = self._cipher.encryptor()
        return base64.b64encode(encryptor.update(body + bytes([padding]) * padding) + encryptor.finalize()).decode()

    def open(self, sealed: str) -> bytes:
        try:
            decryptor = self._cipher.decryptor()
            padded = decryptor.update(base64.b64decode(sealed, validate=True)) + decryptor.finalize()
        except (binascii.Error, ValueError) as error:
            raise BadSeal("not a sealed message") from error
        return self._unpack(padded)

    def _unpack(self, padded: bytes) -> bytes:
        if not padded or not 1 <= padded[-1] <= BLOCK:
            raise BadSeal("wrong padding")
        body = padded[16 : -padded[-1]]
        end = 4 + int.from_bytes(body[:4], "big")
        if body[end:] != self._app_id:
            raise BadSeal("not for this app id")
        return body[4:end]
