"""The hotline's answers: the right page for a question, in the version that holds on that day where the person lives.

What has gone out to the people is quoted by its items, where no answer is surer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache

from broadcasts import caution
from broadcasts.answer import Answer, Answers
from broadcasts.clauses import PERHAPS as QUOTABLE
from broadcasts.clauses import Clauses
from broadcasts.finding import CLEAR, PERHAPS, SURE, Finder, Ranked
from broadcasts.page import EVERYWHERE
from broadcasts.published import Item, Published
from broadcasts.rumour import verdict
from broadcasts.telling import tell
from county import hotline
from county.hotline import Found
from county.settings import CountySettings
from language.finding.meaning import Meaning

CHOICES = 3
LIKE = 2.0  # from which a rumour is worth offering as a choice
ABOUT = 3.0  # from which a story told in the middle of a talk is taken for a question; what fills the time stays below
PLACES = 2048  # days and areas whose pages are remembered


class Shelf:
    """Pages of one kind; `there` gives the version of each question that may be said, or that it ran out."""

    def __init__(self, pages: Answers, meaning: Meaning | None = None) -> None:
        self.pages = pages
        self._finder = Finder(pages.pages, meaning)
        self.there = lru_cache(PLACES)(self._there)

    def rank(self, asked: str, area: int, on: date, floor: float = PERHAPS) -> list[tuple[Ranked, Answer]]:
        """At most CHOICES; nothing where the best is below the floor."""
        there = self.there(area, on)
        ranked = [one for one in self._finder.rank(asked) if one.question in there][:CHOICES]
        near = bool(ranked) and ranked[0].score >= floor
        return [(one, there[one.question]) for one in ranked] if near else []

    def near(self, said: str) -> float:
        """How far the likeliest page stands out."""
        first = next(iter(self._finder.rank(said)), None)
        return first.score + first.lead if first else 0.0

    def _there(self, area: int, on: date) -> Mapping[str, Answer]:
        last = {page.question: page for page in self.pages.renewing(on, area)}
        return last | {page.question: page for page in self.pages.standing(on, area)}


class Hotline:
    """Built once from all pages, found by characters; `learn`, `write` and `publish` each put a new index in the place of
    the old one."""

    def __init__(
        self, answers: Answers, rumours: Answers, county: CountySettings, place: Callable[[int], str] = lambda _: ""
    ) -> None:
        """`place` gives the name of an area."""
        self.shipped = answers
        self._answers, self._rumours = Shelf(answers), Shelf(rumours)
        self._county, self._place = county, place
        self._clauses = Clauses(())
        self._meaning: Meaning | None = None
        self._building = threading.Lock()

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every way in which an answer or a rumour is asked for."""
        return tuple(text for shelf in (self._answers, self._rumours) for page in shelf.pages for text in page.wordings)

    def learn(self, meaning: Meaning) -> None:
        """From now on also by meaning. Takes 20 ms for each wording that the model has not seen."""
        with self._building:
            self._meaning = meaning
            self._answers, self._rumours = Shelf(self._answers.pages, meaning), Shelf(self._rumours.pages, meaning)

    def write(self, pages: Iterable[Answer]) -> None:
        """What officials wrote beside what is shipped, in place of what they wrote before. Takes a second or two."""
        with self._building:
            self._answers = Shelf(Answers((*self.shipped, *pages)), self._meaning)

    def publish(self, every: Iterable[Published]) -> None:
        """All that has gone out and may be quoted, in place of what was known before."""
        self._clauses = Clauses(every, (page.body for page in self._answers.pages))

    def find(self, asked: str, area: int, on: date) -> Found:
        ranked = self._answers.rank(asked, area, on)
        told = tuple(self._told(page, on) for _, page in ranked)
        careful = caution.dose(asked) or caution.elsewhere(asked, self._county.code)
        sure = bool(ranked) and ranked[0][0].sure
        if sure or careful:
            return Found(sure and not careful, told)
        quoted = [one for one in self._clauses.find(asked, area, on)[:1] if one.score >= QUOTABLE]
        quotes = tuple(_quote(one.item) for one in quoted)
        if quoted and quoted[0].sure:
            return Found(True, (*quotes, *told[: CHOICES - 1]))
        return Found(False, (*told[: CHOICES - len(quotes)], *quotes))

    def knows(self, said: str) -> bool:
        """Whether a page is about what was said without asking, in whatever version."""
        return self._answers.near(said) >= ABOUT

    def rumour(self, claim: str, area: int, on: date) -> Found:
        """A verdict on another claim does harm: the lead over other rumours makes none surer, and of two that are alike none is."""
        ranked = self._rumours.rank(claim, area, on, LIKE)
        sure = bool(ranked) and ranked[0][0].score >= SURE and ranked[0][0].lead >= CLEAR
        return Found(sure, tuple(self._judged(page, on) for _, page in ranked))

    def named(self, id: str, area: int, on: date) -> hotline.Answer | None:  # noqa: A002 - the page's own word
        """The answer to the question of the page with this id, as it stands there on that day; or the item that was quoted."""
        item = self._clauses.named(id, area, on)
        if item:
            return _quote(item)
        page = self._answers.pages.find(id)
        there = self._answers.there(area, on).get(page.question) if page else None
        return self._told(there, on) if there else None

    def _told(self, page: Answer, on: date) -> hotline.Answer:
        return hotline.Answer(page.id, page.question, tell(page, self._county, on, self._where(page)))

    def _judged(self, page: Answer, on: date) -> hotline.Answer:
        return hotline.Answer(page.id, page.question, verdict(page, self._county, on, self._where(page)))

    def _where(self, page: Answer) -> str:
        return "" if page.area == EVERYWHERE else self._place(page.area)


def _quote(item: Item) -> hotline.Answer:
    return hotline.Answer(item.id, item.question, item.told())
