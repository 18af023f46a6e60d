"""The last look before words go out: every broadcast in every language, and what about it would fail on the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from types import MappingProxyType

from broadcasts.audience import LANGUAGES, Audience
from broadcasts.broadcast import FIGURES, MENDED, Broadcast, Channel, Kind
from broadcasts.collection import Collection
from county import spoken
from county.settings import CountySettings
from records.moments import LOCAL

CHINESE = "zh"
MESSAGE_BYTES = 2048
SPOKEN = 700
"""Characters that a village loudspeaker says in three minutes; after that nobody listens."""
POSTER = 620
"""Characters that are read from two metres on one sheet."""
SAMPLE = MappingProxyType(
    {
        **dict.fromkeys(FIGURES, "1234"),
        "case_free": "已经连续 1234 天没有新增确诊",
        **dict.fromkeys(MENDED, "口罩怎么戴"),
    }
)


def problems(collection: Collection, county: CountySettings, today: date) -> list[str]:
    """One sentence for each thing to mend, with the broadcast's id first."""
    return [f"{one.id}: {found}" for one in collection for found in _of_one(collection, one, county, today)]


def values(county: CountySettings, at: datetime) -> dict[str, str]:
    """What fills the frame's placeholders at a moment."""
    local = at.astimezone(LOCAL)
    return {
        "county": county.name,
        "hotline": county.hotline or "12345",
        "today": spoken.full(local),
        "time": f"{local.hour}:{local.minute:02d}",
    }


def _of_one(collection: Collection, one: Broadcast, county: CountySettings, today: date) -> Iterator[str]:
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=LOCAL)
    filled = {**SAMPLE, **values(county, noon)}
    yield from _too_long(one, one.said(filled))
    yield from _languages(collection, one, filled)
    yield from _over(one, noon)
    yield from _unreached(one.audience)
    if one.kind is Kind.CORRECTION and one.schedule.repeats:
        yield "a correction is said once; take its schedule out"


def _too_long(one: Broadcast, said: str) -> Iterator[str]:
    size = len(said.encode())
    for channel, limit in ((Channel.MESSAGE, MESSAGE_BYTES), (Channel.ROBOT, MESSAGE_BYTES)):
        if channel in one.channels and size > limit:
            yield f"too long for {channel.value}: {size} bytes, at most {limit}"
    for channel, limit in ((Channel.LOUDSPEAKER, SPOKEN), (Channel.POSTER, POSTER)):
        if channel in one.channels and len(said) > limit:
            yield f"too long for {channel.value}: {len(said)} characters, at most {limit}"


def _languages(collection: Collection, one: Broadcast, filled: dict[str, str]) -> Iterator[str]:
    for language in _wanted(collection, one):
        translation = collection.translations.get((one.id, language))
        if translation is None:
            yield f"no {LANGUAGES[language]} words yet: Chinese goes out instead"
        elif not translation.may_go(one):
            changed = translation.of_words != one.words_digest()
            why = "the original has changed since" if changed else "no native reader has approved it"
            yield f"its {LANGUAGES[language]} words wait ({why}): Chinese goes out instead"
        else:
            yield from _too_long(one, f"{translation.title}\n{translation.body}")


def _wanted(collection: Collection, one: Broadcast) -> Iterable[str]:
    """Languages that its audience asks for, and those in which there is something."""
    there = {language for of, language in collection.translations if of == one.id}
    return sorted((there | set(one.audience.languages)) - {CHINESE})


def _over(one: Broadcast, now: datetime) -> Iterator[str]:
    schedule = one.schedule
    if (schedule.at or schedule.repeats) and next(iter(schedule.after(now)), None) is None:
        yield "its schedule is over: it will never be said again; give it a new time, or leave `schedule` out"


def _unreached(audience: Audience) -> Iterator[str]:
    if audience.ages and audience.ages[1] < 14 and not audience.roles:
        yield "speaks to children under 14, who have no phone of their own here: speak to their families"
