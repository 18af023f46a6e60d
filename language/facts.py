"""All that a text says, before it is known of whom."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from language import contacts, days, denial, temperature, trips, wellness
from language.contacts import Contact
from language.days import Day
from language.denial import Finding
from language.reading import Reading
from language.span import Span
from language.trips import Trip


@dataclass(frozen=True, slots=True)
class Facts:
    text: str  # plain
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    days: tuple[Day, ...]
    trips: tuple[Trip, ...]
    contacts: tuple[Contact, ...]
    well: tuple[Span, ...]  # 没事
    unwell: tuple[Span, ...]  # 不舒服, and nothing more precise
    no_fever: tuple[Span, ...]  # 体温正常
    stayed: Span | None  # 哪都没去

    def tells(self, span: Span) -> bool:
        """Whether a part of the text says anything of anyone's health."""
        told = [r.span for r in self.readings] + [f.span for f in self.findings] + [c.span for c in self.contacts]
        return any(span.holds(s.start) for s in (*told, *self.well, *self.unwell, *self.no_fever))

    def measures(self, span: Span) -> bool:
        return any(span.holds(r.span.start) for r in self.readings)


@lru_cache(2048)
def gather(text: str, today: date) -> Facts:
    """From plain text. Remembered, because most of a county's mornings are a few hundred sentences said by thousands."""
    findings = denial.find(text)
    return Facts(
        text,
        temperature.find(text),
        findings,
        days.find(text, today),
        trips.find(text, today),
        contacts.find(text),
        wellness.find(text),
        tuple(span for span in wellness.unwell(text) if not any(f.span.holds(span.start) for f in findings)),
        wellness.temperature_fine(text),
        trips.stayed(text),
    )
