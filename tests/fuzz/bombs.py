"""S2: a body made to exhaust us is refused cheaply. `python -m tests.fuzz.bombs`"""

import gzip

from tests.fuzz.command import command
from tests.fuzz.target import Report, alone, of
from tests.wechat.helpers import Platform, settings

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))

BOMBS = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]><xml><Content>&l9;</Content></xml>'.encode(),
    "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"a" * 30_000}">]><xml>{"&a;" * 9_000}</xml>'.encode(),
    "external entity": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><Content>&a;</Content></xml>',
    "external DTD": b'<!DOCTYPE xml SYSTEM "http://127.0.0.1:1/x.dtd"><xml><Content>a</Content></xml>',
    "parameter entity": b'<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///dev/zero"> %a;]><xml/>',
    "UTF-16 laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]><xml>&l9;</xml>'.encode("utf-16"),
    "UTF-7": "<?xml version='1.0' encoding='utf-7'?><xml>体</xml>".encode("utf-7"),
    "20 MB": b"<xml><Content>" + b"a" * 20_000_000 + b"</Content></xml>",
    "zipped 1000:1": gzip.compress(b"<xml>" + b"a" * 20_000_000 + b"</xml>"),
    "a million tags": b"<xml>" + b"<a/>" * 1_000_000 + b"</xml>",
    "a million deep": b"<a>" * 1_000_000,
    "64 KB of tags": b"<xml>" + b"<a/>" * 16_000 + b"</xml>",
    "64 KB deep": b"<xml>" + b"<a>" * 21_000,
    "64 KB of attributes": b"<xml " + b" ".join(b'a%d=""' % n for n in range(6_000)) + b"/>",
    "64 KB in one name": b"<xml><" + b"a" * 65_000 + b"/></xml>",
    "64 KB of sections": b"<xml><C>" + b"<![CDATA[]]>" * 5_000 + b"</C></xml>",
    "64 KB of comments": b"<xml>" + b"<!---->" * 9_000 + b"</xml>",
    "64 KB of references": b"<xml><C>" + b"&amp;" * 13_000 + b"</C></xml>",
    "an unclosed section": b"<xml><C><![CDATA[" + b"]" * 65_000,
}


def run(platform, post, names=tuple(BOMBS)):
    """Each bomb under a good signature: by itself, and in a sealed account as the envelope."""
    report = Report()
    sealed = {} if platform.of.mode == "plain" else {"encrypt_type": "aes", "msg_signature": "0" * 40}
    with alone():
        for name in names:
            report.post(post, platform.query(**sealed), BOMBS[name])
    return report.end()


def long(_count, _seed):
    """Each by itself."""
    for mode in ("plain", "safe"):
        platform = Platform(settings(mode))
        for name in BOMBS:
            report = run(platform, of(platform), (name,))
            cheap = report.slowest_ms <= 100 and report.grown_mb <= 20
            yield f"bomb {name}, {mode}", report, cheap and set(report.statuses) <= {400, 403, 413}


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1)]))
