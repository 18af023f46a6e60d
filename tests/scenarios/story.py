"""Stories of several phones: told as they would be read, and checked against what really happens.

`NAME> ` is what somebody types, the lines after it the answer; `NAME< ` is a line of a notice that goes to
somebody's phone in that turn (`< ` where nobody has one). Other lines that begin with `! `:

    ! NAME follows | scans OTHER | speaks WORDS | sends photo    (OTHER: whose door card)
    ! NAME again         the platform delivers the last message once more
    ! later 20m          time passes (m, h, d)

A `…` stands for anything within a line. Lines of `# ` are for the reader.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from textwrap import dedent

from tests.scenarios.county import County

SPANS = {"m": "minutes", "h": "hours", "d": "days"}


def tell(story: str, county: County) -> None:
    """Raises AssertionError with both tellings side by side."""
    written = [line.strip() for line in dedent(story).strip().splitlines() if line.strip()]
    written = [line for line in written if not line.startswith("#")]
    happened = list(_happen(written, county))
    if len(written) != len(happened) or not all(map(_fits, written, happened)):
        diff = difflib.unified_diff(written, happened, "as written", "as it happened", lineterm="", n=99)
        raise AssertionError("\n".join(diff))


def _happen(written: list[str], county: County) -> Iterator[str]:
    for line in written:
        reply = act(line, county)
        if reply is not None:
            yield line
            yield from (said.strip() for said in reply.splitlines() if said.strip())
            yield from heard(county)


def heard(county: County) -> Iterator[str]:
    for name, notice in county.told():
        yield from (f"{name}< {line}".strip() for line in notice.text.splitlines() if line.strip())


def act(line: str, county: County) -> str | None:
    """What a line of the story leads to on its own phone; None where it is no act."""
    if spoken := re.fullmatch(r"(\S{2,6})> (.*)", line):
        return county.phone(spoken[1]).says(spoken[2])
    if line.startswith("! later "):
        county.later(**{SPANS[line[-1]]: int(line[8:-1])})
        return ""
    if done := re.fullmatch(r"! (\S+) (follows|scans|speaks|sends|again) ?(.*)", line):
        return _do(county, *done.groups())
    return None


def _do(county: County, name: str, deed: str, rest: str) -> str:
    phone = county.phone(name)
    match deed:
        case "follows":
            return phone.sends("event", event="subscribe", key=county.codes.get(rest, ""))
        case "scans":
            return phone.sends("event", event="scan", key=county.codes[rest])
        case "speaks":
            return phone.sends("voice", recognition=rest)
        case "sends":
            return phone.sends("image", media_id="m1")
    return phone.again()


def _fits(written: str, happened: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, written.split("…"))), happened) is not None
