"""A sentence turned into what it says of each person: 「爷爷昨天从郑州回来,今天37度8,咳嗽两天了,没有乏力」."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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
    temperature: Reading | None = None  # of today, the last
    latest: Reading | None = None  # the last one measured, on whatever day
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
    for part in _parts(_settled(people.stretches(text, tuple(members)), facts)):
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


def _settled(stretches: tuple[Stretch, ...], facts: _Facts) -> tuple[Stretch, ...]:
    """Whose the beginning is when nobody is named there: the speaker's, or in 「37.8 爷爷 36.5 奶奶」 the next one's."""
    first, *rest = stretches
    if first.people or first.outside or not rest or not _spoken(facts, first.span):
        return stretches
    speaker = rest[0].people and all(p.relation == "本人" for p in rest[0].people)
    if speaker:
        told = any(_spoken(facts, s.span) for s in rest if s.people == rest[0].people)
        return (replace(first, people=rest[0].people), *rest) if told else stretches
    moved = _moved(rest)
    measured = all(any(s.span.holds(r.span.start) for r in facts.readings) for s in moved)
    return moved if measured and not _spoken(facts, rest[-1].span) else stretches


def _moved(rest: list[Stretch]) -> tuple[Stretch, ...]:
    ends = [s.named.end for s in rest if s.named]
    return tuple(replace(s, span=Span(start, end)) for s, start, end in zip(rest, [0, *ends], ends, strict=False))


def _spoken(facts: _Facts, span: Span) -> bool:
    """Whether a stretch says anything of anyone's health."""
    said = (*facts.readings, *facts.findings, *facts.contacts)
    return any(span.holds(f.span.start) for f in said) or any(span.holds(s.start) for s in (*facts.well, *facts.fine))


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
    measured = _measured(facts.text, sure)
    visited = tuple(t for t in facts.trips if _inside(t.where.span, spans))
    when = [d for d in facts.days if _inside(d.span, spans)]
    fine = [_no_fever(s) for s in facts.fine if _inside(s, spans)]
    present = _unique(f for f in findings if f.state is State.PRESENT)
    return Said(
        person,
        temperature=next((r for r in reversed(measured) if _of_today(facts.text, r, when)), None),
        latest=measured[-1] if measured else None,
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

_NOW = re.compile(r"现在|目前|刚才|刚刚|刚[量测]|这会儿?|这阵儿|此刻|眼下")
_USUAL = re.compile(r"平时|平常|一般|以往|以前|之前|原来|原先|上次|上回")


def _measured(text: str, readings: list[Reading]) -> list[Reading]:
    """What was measured lately, the last at the end: no mere maximum, no bound, nothing usual."""
    lately = [r for r in readings if _now(text, r) or not (r.peak or _said_before(text, r, _USUAL))]
    return sorted(lately, key=lambda r: _now(text, r))


def _now(text: str, reading: Reading) -> bool:
    return _said_before(text, reading, _NOW)


def _said_before(text: str, reading: Reading, words: re.Pattern[str]) -> bool:
    start, _ = trips.clause(text, reading.span)
    return bool(words.search(text, start, reading.span.start))


def _of_today(text: str, reading: Reading, when: list[Day]) -> bool:
    """Unless the clause expressly names an earlier day."""
    start, _ = trips.clause(text, reading.span)
    before = [d for d in when if start <= d.span.start < reading.span.start and not d.lasting]
    return _now(text, reading) or not before or before[-1].days == 0


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
