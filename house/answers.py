"""For whoever writes the hotline's answers: what is missing, grouped by likeness, and a draft for one group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import yaml

from broadcasts.answer import Answer
from language.finding.grams import grams
from language.finding.wording import alike
from records.database import Database
from records.hotline import gap
from records.hotline.gap import USELESS, Gap
from records.secrecy import Keyring

SAME = 0.4
"""Share of characters and pairs in common from which two questions stand in one group: a person reads them anyway."""
MOST_WORDINGS = 8
DRAFTS = "drafts"
TO_WRITE = "（请写答复：先说怎么做，再说找谁，60 到 220 个字）"


@dataclass(frozen=True)
class Group:
    """Questions alike, the most typical first. `answers`: which were of no use to them."""

    gaps: tuple[Gap, ...]

    @property
    def question(self) -> str:
        return self.gaps[0].asked

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.answer for one in self.gaps if one.why == USELESS))


def groups(gaps: Sequence[Gap]) -> tuple[Group, ...]:
    """The largest first; a question joins the first group whose first question it is like."""
    made: list[list[Gap]] = []
    for one in gaps:
        near = next((group for group in made if likeness(group[0].asked, one.asked) >= SAME), None)
        if near is None:
            made.append([one])
        else:
            near.append(one)
    return tuple(Group(tuple(group)) for group in sorted(made, key=len, reverse=True))


def likeness(one: str, other: str) -> float:
    """0–1, of characters and pairs."""
    a, b = grams(alike(one)), grams(alike(other))
    return 2 * (a & b).total() / max(1, (a + b).total())


def waiting(database: Database, keyring: Keyring) -> tuple[Group, ...]:
    with database.read() as conn:
        return groups(gap.every(conn, keyring))


def listed(all_groups: Sequence[Group]) -> str:
    """A line for each group, with the number that `new` takes."""
    if not all_groups:
        return "no question waits for an answer"
    return "\n".join(_line(n, group) for n, group in enumerate(all_groups, 1))


def new(group: Group, folder: Path, today: date) -> Path:
    """A draft of a page; it is no answer before it is written and called .md. The questions stand in it as they were
    asked: read them for names before anybody else does."""
    file = folder / DRAFTS / f"{today:%Y%m%d}-{group.gaps[0].id % 10**6:06d}.md.draft"
    wordings = list(dict.fromkeys(one.asked for one in group.gaps))
    matter = {
        "question": group.question[: _longest("question")], "also": wordings[1 : MOST_WORDINGS + 1], "area": "",
        "source": "（来源）", "office": "（哪个单位）", "since": today.isoformat(), "owner": "（哪个岗位更新）",
    }  # fmt: skip
    if file.exists():
        raise click.ClickException(f"{file} is there already; write it, or remove it")
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False)
    file.write_text(f"---\n{text}---\n{TO_WRITE}\n", encoding="utf-8")
    return file


def done(database: Database, group: Group) -> None:
    """These questions have their draft now, and are listed no more."""
    with database.write() as conn:
        gap.drop(conn, [one.id for one in group.gaps])


def _line(n: int, group: Group) -> str:
    why = f", of no use: {', '.join(group.answers)}" if group.answers else ""
    others = Counter(one.asked for one in group.gaps if one.asked != group.question)
    shown = "".join(f"\n      {asked}" for asked, _ in others.most_common(2))
    return f"{n:3}  {len(group.gaps):4} ×  {group.question}{why}{shown}"


def _longest(field: str) -> int:
    return next((meta.max_length for meta in Answer.model_fields[field].metadata if hasattr(meta, "max_length")), 60)
