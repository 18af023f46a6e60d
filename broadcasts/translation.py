"""A broadcast in another language: a file beside the original, sent only after a named native reader approved it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from broadcasts.broadcast import Broadcast
from broadcasts.page import Day, Page


class Translation(Page):
    """`letter-to-all.bo.md`: the id is `letter-to-all.bo`. `of_words` is `Broadcast.words_digest` of what was translated."""

    PLACEHOLDERS = Broadcast.PLACEHOLDERS

    title: str = Field(min_length=1, max_length=60)
    of_words: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    translated_by: str = Field(min_length=2, max_length=40)
    approved_by: str = Field("", max_length=40, description="the native reader, by office and name")
    approved_on: Day | None = None

    @property
    def original(self) -> str:
        return self.id.rpartition(".")[0]

    @property
    def language(self) -> str:
        return self.id.rpartition(".")[2]

    def may_go(self, original: Broadcast) -> bool:
        """Approved, and the original has not changed since."""
        return bool(self.approved_by and self.approved_on) and self.of_words == original.words_digest()
