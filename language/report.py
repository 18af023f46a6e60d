"""A sentence turned into what it says of each person: 「爷爷昨天从郑州回来,今天37度8,咳嗽两天了,没有乏力」.

Known limits. Rules and lists, no model: a symptom in words that the lexicon lacks, or spread over two clauses (嗓子像粘了东西,痒),
is not seen; a list of figures without names (36.2 36.4 36.5) is taken for one person; a comma after 没有 ends its reach
(language.denial); towns and villages are no places; a relative whom the household lacks is named without an id.
What was understood is therefore always said back before it counts.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from language import people, reading
from language.contacts import Contact
from language.days import Day
from language.denial import Finding, State
from language.facts import Facts, gather
from language.household import Member, Person
from language.onset import Fact, onset
from language.parts import Part, parts
from language.reading import Bound, Reading
from language.script import plain
from language.span import Span
from language.symptoms import BY_NAME, DOUBLE
from language.trips import Trip

FEVERISH = 37.3  # °C: contradicts 体温正常 said before
WARM = 37.0  # °C: from here on the day of a reading may be the first day of an illness


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
    unwell: Span | None = None  # 不舒服, and nothing more precise: worth a question
    since: Day | None = None  # the first day of the symptoms
    trips: tuple[Trip, ...] = ()
    stayed: Span | None = None  # 哪都没去
    contact: Contact | None = None
    doubts: tuple[Reading, ...] = ()  # figures that want another question

    @property
    def site(self) -> str:
        return self.temperature.site if self.temperature else ""


def understand(sentence: str, *, members: tuple[Member, ...] = (), today: date) -> tuple[Said, ...]:
    """One Said a person, in the order of the sentence; nothing when it says nothing of anyone's health.

    A person with an empty `word` is the one asked about: nobody was named. Reads the first 2,000 characters.
    """
    text = plain(sentence)
    found = people.mentions(text, members)
    if not found:
        return _of_nobody_named(text, today)
    facts = gather(text, today)
    whose: dict[tuple[int, ...] | str, list[Part]] = {}
    for part in parts(facts, found):
        whose.setdefault(part.person.ids or part.person.word, []).append(part)
    every = [_said(own[0].person, facts, own) for own in whose.values()]
    return tuple(said for said in every if said != Said(said.person))


@lru_cache(2048)
def _of_nobody_named(text: str, today: date) -> tuple[Said, ...]:
    """「36.5 没有不舒服」: most of a county's mornings, and the same in every household."""
    said = _said(Person(), gather(text, today), [Part(Person(), Span(0, len(text)))])
    return () if said == Said(said.person) else (said,)


def _said(person: Person, facts: Facts, own: list[Part]) -> Said:
    spans = [part.span for part in own if not part.outside]
    findings = _findings(facts, spans)
    readings = [r for part in own if not part.outside for r in _readings(facts, part)]
    sure = [r for r in readings if r.doubt is None]
    measured = reading.measured(facts.text, sure)
    visited = tuple(t for t in facts.trips if _inside(t.where.span, spans))
    when = [d for d in facts.days if _inside(d.span, spans)]
    states = _states(facts.text, findings)
    return Said(
        person,
        temperature=next((r for r in reversed(measured) if reading.of_today(facts.text, r, when)), None),
        latest=measured[-1] if measured else None,
        highest=max((r for r in sure if r.bound is not Bound.UNDER), key=lambda r: r.celsius, default=None),
        symptoms=tuple(f for f in states if f.state is State.PRESENT),
        denied=tuple(f for f in states if f.state is State.DENIED),
        over=tuple(f for f in states if f.state is State.OVER),
        well=next((s for s in facts.well if _inside(s, spans)), None),
        unwell=next((s for s in facts.unwell if _inside(s, spans)), None),
        since=onset(facts.text, _signs(findings, sure), when, visited),
        trips=visited,
        stayed=facts.stayed if facts.stayed and _inside(facts.stayed, spans) else None,
        contact=_contact(facts, [part.span for part in own]),
        doubts=tuple(r for r in readings if r.doubt),
    )


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(s.holds(span.start) for s in spans)


def _findings(facts: Facts, spans: list[Span]) -> list[Finding]:
    """With 体温正常 as a denied fever, unless a warm reading follows it."""
    warm = max((r.span.start for r in facts.readings if r.celsius >= FEVERISH and _inside(r.span, spans)), default=-1)
    no_fever = [Finding(BY_NAME["发热"], State.DENIED, span) for span in facts.no_fever if span.start > warm]
    return [f for f in (*facts.findings, *no_fever) if _inside(f.span, spans)]


def _readings(facts: Facts, part: Part) -> list[Reading]:
    """爷爷奶奶 37.8 36.5: as many readings as people are one each, in order."""
    inside = [r for r in facts.readings if part.span.holds(r.span.start)]
    return [inside[part.place]] if part.size > 1 and len(inside) == part.size else inside


def _states(text: str, findings: list[Finding]) -> tuple[Finding, ...]:
    """Each symptom once, as it was said last; denied after it was there, it is over (昨天发烧,今天不烧了)."""
    seen: dict[str, Finding] = {}
    for finding in sorted(findings, key=lambda f: f.span):
        before = seen.get(finding.symptom.name)
        if before and text[: finding.span.start].endswith("想"):
            continue  # 不咳嗽,有时想咳
        if before and before.state is not State.DENIED and finding.state is State.DENIED:
            finding = replace(finding, state=State.OVER) if _the_same(text, before, finding) else before
        seen[finding.symptom.name] = finding
    return tuple(seen.values())


def _the_same(text: str, one: Finding, other: Finding) -> bool:
    """Of 鼻塞,不流涕 the one stays when the other is denied: both are one symptom of the report."""
    return one.symptom.name not in DOUBLE or bool(set(one.span.of(text)) & set(other.span.of(text)) - set("鼻头"))


def _signs(findings: list[Finding], readings: list[Reading]) -> list[Fact]:
    signs = [Fact(f.span, True) for f in findings if f.state is not State.DENIED]
    return signs + [Fact(r.span, False) for r in readings if r.celsius >= WARM]


def _contact(facts: Facts, spans: list[Span]) -> Contact | None:
    mine = [c for c in facts.contacts if _inside(c.span, spans)]
    met = [c for c in mine if not c.denied]
    return next(iter(met or mine), None)
