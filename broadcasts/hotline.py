"""The hotline's answers: the right page for a question, in the version that holds on that day where the person lives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from broadcasts.answer import Answer, Answers
from broadcasts.finding import PERHAPS, SURE, Finder, Ranked
from broadcasts.page import EVERYWHERE
from broadcasts.rumour import verdict
from broadcasts.telling import tell
from county import hotline
from county.hotline import Found
from county.settings import CountySettings

CHOICES = 3
LIKE = 2.0  # from which a rumour is worth offering as a choice
PLACES = 2048  # days and areas whose pages are remembered


class Shelf:
    """Pages of one kind; `there` gives the version of each question that may be said, or that it ran out."""

    def __init__(self, pages: Answers) -> None:
        self.pages = pages
        self._finder = Finder(pages.pages)
        self.there = lru_cache(PLACES)(self._there)

    def rank(self, asked: str, area: int, on: date, floor: float = PERHAPS) -> list[tuple[Ranked, Answer]]:
        """At most CHOICES; nothing where the best is below the floor."""
        there = self.there(area, on)
        ranked = [one for one in self._finder.rank(asked) if one.question in there][:CHOICES]
        near = bool(ranked) and ranked[0].score >= floor
        return [(one, there[one.question]) for one in ranked] if near else []

    def _there(self, area: int, on: date) -> Mapping[str, Answer]:
        last = {page.question: page for page in self.pages.renewing(on, area)}
        return last | {page.question: page for page in self.pages.standing(on, area)}


class Hotline:
    """Built once from all pages; nothing of it changes."""

    def __init__(
        self, answers: Answers, rumours: Answers, county: CountySettings, place: Callable[[int], str] = lambda _: ""
    ) -> None:
        """`place` gives the name of an area."""
        self._answers, self._rumours = Shelf(answers), Shelf(rumours)
        self._county, self._place = county, place

    def find(self, asked: str, area: int, on: date) -> Found:
        ranked = self._answers.rank(asked, area, on)
        sure = bool(ranked) and ranked[0][0].sure
        return Found(sure, tuple(self._told(page, on) for _, page in ranked))

    def rumour(self, claim: str, area: int, on: date) -> Found:
        """A verdict on another claim does harm: the lead over other rumours makes none surer."""
        ranked = self._rumours.rank(claim, area, on, LIKE)
        sure = bool(ranked) and ranked[0][0].score >= SURE
        return Found(sure, tuple(self._judged(page, on) for _, page in ranked))

    def named(self, id: str, area: int, on: date) -> hotline.Answer | None:  # noqa: A002 - the page's own word
        """The answer to the question of the page with this id, as it stands there on that day."""
        page = self._answers.pages.find(id)
        there = self._answers.there(area, on).get(page.question) if page else None
        return self._told(there, on) if there else None

    def _told(self, page: Answer, on: date) -> hotline.Answer:
        return hotline.Answer(page.id, page.question, tell(page, self._county, on, self._where(page)))

    def _judged(self, page: Answer, on: date) -> hotline.Answer:
        return hotline.Answer(page.id, page.question, verdict(page, self._county, on, self._where(page)))

    def _where(self, page: Answer) -> str:
        return "" if page.area == EVERYWHERE else self._place(page.area)
