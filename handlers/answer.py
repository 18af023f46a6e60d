"""What a message is answered with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """The words of a passive reply; empty is the platform's `success`. `to_agents`: hand the talk to a person."""

    text: str = ""
    to_agents: bool = False


NOTHING = Answer()
