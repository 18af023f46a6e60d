"""What stands above and below the words of an edition on the phone."""

from __future__ import annotations

from records.broadcasts.receipt import DIRECTIVE

DRILL = "【演练】"
ASKS_BACK = "看完回「看懂了」，考您一两个问题。"
RECEIPT = "收到请回「收到 {number}」。"


def framed(text: str, kind: str, number: object, *, asks: bool = False, drill: bool = False) -> str:
    """`number` as the receipt of a directive names it."""
    below = [RECEIPT.replace("{number}", str(number))] if kind == DIRECTIVE else []
    below += [ASKS_BACK] if asks else []
    return "\n".join([f"{DRILL if drill else ''}{text}", *below])


def renumbered(text: str, was: int, number: int) -> str:
    """The same words under another number, as its receipt names it."""
    return text.replace(RECEIPT.replace("{number}", str(was)), RECEIPT.replace("{number}", str(number)))
