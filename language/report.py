"""A sentence turned into what it says of each person: 「爷爷昨天从郑州回来,今天37度8,咳嗽两天了,没有乏力」."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from language import contacts, days, denial, people, temperature, trips, wellness
from language.contacts import Contact
from language.days import Day
from language.denial import Finding, State
from language.household import Member, Person
from language.onset import Fact, onset
from language.people import Stretch
from language.script import plain
from language.span import Span
from language.symptoms import BY_NAME
from language.temperature import Bound, Reading
from language.trips import Trip


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of one person. Every part carries the span it was read from."""

    person: Person
    temperature: Reading | None = None  # the present one
    highest: Reading | None = None
    symptoms: tuple[Finding, ...] = ()  # present
    denied: tuple[Finding, ...] = ()
    over: tuple[Finding, ...] = ()  # was there, is gone
    well: Span | None = None  # 没事, 其他都正常: what is not named is not there
    since: Day | None = None  # the first day of the symptoms
    trips: tuple[Trip, ...] = ()
    stayed: Span | None = None  # 哪都没去
    contact: Contact | None = None
    doubts: tuple[Reading, ...] = ()  # figures that want another question

    @property
    def site(self) -> str:
        return self.temperature.site if self.temperature else ""


@dataclass(frozen=True, slots=True)
class _Facts:
    """Everything read from the whole sentence, before it is known of whom."""

    text: str
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    days: tuple[Day, ...]
    trips: tuple[Trip, ...]
    contacts: tuple[Contact, ...]
    well: tuple[Span, ...]
    fine: tuple[Span, ...]


def understand(sentence: str, *, members: tuple[Member, ...] = (), today: date) -> tuple[Said, ...]:
    """One Said a person, in the order of the sentence; nothing when it says nothing of anyone's health.

    A person with an empty `word` is the one asked about: nobody was named. Reads the first 2,000 characters.
    """
    text = plain(sentence)
    facts = _read(text, today)
    parts: dict[tuple[int, ...] | str, list[_Part]] = {}
    for part in _parts(people.stretches(text, tuple(members))):
        parts.setdefault(part.person.ids or part.person.word, []).append(part)
    found = [_said(own[0].person, facts, tuple(own)) for own in parts.values()]
    return tuple(said for said in found if said != Said(said.person))


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the sentence and one of the people it is about, the `place`-th of `size`."""

    person: Person
    span: Span
    place: int = 0
    size: int = 1
    outside: bool = False  # about a stranger: to this person only a contact


def _parts(stretches: tuple[Stretch, ...]) -> Iterator[_Part]:
    """A stranger's stretch goes to the people before it, or after it, who met the stranger."""
    inside = [s for s in stretches if not s.outside and s.span.start < s.span.end]
    for stretch in stretches:
        before = [s for s in inside if s.span.end <= stretch.span.start] or inside[:1]
        holders = stretch.people if not stretch.outside else before[-1].people if before else ()
        for place, person in enumerate(holders or (Person(),)):
            yield _Part(person, stretch.span, place, len(holders), stretch.outside)


def _read(text: str, today: date) -> _Facts:
    return _Facts(
        text,
        temperature.find(text),
        denial.find(text),
        days.find(text, today),
        trips.find(text, today),
        contacts.find(text),
        wellness.find(text),
        wellness.temperature_fine(text),
    )


def _said(person: Person, facts: _Facts, parts: tuple[_Part, ...]) -> Said:
    spans = [part.span for part in parts if not part.outside]
    findings = [f for f in facts.findings if _inside(f.span, spans)]
    readings = [r for part in parts if not part.outside for r in _readings(facts, part)]
    sure = [r for r in readings if r.doubt is None]
    visited = tuple(t for t in facts.trips if _inside(t.where.span, spans))
    when = [d for d in facts.days if _inside(d.span, spans)]
    fine = [_no_fever(s) for s in facts.fine if _inside(s, spans)]
    present = _unique(f for f in findings if f.state is State.PRESENT)
    return Said(
        person,
        temperature=_present(facts.text, sure, when),
        highest=max((r for r in sure if r.bound is not Bound.UNDER), key=lambda r: r.celsius, default=None),
        symptoms=present,
        denied=_without(_unique([*(f for f in findings if f.state is State.DENIED), *fine]), present),
        over=_without(_unique(f for f in findings if f.state is State.OVER), present),
        well=next((s for s in facts.well if _inside(s, spans)), None),
        since=onset(facts.text, _signs(findings, readings), when, visited),
        trips=visited,
        stayed=_stayed(facts.text, spans),
        contact=_contact(facts, [part.span for part in parts]),
        doubts=tuple(r for r in readings if r.doubt),
    )


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(s.holds(span.start) for s in spans)


def _readings(facts: _Facts, part: _Part) -> list[Reading]:
    """爷爷奶奶 37.8 36.5: as many readings as people are one each, in order."""
    inside = [r for r in facts.readings if part.span.holds(r.span.start)]
    return [inside[part.place]] if part.size > 1 and len(inside) == part.size else inside


def _no_fever(span: Span) -> Finding:
    return Finding(BY_NAME["发热"], State.DENIED, span)


def _unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    seen: dict[str, Finding] = {}
    for finding in findings:
        seen.setdefault(finding.symptom.name, finding)
    return tuple(seen.values())


def _without(findings: tuple[Finding, ...], present: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What is there now is not also denied: 「昨天不烧,今天烧了」."""
    there = {f.symptom.name for f in present}
    return tuple(f for f in findings if f.symptom.name not in there)


WARM = 37.0  # °C: from here on the day of a reading may be the first day of an illness

_NOW = re.compile(r"现在|目前|刚才?|刚刚|这会儿?|这阵儿|今[天日早晚儿]")


def _present(text: str, readings: list[Reading], when: list[Day]) -> Reading | None:
    """The last reading that is neither a mere maximum nor expressly of an earlier day."""
    held = [
        (r, _day_of(text, r, when))
        for r in readings
        if not (r.peak and not _now(text, r)) and r.bound is not Bound.UNDER
    ]
    today = [r for r, day in held if day == 0]
    marked = [r for r in today if _now(text, r)]
    return next(reversed(marked or today), None)


def _now(text: str, reading: Reading) -> bool:
    start, _ = trips.clause(text, reading.span)
    return bool(_NOW.search(text, start, reading.span.start))


def _day_of(text: str, reading: Reading, when: list[Day]) -> int:
    start, _ = trips.clause(text, reading.span)
    before = [d for d in when if start <= d.span.start < reading.span.start and not d.lasting]
    return before[-1].days if before else 0


def _signs(findings: list[Finding], readings: list[Reading]) -> list[Fact]:
    signs = [Fact(f.span, True) for f in findings if f.state is not State.DENIED]
    return signs + [Fact(r.span, False) for r in readings if not r.doubt and r.celsius >= WARM]


def _stayed(text: str, spans: list[Span]) -> Span | None:
    stayed = trips.stayed(text)
    return stayed if stayed and _inside(stayed, spans) else None


def _contact(facts: _Facts, spans: list[Span]) -> Contact | None:
    mine = [c for c in facts.contacts if _inside(c.span, spans)]
    met = [c for c in mine if not c.denied]
    return next(iter(met or mine), None)
