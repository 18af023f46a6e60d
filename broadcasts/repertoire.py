"""The collection as talks and the clock see it: `county.broadcasts.repertoire.Repertoire` over the files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from itertools import takewhile

from broadcasts import placeholders, proofs
from broadcasts.audience import LANGUAGES, OLDEST, Audience
from broadcasts.broadcast import FIGURES, Broadcast, Kind, items
from broadcasts.collection import Collection
from broadcasts.schedule import MOMENT, Schedule
from broadcasts.translation import Translation
from county.broadcasts.repertoire import NothingToSay, Piece, Words
from county.broadcasts.whom import STATUS
from county.settings import CountySettings
from records import roles
from records.broadcasts.who import Who

CORRECTION = "correction"
TITLE = 40


class Files(NothingToSay):
    """One for a process."""

    def __init__(self, collection: Collection, county: CountySettings) -> None:
        self._files = collection
        self._county = county

    def pieces(self) -> tuple[Piece, ...]:
        return tuple(_piece(one) for one in self._files if one.kind is not Kind.CORRECTION)

    def find(self, id: str) -> Piece | None:  # noqa: A002 - the file's own word
        one = self._files.find(id)
        return _piece(one) if one else None

    def words(self, id: str, at: datetime, figures: Mapping[str, str] | None = None, part: int = 0) -> Words:  # noqa: A002
        one = self._files.find(id)
        if one is None or part > len(one.parts):
            return ()
        values = {**proofs.values(self._county, at), **(figures or {})}
        others = [each for each in self._translated(one) if not part or len(items(each.body)) == len(one.parts)]
        told = [(each.language, _said(each, values, part)) for each in others]
        return (("zh", one.said(values, part)), *told)

    def template(self, id: str) -> Words:  # noqa: A002
        one = self._files.find(id)
        if one is None:
            return ()
        return (("zh", one.said({})), *((each.language, _said(each, {})) for each in self._translated(one)))

    def line(self, id: str, at: datetime, figures: Mapping[str, str] | None = None) -> str:  # noqa: A002
        one = self._files.find(id)
        return one.television({**proofs.values(self._county, at), **(figures or {})}) if one and one.crawl else ""

    def correction(self, wrong_title: str, right_words: str, at: datetime) -> tuple[str, str]:
        one = self._files.find(CORRECTION)
        if one is None:
            return super().correction(wrong_title, right_words, at)
        mended = {"wrong_title": wrong_title, "right_words": right_words}
        title = f"{one.title}：{wrong_title}"[:TITLE]
        _, _, words = one.said({**proofs.values(self._county, at), **mended}).partition("\n")
        return title, f"【{title}】\n{words}"

    def after(self, schedule: str, since: datetime, until: datetime) -> tuple[datetime, ...]:
        found = Schedule.model_validate_json(schedule).after(since)
        return tuple(takewhile(lambda at: at <= until, found))

    def _translated(self, one: Broadcast) -> list[Translation]:
        found = (self._files.in_language(one, language) for language in LANGUAGES)
        return [each for each in found if each]


def _said(one: Translation, values: Mapping[str, str], part: int = 0) -> str:
    words = items(one.body)[part - 1] if part else one.body
    return f"【{one.title}】\n{placeholders.fill(words, values)}"


def _piece(one: Broadcast) -> Piece:
    meant = one.audience
    who = Who(
        meant.area, meant.roles, meant.status, languages=meant.languages, days=meant.personal_days
    )  # the birthdays follow from the day on which it is said
    questions = [question.model_dump(mode="json") for question in one.understand]
    return Piece(
        one.id, one.title, one.kind.value, one.office, who, meant.ages, _meant(meant),
        tuple(channel.value for channel in one.channels), one.approvals, one.good_for_hours, _dumped(one.schedule),
        tuple(name for name in placeholders.named(one.body) if name in FIGURES),
        json.dumps(questions, ensure_ascii=False) if questions else "", one.one_a_day,
    )  # fmt: skip


def _meant(audience: Audience) -> str:
    """Whom the file itself is for: 从外地回来的人; "" for everybody."""
    said = [f"{roles.NAMES[role]}" for role in audience.roles]
    said += [f"{STATUS.get(one, one)}人" for one in audience.status]
    said += [f"说{LANGUAGES[language]}的人" for language in audience.languages]
    if audience.ages:
        low, high = audience.ages
        said.append(f"{low}岁以上的人" if high >= OLDEST - 10 else f"{low}到{high}岁的人")
    days = f"，第{'、'.join(map(str, audience.personal_days))}天" if audience.personal_days else ""
    return "、".join(said) + days


def _dumped(schedule: Schedule) -> str:
    """Its times alone; "" where somebody must say when."""
    moments = {name: at.strftime(MOMENT) for name, at in (("at", schedule.at), ("until", schedule.until)) if at}
    said = {**moments, "cron": schedule.cron, "every_minutes": schedule.every_minutes}
    kept = {name: value for name, value in said.items() if value}
    return json.dumps(kept) if kept else ""
