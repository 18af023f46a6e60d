"""S3: nobody but the platform is heard. `python -m tests.fuzz.forgeries --count 1000000`"""

import random
from dataclasses import replace

from tests.fuzz.command import command
from tests.fuzz.target import Report, of
from tests.wechat.helpers import NOW, OLD_KEY, Platform, settings, xml
from wechat.settings import key_bytes
from wechat.signature import sign

MESSAGE = xml(Content="爷爷今天37度8", MsgId=1)


def run(platform, post, count, seed, at=NOW):
    """Signatures made up, or one captured request with some of it changed."""
    dice, report = random.Random(seed), Report()
    if platform.of.mode == "plain":
        captured = (platform.query(at=at), MESSAGE.encode())
    else:
        captured = platform.sealed(MESSAGE, at=at)
    for _ in range(count):
        report.post(post, *dice.choice(_FORGERIES)(dice, *captured))
    return report.end()


def _signature(query):
    return "msg_signature" if "msg_signature" in query else "signature"


def _made_up(dice, query, body):
    return query | {_signature(query): f"{dice.getrandbits(160):040x}"}, body


def _flipped(dice, query, body):
    name = _signature(query)
    return query | {name: f"{int(query[name], 16) ^ (1 << dice.randrange(160)):040x}"}, body


def _by_guess(dice, query, body):
    """Signed with a token that is not ours."""
    guess = sign(str(dice.random()), query["timestamp"], query["nonce"])
    return query | {_signature(query): guess}, body


def _at_another_time(dice, query, body):
    """A captured signature under a time or a nonce that it was not made for."""
    if dice.random() < 0.5:
        return query | {"timestamp": str(int(query["timestamp"]) + dice.choice((-1, 1)) * dice.randint(1, 299))}, body
    return query | {"nonce": str(dice.randrange(10**9, 10**10))}, body


def _shortened(dice, query, body):
    name = _signature(query)
    return query | {name: query[name][: dice.randrange(40)]}, body


_FORGERIES = (_made_up, _flipped, _flipped, _by_guess, _at_another_time, _shortened)


def cuts(query):
    """Every other way to cut the timestamp and nonce of one captured signature: the signature holds for all of them."""
    stamp, nonce = query["timestamp"], query["nonce"]
    for joined in (stamp + nonce, nonce + stamp):
        for place in range(len(joined) + 1):
            for one, two in ((joined[:place], joined[place:]), (joined[place:], joined[:place])):
                if (one, two) != (stamp, nonce):
                    yield query | {"timestamp": one, "nonce": two}


def strangers(platform):
    """Requests that are whole and right, but sealed for or by somebody else."""
    seal = platform.seal()
    other_key = key_bytes(settings("safe", aes_key=OLD_KEY).aes_key)
    for wrong in (replace(seal, app_id="wx-other"), replace(seal, key=other_key), replace(seal, token="guess")):
        yield platform.sealed(MESSAGE, seal=wrong)


def long(count, seed):
    """Most of them against the seal: its signature is the one that covers the message."""
    for mode, share in (("plain", 0.2), ("safe", 0.8)):
        platform = Platform(settings(mode))
        report = run(platform, of(platform), int(count * share), seed)
        yield f"forgeries, {mode}", report, set(report.statuses) == {403}


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1_000_000)]))
