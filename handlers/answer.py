"""What a message is answered with."""

from __future__ import annotations

from dataclasses import dataclass

TO_AGENTS = "〔转客服〕"
"""Stands in the place of a kept reply that hands the person to the account's agents: a repeat does so again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The words of a passive reply; empty is the platform's `success`. `to_agents`: hand the talk to a person."""

    text: str = ""
    to_agents: bool = False


NOTHING = Answer()


def kept(reply: str) -> Answer:
    """Of a reply as it is kept with its delivery."""
    return Answer(to_agents=True) if reply == TO_AGENTS else Answer(reply)
