"""Which part of a text is about whom, now that it is known what each part says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from language.facts import Facts
from language.household import Person
from language.people import Mention, Stretch, stretches
from language.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text and one of the people it is about, the `place`-th of `size`.

    `outside`: it is about a stranger, and tells of this person only that they met.
    """

    person: Person
    span: Span
    place: int = 0
    size: int = 1
    outside: bool = False


def parts(facts: Facts, found: tuple[Mention, ...]) -> Iterator[Part]:
    """A stranger's part goes to the people before it, or after it, who met the stranger."""
    cut = _settled(_joined(stretches(facts.text, found), facts), facts)
    inside = [s for s in cut if not s.outside and s.span.start < s.span.end]
    for stretch in cut:
        before = [s for s in inside if s.span.end <= stretch.span.start] or inside[:1]
        holders = stretch.people if not stretch.outside else before[-1].people if before else ()
        for place, person in enumerate(holders or (Person(),)):
            yield Part(person, stretch.span, place, len(holders), stretch.outside)


def _joined(cut: tuple[Stretch, ...], facts: Facts) -> tuple[Stretch, ...]:
    """爷爷 奶奶 38.5 36.8: names alone go with the next one, where there are as many readings as names."""
    joined: list[Stretch] = []
    bare: list[Stretch] = []
    for one in cut:
        bare.append(one)
        if _bare(one, facts):
            continue
        people = tuple(person for each in bare for person in each.people)
        readings = sum(one.span.holds(reading.span.start) for reading in facts.readings)
        whole = replace(one, people=people, span=Span(bare[0].span.start, one.span.end))
        joined += [whole] if readings == len(people) and not one.outside else bare
        bare = []
    return (*joined, *bare)


def _bare(one: Stretch, facts: Facts) -> bool:
    """A name, and nothing behind it."""
    return bool(one.named and not one.outside and not facts.text[one.named.end : one.span.end].strip())


def _settled(cut: tuple[Stretch, ...], facts: Facts) -> tuple[Stretch, ...]:
    """Whose the beginning is when nobody is named there: the speaker's, or in 「37.8 爷爷 36.5 奶奶」 the next one's."""
    first, *rest = cut
    if first.people or first.outside or not rest or not facts.tells(first.span):
        return cut
    if rest[0].people and all(p.relation == "本人" for p in rest[0].people):
        told = any(facts.tells(s.span) for s in rest if s.people == rest[0].people)
        return (replace(first, people=rest[0].people), *rest) if told else cut
    moved = _moved(rest)
    value_first = all(facts.measures(s.span) for s in moved) and not facts.tells(rest[-1].span)
    return moved if value_first else cut


def _moved(rest: list[Stretch]) -> tuple[Stretch, ...]:
    """Each stretch from the name before it to its own name."""
    ends = [s.named.end for s in rest if s.named]
    return tuple(replace(s, span=Span(start, end)) for s, start, end in zip(rest, [0, *ends], ends, strict=False))
