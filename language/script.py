"""One script for all that follows: half-width, simplified, lower case, and exactly as long as it was.

Every character is replaced by one character, so that a span read from the plain text is a span of what was typed.
"""

from functools import cache, lru_cache, reduce
from importlib.resources import files

LONGEST = 2000  # characters; what follows is not read

_PUNCTUATION = str.maketrans("\u3000\u00a0\t\r﹑﹒·•∶﹕～〜–—−―〇℉", "    、...::~~----零F")
_VARIANTS = str.maketrans("嗽欬痠噁癢沖週姊妳您祂两兩倆俩", "嗽咳酸恶痒冲周姐你你他两两两两")


@cache
def _table() -> dict[int, str]:
    """Full-width forms, the traditional characters of OpenCC's table, punctuation and variants, in one step for each character."""
    steps: tuple[dict[int, str] | dict[int, int], ...] = (_simple(), _PUNCTUATION, _VARIANTS)
    return {code: reduce(str.translate, steps, chr(code)) for step in steps for code in step}


def _simple() -> dict[int, str]:
    wide = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    lines = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if "\t" in line)
    return {ord(old): new.split(" ")[0] for old, new in pairs} | wide


@lru_cache(1024)
def plain(typed: str) -> str:
    """The first 2,000 characters in one script."""
    text = typed[:LONGEST].translate(_table())
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text
