"""Making sure of a server: a signed GET whose echostr must come back bare, in plain sight in every mode."""

import random
from dataclasses import dataclass

from urllib3.exceptions import HTTPError

from playground.codec import sign
from playground.hook.post import Wire
from playground.settings import PlaygroundSettings


@dataclass(frozen=True, slots=True)
class Verified:
    """`reason` says what was wrong, in words for the person who sets up the server."""

    verified: bool
    reason: str = ""


def greet(settings: PlaygroundSettings, wire: Wire, now: int, chance: random.Random) -> Verified:
    echo, nonce = str(chance.getrandbits(62)), str(chance.getrandbits(32))
    signature = sign(settings.token.get_secret_value(), str(now), nonce)
    query = {"signature": signature, "timestamp": str(now), "nonce": nonce, "echostr": echo}
    try:
        status, body = wire.greet(query, settings.cut_s)
    except HTTPError:
        return Verified(False, "连不上公众号的服务器")
    if status != 200:
        return Verified(False, f"服务器答复了 HTTP {status}")
    if body != echo.encode():
        return Verified(False, "答复的不是原样的 echostr：不能有引号、空格、换行")
    return Verified(True)
