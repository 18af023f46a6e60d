"""What the form of a broadcast still lacks, as a sentence."""

from __future__ import annotations

from werkzeug.datastructures import MultiDict

from console.plain import plain, whole

Form = MultiDict[str, str]
LARGEST = 99_999


class Missing(Exception):
    """What the official has still to say."""


def number(form: Form, name: str, label: str) -> int | None:
    """None where nothing is written. Raises Missing, which names the field as the page does."""
    said = plain(form.get(name, "")).strip()
    if not said:
        return None
    found = whole(said)
    if found is None or found > LARGEST:
        raise Missing(f"「{label}」请只写数字，例如 6。")
    return found
