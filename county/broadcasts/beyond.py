"""An edition beyond the phone: what its files for television, loudspeaker, wall and group are made from, behind one link."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from county.broadcasts import brief, heads
from county.leaving import Leaving
from county.papers import keep
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition, Stage

AGREED = (Stage.APPROVED, Stage.RUNNING, Stage.STOPPED, Stage.DONE)
CHANNELS = ("tv", "loudspeaker", "poster", "robot")
OFFICE = "{county}疫情防控指挥部"
CRAWL = 120
"""Characters of a crawl line: half a minute on the screen."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """`id` names the files and the recording that takes the synthesiser's place; `line` is the crawl, "" for none."""

    id: str
    title: str
    words: str
    line: str
    office: str
    channels: tuple[str, ...]

    def dumps(self) -> bytes:
        return json.dumps({"beyond": asdict(self)}, ensure_ascii=False).encode()


def loads(kept: bytes) -> Beyond | None:
    """None for another kind of paper."""
    said = json.loads(kept).get("beyond")
    return Beyond(**{**said, "channels": tuple(said["channels"])}) if said else None


def files(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """The link to all files of an edition that was agreed to; `url` "" for one that was not. None where it is not theirs."""
    one = heads.mine(turn, int(str(about)))
    if one is None:
        return None
    if one.stage not in AGREED:
        return {"title": one.title, "stage": one.stage.value, "url": ""}
    made = of(one, turn.county.name)
    name = f"广播{one.number}"
    url = keep(turn.conn, turn.keyring, turn.county, made.dumps(), name, account=turn.standing.account.id, at=turn.at)
    return {"title": one.title, "stage": one.stage.value, "url": f"{url}.zip"}


def of(one: Edition, county: str) -> Beyond:
    words = one.words["zh"].removeprefix(f"【{one.title}】").strip()
    flat = " ".join(words.split())
    short = one.words.get(SMS, "")
    line = (
        flat
        if len(flat) <= CRAWL
        else short
        if short and len(short) <= brief.LONGEST and short != one.words["zh"]
        else ""
    )
    return Beyond(
        one.source or f"edition-{one.number}", one.title, words, line, OFFICE.replace("{county}", county), CHANNELS
    )
