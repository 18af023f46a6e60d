"""What stands on a paper, as values: no fonts, no pages. As JSON it is kept until somebody downloads it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

LEFT, CENTRE, RIGHT = "left", "centre", "right"


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; on the left its first line is indented by two characters unless `flush`. `lead`: what stands before the
    text as its heading."""

    text: str
    align: str = LEFT
    flush: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` are shares of the page's width, equal ones where none are given."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code, and what stands under it."""

    content: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign, side by side: (what, by whom); an empty second is signed by hand."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Lines with their depth, 0 the root, each drawn below the nearest line before it that is less deep."""

    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block = Heading | Text | Grid | Code | Signatures | Tree | NewPage
BLOCKS: dict[str, type[Block]] = {one.__name__: one for one in (Heading, Text, Grid, Code, Signatures, Tree, NewPage)}


@dataclass(frozen=True, slots=True)
class Paper:
    """`number` stands under the title, `footer` at the foot of every page beside its number. `official`: set as offices set
    what they send upward (GB/T 9704), large and wide."""

    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    footer: str = ""
    official: bool = False

    def dumps(self) -> bytes:
        blocks = [{"block": type(one).__name__, **asdict(one)} for one in self.blocks]
        whole = {
            "title": self.title,
            "number": self.number,
            "footer": self.footer,
            "official": self.official,
            "blocks": blocks,
        }
        return json.dumps(whole, ensure_ascii=False).encode()


def loads(kept: bytes) -> Paper:
    """Raises ValueError or KeyError for what no `dumps` has written."""
    whole = json.loads(kept)
    blocks = tuple(_block(one) for one in whole["blocks"])
    return Paper(whole["title"], blocks, whole["number"], whole["footer"], whole.get("official", False))


def _block(kept: dict[str, Any]) -> Block:
    made: Block = BLOCKS[kept.pop("block")](**{name: _frozen(value) for name, value in kept.items()})
    return made


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
