"""For whoever writes the hotline's answers: what is missing, grouped by likeness, and a draft for one group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
import yaml

from broadcasts.answer import Answer
from county.gaps import Group, groups
from records.database import Database
from records.hotline import gap
from records.secrecy import Keyring

MOST_WORDINGS = 8
DRAFTS = "drafts"
TO_WRITE = "（请写答复：先说怎么做，再说找谁，60 到 220 个字）"


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
    matter = {
        "question": group.question[: _longest("question")], "also": list(group.wordings)[1 : MOST_WORDINGS + 1], "area": "",
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
