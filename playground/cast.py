"""The people of the demo, read from cast.yaml: who has a phone on the page, and what the account may send them."""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Person:
    """`household` is the code by which the demo county knows this person's home; "" for nobody yet."""

    openid: str
    name: str
    role: str
    follows: bool
    household: str
    caption: str
    colour: str


@dataclass(frozen=True, slots=True)
class Place:
    """A spot to send as one's location, in degrees."""

    label: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Template:
    """A notice the account has been granted; `kind` is "template" or "subscription", `fields` are (key, label)."""

    id: str
    kind: str
    title: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cast:
    people: tuple[Person, ...]
    places: tuple[Place, ...]
    templates: tuple[Template, ...]


def read(file: Path) -> Cast:
    """Raises TypeError naming the entry when a key is missing or unknown."""
    raw = yaml.safe_load(file.read_text())
    return Cast(
        people=tuple(Person(**entry) for entry in raw["people"]),
        places=tuple(Place(**entry) for entry in raw["places"]),
        templates=tuple(Template(**{**entry, "fields": tuple(entry["fields"].items())}) for entry in raw["templates"]),
    )
