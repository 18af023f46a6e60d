"""Places named in a sentence: 湖北武汉 is one place, the deeper; 北京朝阳 is Beijing's."""

from dataclasses import dataclass

from language.data.beyond import CITIES, COUNTRIES
from language.gazetteer import Place, gazetteer
from language.script import plain
from language.span import Span


@dataclass(frozen=True, slots=True)
class Named:
    place: Place
    words: str
    span: Span


def find(text: str) -> tuple[Named, ...]:
    """In order. A name that several counties bear, unexplained by the name before it, has no code."""
    clean = plain(text)
    found: list[Named] = []
    position = 0
    while position < len(clean):
        hit = gazetteer().longest(clean, position)
        if hit is None:
            position += 1
            continue
        word, candidates = hit
        _add(found, word, candidates, position)
        position += len(word)
    return tuple(found)


def _add(found: list[Named], word: str, candidates: tuple[Place, ...], start: int) -> None:
    last = found[-1] if found and found[-1].span.end == start else None
    inside = [p for p in candidates if last and p != last.place and (p.within(last.place) or _abroad(p, last.place))]
    if last and inside:
        found[-1] = Named(inside[0], last.words + word, Span(last.span.start, start + len(word)))
    else:
        found.append(Named(_one(word, candidates), word, Span(start, start + len(word))))


def _abroad(city: Place, country: Place) -> bool:
    return city.name in CITIES and country.name in COUNTRIES


def _one(word: str, candidates: tuple[Place, ...]) -> Place:
    """Of 吉林 the province; of twenty 鼓楼区 none in particular."""
    highest = min(len(p.digits) for p in candidates)
    same = [p for p in candidates if len(p.digits) == highest]
    return same[0] if len(same) == 1 else Place(0, word, word)
