"""What the form of a broadcast still lacks, as a sentence."""

from __future__ import annotations

from werkzeug.datastructures import MultiDict

from console.plain import plain

Form = MultiDict[str, str]


class Missing(Exception):
    """What the official has still to say."""


def number(form: Form, name: str, label: str) -> int | None:
    """None where nothing is written. Raises Missing, which names the field as the page does."""
    said = plain(form.get(name, "")).strip()
    if not said:
        return None
    if not said.isascii() or not said.isdigit() or len(said) > 5:
        raise Missing(f"「{label}」请只写数字，例如 6。")
    return int(said)
