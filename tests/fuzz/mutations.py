"""Bodies that are nearly right: samples of every message and event, changed in the ways that break parsers."""

import re

from tests.wechat.samples import EVENTS, MESSAGES

SEEDS = tuple(body.encode() for body in (MESSAGES | EVENTS).values())

TOKENS = tuple(
    token if isinstance(token, bytes) else token.encode("utf-8", "surrogatepass")
    for token in (
        "<![CDATA[", "]]>", "]]]]><![CDATA[>", "<!--", "-->", "<?xml version='1.0' encoding='gbk'?>", "<?", "&", "&lt;",
        "&#0;", "&#xD800;", "&#x10FFFF;", "&a;", "<!DOCTYPE x>", '<!DOCTYPE x [<!ENTITY a "b">]>', "<", ">", "/>",
        "</xml>", "<xml>", "<a><b/></a>", "<MsgType>event</MsgType>", "<MsgId></MsgId>", "<CreateTime>-1</CreateTime>",
        "<CreateTime>99999999999999999999</CreateTime>", "<FromUserName/>", "<Location_X>nan</Location_X>",
        "<Encrypt>x</Encrypt>", "<Event/>", "<Content>", "\x00", "\x08", "\x1f", "\x7f", "\u2028", "\ufeff", "\ufffe",
        "\ud800", "👨‍👩‍👧", "\u202e", b"\xff", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xfe\xff", "{", '{"a":1}', "x" * 3000,
        "<d>" * 40, "<r/>" * 700, "9" * 400, " " * 500, "٣", "１",
    )
)  # fmt: skip


def mutated(dice, seed=None):
    """One body, by one to four changes. `dice` is a random.Random."""
    body = bytearray(seed or dice.choice(SEEDS))
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        dice.choice(_CHANGES)(dice, body)
    return bytes(body)


def _place(dice, body):
    return dice.randrange(len(body) + 1)


def _flip(dice, body):
    for _ in range(dice.randint(1, 8)):
        if body:
            body[dice.randrange(len(body))] ^= 1 << dice.randrange(8)


def _insert(dice, body):
    place = _place(dice, body)
    body[place:place] = dice.choice(TOKENS)


def _noise(dice, body):
    place = _place(dice, body)
    body[place:place] = dice.randbytes(dice.randint(1, 60))


def _drop(dice, body):
    place = _place(dice, body)
    del body[place : place + dice.randint(1, 80)]


def _revalue(dice, body):
    """Well-formed, but with a value that does not belong there: what comes after the XML parser is tried by this."""
    places = list(_VALUE.finditer(body))
    if places:
        place = dice.choice(places)
        value = dice.choice(TOKENS).replace(b"]]>", b"]]]]><![CDATA[>")
        body[place.start(1) : place.end(1)] = b"<![CDATA[" + value + b"]]>"


def _repeat(dice, body):
    place = _place(dice, body)
    part = body[place : place + dice.randint(1, 200)]
    body[place:place] = part * dice.randint(1, 5)


def _truncate(dice, body):
    del body[_place(dice, body) :]


def _splice(dice, body):
    other = dice.choice(SEEDS)
    body[_place(dice, body) :] = other[dice.randrange(len(other)) :]


def _rename(dice, body):
    name = dice.choice((b"MsgType", b"Content", b"FromUserName", b"ToUserName", b"CreateTime", b"MsgId", b"Event"))
    body[:] = body.replace(name, dice.choice((b"Event", b"MsgId", b"a.b", b"x:y", "体温".encode(), b"")))


def _recode(dice, body):
    text = bytes(body).decode("utf-8", "replace")
    body[:] = text.encode(dice.choice(("gbk", "utf-16", "utf-16-le", "utf-7", "utf-32", "latin-1")), "replace")


_VALUE = re.compile(rb"<\w+>((?:<!\[CDATA\[[^]]*\]\]>)|[^<]*)</\w+>")
_CHANGES = (
    _flip,
    _insert,
    _insert,
    _revalue,
    _revalue,
    _revalue,
    _noise,
    _drop,
    _repeat,
    _truncate,
    _splice,
    _rename,
    _recode,
)
