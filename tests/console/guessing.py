"""S9: codes of the sign-in cannot be guessed, and who is guessed at still gets in. `python -m tests.console.guessing`"""

from __future__ import annotations

from collections import Counter

from tests.console.house import Figures, house
from tests.console.stage import CADRE, Browser, Console
from tests.fuzz.command import command

SIGN_IN = "/console/sign-in"
EVALUATED, STOPPED, IN = 422, 429, 303
AN_HOUR_S = 3600


def guess(console: Console, names: list[str], count: int, sources: int) -> Counter[int]:
    """`count` guesses within an hour, spread over names and addresses: how each was answered."""
    thief, said = console.stranger(), Counter[int]()
    thief.get(SIGN_IN)
    for n in range(count):
        console.later(seconds=AN_HOUR_S / count)
        form = {"name": names[n % len(names)], "code": f"{n:06}"}
        said[thief.post(SIGN_IN, form, environ_overrides={"REMOTE_ADDR": address(n % sources)}).status_code] += 1
    return said


def address(n: int) -> str:
    return f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}"


def enters(console: Console, browser: Browser) -> bool:
    """The real one: the chat's new code, typed in a browser where they signed in before."""
    _, name, code = console.way_in(console.account(CADRE))
    browser.get(SIGN_IN)
    return browser.post(SIGN_IN, {"name": name, "code": code}).status_code == IN


def known(console: Console) -> Browser:
    """A browser where the cadre signed in by a code, and out again."""
    browser = console.stranger()
    assert enters(console, browser)
    browser.get("/console/")
    browser.post("/console/sign-out")
    return browser


def opens(console: Console) -> bool:
    """The real one: the chat's link, in any browser."""
    link, browser = console.link(console.account(CADRE)), console.stranger()
    browser.get(link)
    return browser.post(link).status_code == IN


def at_one(console: Console, count: int, sources: int) -> tuple[Counter[int], bool]:
    """All at one account; whether the real one still gets in both ways."""
    own = known(console)
    console.later(minutes=30)
    _, name, _ = console.way_in(console.account(CADRE))
    said = guess(console, [name], count, sources)
    return said, enters(console, own) and opens(console)


def spread(console: Console, count: int, sources: int) -> Counter[int]:
    """One at each of so many names, of which one is real."""
    _, name, _ = console.way_in(console.account(CADRE))
    return guess(console, [name, *(f"n{_letters(n)}" for n in range(count - 1))], count, sources)


def _letters(n: int) -> str:
    return "".join(chr(ord("a") + n // 26**place % 26) for place in range(4))


def long(count: int, _seed: int):
    for sources in (1, count):
        with house() as console:
            said, gets_in = at_one(console, count, sources)
            yield (
                f"one account, {sources} sources",
                Figures(said, gets_in=gets_in),
                said[EVALUATED] <= 10 and gets_in and not said[IN],
            )
    for sources in (1, count):
        with house() as console:
            said = spread(console, count, sources)
            most = 40 if sources == 1 else count
            yield f"{count} accounts, {sources} sources", Figures(said), said[EVALUATED] <= most and not said[IN]


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 10_000)]))
