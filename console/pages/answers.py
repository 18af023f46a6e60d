"""An answer of the hotline is written: checked like a page of the collection, seen as on a phone, kept as a draft.

What is written here is a file under `var/answers/drafts`, in the form of the collection. It is said to people only when
whoever keeps the collection has read it and put it there.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml
from flask import request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from broadcasts.answer import Answer
from broadcasts.telling import tell
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.render import render
from console.right import APPROVE
from console.visitor import Visitor
from county.gaps import Group, groups
from records import moments, number
from records.hotline import gap

FOLDER = Path("answers") / "drafts"
GROUPED = 200
FIELDS = {
    "question": "问题", "also": "别的问法（一行一个）", "body": "答复", "source": "依据", "document": "文号",
    "office": "哪个单位负责", "owner": "哪个岗位更新", "since": "从哪天起", "until": "到哪天止",
}  # fmt: skip
LONGEST = 1000


@page("/hotline/answers/new", may=APPROVE)
def new(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """`gap`: the number of a question that it answers, with those like it."""
    group = _group(parts, request.args.get("gap", 0, int))
    today = moments.local_day(visitor.at)
    typed = {"question": group.question, "also": "\n".join(group.wordings[1:9])} if group else {}
    return _form(parts, {**typed, "since": today.isoformat(), "gap": request.args.get("gap", "")}, today)


@act("/hotline/answers/new", may=APPROVE)
def write(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    typed = {name: request.form.get(name, "").strip()[:LONGEST] for name in (*FIELDS, "gap")}
    today = moments.local_day(visitor.at)
    made = _made(typed)
    if isinstance(made, str):
        return _form(parts, typed, today, wrong=made, status=422)
    if "look" in request.form:
        return _form(parts, typed, today, seen=tell(made, parts.county, today))
    _keep(parts, made, today)
    if (group := _group(parts, int(typed["gap"]) if typed["gap"].isdigit() else 0)) is not None:
        with parts.database.write() as conn:
            gap.drop(conn, [one.id for one in group.gaps])
    return away(url_for("console.hotline_listed", wrong="kept"))


def _form(
    parts: Parts, typed: dict[str, str], today: date, *, wrong: str = "", seen: str = "", status: int = 200
) -> ResponseReturnValue:
    return render("answer.html", status, typed=typed, fields=FIELDS, wrong=wrong, seen=seen, longest=LONGEST)


def _group(parts: Parts, which: int) -> Group | None:
    with parts.database.read() as conn:
        found = groups(gap.latest(conn, parts.keyring, GROUPED)) if which else ()
    return next((group for group in found if any(one.id == which for one in group.gaps)), None)


def _made(typed: dict[str, str]) -> Answer | str:
    """The page, or what is missing, in words."""
    also = tuple(line.strip() for line in typed["also"].splitlines() if line.strip())
    plain = {name: typed[name] for name in FIELDS if name != "also" and typed[name]}
    try:
        return Answer.model_validate({"id": "draft", "topic": "drafts", **plain, "also": also})
    except ValidationError as error:
        names = dict.fromkeys(
            FIELDS.get(str(one["loc"][0]), "日期") if one["loc"] else "日期" for one in error.errors()
        )
        return f"请再看看：{'、'.join(names)}。不能空着，也不能太短或太长；日期写成 2026-02-03，止日不早于起日。"


def _keep(parts: Parts, answer: Answer, today: date) -> None:
    folder = parts.var / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    matter = answer.model_dump(mode="json", exclude={"id", "topic", "body", "area", "instead_of"}, exclude_none=True)
    text = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False)
    file = folder / f"{today:%Y%m%d}-{number.fresh() % 10**8:08d}.md"
    file.write_text(f"---\n{text}---\n{answer.body}\n", encoding="utf-8")
