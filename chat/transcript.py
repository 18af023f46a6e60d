"""Talks written down: recorded, and checked against what happens now.

`> ` is the person, other lines are the bot, a line of `! ` is an event or an expectation:

    ! tap KEY            a menu or button was tapped
    ! voice TEXT         a voice message, as recognised
    ! sent MARK          a photo or place, as the handlers mark it
    ! later 2h           time passes (s, m, h, d) and the clock wakes the desk
    ! keep NAME field=value …   the turn before kept this record (any of its fields, blanks left out)
    ! tell NAME words    the turn before told this, somewhere in the text
    ! gone NAME          the turn before withdrew what it had kept
    ! nothing            the turn before had no effect

Blank lines and lines of `# ` are for the reader.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from itertools import chain

from chat.errors import Differs
from chat.player import Player
from chat.steps import Keep, Tell
from chat.turn import Done, How, Said, Turn

Read = Callable[[], str | None]

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_HOW = {"tap": How.TAPPED, "voice": How.SPOKEN, "sent": How.SENT}


def check(transcript: str, player: Player) -> None:
    """Play the talk again; raises Differs, with the lines beside each other, if anything went otherwise."""
    written = [line.strip() for line in transcript.splitlines() if line.strip() and not line.startswith("#")]
    played = list(_played(written, player))
    if written != played:
        diff = difflib.unified_diff(written, played, "as written", "as played", lineterm="", n=99)
        raise Differs("\n".join(diff))


def converse(player: Player, read: Read, write: Callable[[str], None], *, opening: str = "") -> str:
    """A talk on the keyboard until `read` gives None; returns its transcript, with every effect.

    `opening` is a first line, such as `! tap 健康上报`.
    """
    lines: list[str] = []
    for line in chain([opening] if opening else [], iter(read, None)):
        said = line if line.startswith("! ") else f"> {line}"
        turn = act(said, player)
        if turn is None:
            write("! tap KEY, ! voice TEXT, ! sent MARK, ! later 2h")
            continue
        shown = [*_bot(turn), *map(effect_line, turn.effects)]
        lines += [said, *shown]
        write("\n".join(shown))
    return "\n".join(lines) + "\n"


def act(line: str, player: Player) -> Turn | None:
    """What a line of the person or an event leads to; None for any other line."""
    if line.startswith(">"):
        return player.say(line[1:].strip())
    word, _, rest = line.removeprefix("! ").partition(" ")
    if line.startswith("! ") and word in _HOW:
        return player.send(Said(rest, _HOW[word]))
    if line.startswith("! later ") and (span := re.fullmatch(r"(\d+)([smhd])", rest)):
        return player.later(int(span[1]) * _SECONDS[span[2]])
    return None


def effect_line(done: Done) -> str:
    """An effect as the transcript expects it, with all its fields."""
    if done.gone:
        return f"! gone {done.name}"
    if isinstance(done.effect, Tell):
        return f"! tell {done.name} {_one_line(done.effect.text)}"
    told = [f"{name}={value}" for name, value in _fields(done)]
    return " ".join(["! keep", done.name, *told])


def _played(written: list[str], player: Player) -> Iterator[str]:
    for line in written:
        if line.startswith("! ") and line.split()[1] in ("keep", "tell", "gone", "nothing"):
            yield from [line] if _holds(line, player.effects) else [*map(effect_line, player.effects)] or ["! nothing"]
        elif line.startswith((">", "! ")):
            turn = act(line, player)
            if turn is None:
                raise Differs(f"no such event: {line}")
            yield line
            yield from _bot(turn)


def _bot(turn: Turn) -> list[str]:
    return [line.strip() for line in turn.reply.splitlines() if line.strip()]


def _holds(line: str, effects: tuple[Done, ...]) -> bool:
    _, kind, *rest = line.split(maxsplit=3)
    if kind == "nothing":
        return not effects
    name, wanted = rest[0], rest[1] if len(rest) > 1 else ""
    return any(done.name == name and _fits(kind, wanted, done) for done in effects)


def _fits(kind: str, wanted: str, done: Done) -> bool:
    if kind == "gone":
        return done.gone
    if kind == "tell":
        return isinstance(done.effect, Tell) and wanted in _one_line(done.effect.text)
    pairs = {f"{name}={value}" for name, value in _fields(done)}
    return isinstance(done.effect, Keep) and pairs.issuperset(wanted.split())


def _fields(done: Done) -> list[tuple[str, str]]:
    record = done.effect.record if isinstance(done.effect, Keep) else None
    if not is_dataclass(record):
        return [("record", _one_word(record))]
    return [(f.name, _one_word(getattr(record, f.name))) for f in fields(record)]


def _one_word(value: object) -> str:
    return "".join(str(value).split())


def _one_line(value: object) -> str:
    return " ".join(str(value).split())
