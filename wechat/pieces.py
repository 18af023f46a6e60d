"""A long text in pieces that the platform takes, cut where a reader would pause."""

import re
import unicodedata

# From the best place to cut to the worst that still reads well.
_BORDERS = tuple(
    re.compile(border) for border in (r"\n\s*\n", r"\n", r"[。!?！？…]+[”』」）)]*", r"[;；]", r"[,，、:： ]")
)
_LINK = re.compile(r"<a\s[^>]*>.*?</a>", re.DOTALL)
_JOINERS = "\u200d\ufe0e\ufe0f\u20e3"
_LEAST = 64


def split(text: str, limit_bytes: int = 2048) -> list[str]:
    """Pieces of at most `limit_bytes` of UTF-8 each, none blank; blank space at a cut is dropped."""
    if limit_bytes < _LEAST:
        raise ValueError(f"a piece needs at least {_LEAST} bytes")
    pieces = []
    rest = text.strip()
    while len(rest.encode("utf-8", "replace")) > limit_bytes:
        cut = _cut(rest, _fitting(rest, limit_bytes))
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces


def _fitting(text: str, limit_bytes: int) -> int:
    """How many characters fit."""
    return len(text.encode("utf-8", "replace")[:limit_bytes].decode("utf-8", "ignore"))


def _cut(text: str, fitting: int) -> int:
    """The latest good border in the second half of what fits; a link is never cut if it fits in a piece."""
    most = _before_link(text, fitting)
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(text, most // 2, most) if not _in_link(text, match.end())]
        if ends:
            return ends[-1]
    return _between_characters(text, most)


def _before_link(text: str, cut: int) -> int:
    for link in _LINK.finditer(text):
        if 0 < link.start() < cut < link.end():
            return link.start()
    return cut


def _in_link(text: str, cut: int) -> bool:
    return _before_link(text, cut) != cut


def _between_characters(text: str, cut: int) -> int:
    """Not between a letter and its accent, nor inside an emoji of several parts."""
    for place in range(cut, max(cut - 16, 1), -1):
        after, before = text[place : place + 1], text[place - 1]
        if after and (after in _JOINERS or unicodedata.combining(after) or before == "\u200d"):
            continue
        return place
    return cut
