"""The platform's side of the wire, for tests: it signs, seals and posts as the real one does."""

from itertools import count

from wechat.door import Door
from wechat.seal import Seal
from wechat.settings import WechatSettings, key_bytes
from wechat.signature import sign

NOW = 1_700_000_000.0
KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
OLD_KEY = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"
OPENID = "oia2TjjewbmiOUlr6X-1crbLOvLw"
ACCOUNT = "gh_7f083739789a"

_nonces = count(1_000_000)


def settings(mode="plain", **more):
    sealed = {} if mode == "plain" else {"aes_key": KEY}
    given = {"app_id": "wxb11529c136998cb6", "app_secret": "s3cr3t-of-the-app", "token": "pamtest", "mode": mode}
    return WechatSettings(**{**given, **sealed, **more})


def xml(**fields):
    """A message from OPENID; a field given as None is left out, one that starts with "<" stands as it is."""
    given = {"ToUserName": ACCOUNT, "FromUserName": OPENID, "CreateTime": "1407743423", "MsgType": "text", **fields}
    parts = [f"<{name}>{_value(value)}</{name}>" for name, value in given.items() if value is not None]
    return f"<xml>{''.join(parts)}</xml>"


def _value(value):
    value = str(value)
    return value if value.startswith("<") or value.isdigit() else f"<![CDATA[{value}]]>"


class Platform:
    """Requests to one account, each with its own nonce unless one is given."""

    def __init__(self, of):
        self.of = of
        self.door = Door(of)

    def query(self, nonce="", at=NOW, token="", **more):
        timestamp, nonce = str(int(at)), nonce or str(next(_nonces))
        signature = sign(token or self.of.token.get_secret_value(), timestamp, nonce)
        return {"signature": signature, "timestamp": timestamp, "nonce": nonce, **more}

    def seal(self, key=None, app_id=""):
        return Seal(app_id or self.of.app_id, self.of.token.get_secret_value(), key or key_bytes(self.of.aes_key))

    def sealed(self, message, seal=None, beside="", **more):
        """The query and the body of an encrypted delivery; `beside` stands in the open part of the envelope."""
        seal = seal or self.seal()
        encrypted = seal.encrypt(message)
        query = self.query(token=seal.token, encrypt_type="aes", **more)
        query["msg_signature"] = sign(seal.token, query["timestamp"], query["nonce"], encrypted)
        body = f"<xml><ToUserName>{ACCOUNT}</ToUserName>{beside}<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>"
        return query, body.encode()

    def post(self, message, now=NOW, **more):
        """What the door makes of a delivery, in the account's mode."""
        if self.of.mode == "plain":
            return self.door.open(self.query(**more), message.encode(), now)
        return self.door.open(*self.sealed(message, **more), now)
