"""How far one replay of a talk got."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from chat.steps import Ask, Effect, Words


@dataclass(slots=True)
class Run:
    """`asked` and `answers`: the questions passed, in order, those in `defaults` unasked;
    `aside`: the other answers."""

    says: list[str | Words] = field(default_factory=list)
    question: Ask | None = None
    asked: dict[str, Ask] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    defaults: set[str] = field(default_factory=set)
    aside: dict[str, str] = field(default_factory=dict)
    looks: dict[str, Any] = field(default_factory=dict)
    effects: dict[str, Effect] = field(default_factory=dict)

    @property
    def shown(self) -> dict[str, Ask]:
        """The questions passed that have words: those without are only listened for."""
        return {name: ask for name, ask in self.asked.items() if str(ask.question)}

    @property
    def ended(self) -> bool:
        return self.question is None

    @property
    def name(self) -> str:
        """The name of the open question."""
        return self.question.key() if self.question else ""
