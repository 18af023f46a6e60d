"""An answer of the hotline is written: checked like a page of the collection, seen as on a phone, given to a second person."""

from __future__ import annotations

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from broadcasts import editing, written
from broadcasts.answer import Answer
from broadcasts.telling import tell
from broadcasts.written import Clash
from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.plain import whole
from console.reader import reader
from console.render import day, render
from console.right import APPROVE
from console.visitor import Visitor
from county.errors import Refused
from county.gaps import Group, groups
from records import areas, moments, number
from records.hotline import gap
from records.hotline.written import Written

FIELDS = {
    "question": "问题", "also": "别的问法（一行一个）", "body": "答复", "source": "依据", "document": "文号",
    "office": "哪个单位负责", "owner": "哪个岗位更新", "since": "从哪天起", "until": "到哪天止",
}  # fmt: skip
BESIDE = ("gap", "area", "instead")
LONGEST = 1000
TWICE = "「{wording}」在 {day} 已经有一条答复：「{question}」。同一个地方同一天只能有一条，请改日期，或去掉重复的问法。"


@page("/hotline/answers/new", may=APPROVE)
def new(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """`gap`: the number of a question that it answers, with those like it."""
    group = _group(parts, request.args.get("gap", 0, int))
    typed = {"question": group.question, "also": "\n".join(group.wordings[1:9])} if group else {}
    since = moments.local_day(visitor.at).isoformat()
    return _form(visitor, parts, {**typed, "since": since, "gap": request.args.get("gap", "")})


@act("/hotline/answers/new", may=APPROVE)
def write(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    """`look` shows it only; what would contradict another is shown beside it, and nobody is asked."""
    typed = {name: request.form.get(name, "").strip()[:LONGEST] for name in (*FIELDS, *BESIDE)}
    id_, area = number.fresh(), _area(visitor, typed["area"])
    made = _made(id_, area, typed)
    if isinstance(made, str):
        return _form(visitor, parts, typed, wrong=made)
    with parts.database.read() as conn:
        every = {one.id: one for one in editing.beside(conn, parts.keyring, parts.shipped)}
    if other := every.get(typed["instead"]):
        made = written.instead(made, other)
    clash = written.clash(made, every.values())
    if clash or "look" in request.form:
        return _form(visitor, parts, typed, seen=made, clash=clash)
    one = Written(id_, area, written.dumps(made), visitor.person, visitor.at, whole(typed["gap"]))
    try:
        with parts.database.write() as conn:
            told = editing.propose(conn, parts.keyring, reader(visitor), one, made)
    except Refused as refused:
        return _form(visitor, parts, typed, wrong=str(refused))
    parts.wake(told)
    return away(url_for("console.answer_show", number=id_))


def _form(
    visitor: Visitor,
    parts: Parts,
    typed: dict[str, str],
    *,
    wrong: str = "",
    seen: Answer | None = None,
    clash: Clash | None = None,
) -> ResponseReturnValue:
    """With what was typed; `seen` as on a phone. What contradicts another may take its place where it is nearer."""
    own = _own(visitor)
    with parts.database.read() as conn:
        places = [(code, areas.path(conn, code)) for code in own]
        where = areas.place_name(conn, seen.area) if seen and seen.area else ""
    shown = tell(seen, parts.county, max(moments.local_day(visitor.at), seen.since), where) if seen else ""
    twice = clash.other if clash else None
    if clash:
        wrong = TWICE.format(wording=clash.wording, day=day(clash.day), question=clash.other.question)
    return render(
        "answer.html", 422 if wrong else 200, typed=typed, fields=FIELDS, wrong=wrong, seen=shown, longest=LONGEST,
        places=places, may_replace=twice and _nearer(seen, twice) and twice, twice=twice,
    )  # fmt: skip


def _nearer(new: Answer | None, other: Answer) -> bool:
    """Whether the other holds at least where the new one is to hold: the county's does not yield to a part of it."""
    return new is not None and (other.reaches(new.area) if new.area else other.area == new.area)


def _group(parts: Parts, which: int) -> Group | None:
    with parts.database.read() as conn:
        found = groups(gap.latest(conn, parts.keyring, editing.GROUPED)) if which else ()
    return next((group for group in found if any(one.id == which for one in group.gaps)), None)


def _own(visitor: Visitor) -> tuple[int, ...]:
    """By offices alone: what was opened for an hour decides nothing."""
    return APPROVE.areas(reader(visitor).holdings)


def _area(visitor: Visitor, said: str) -> int:
    """One of one's own; 404 for any other."""
    own = _own(visitor)
    area = whole(said) or own[0]
    if area not in own:
        abort(404)
    return area


def _made(id_: int, area: int, typed: dict[str, str]) -> Answer | str:
    """The page, or what is missing, in words."""
    also = tuple(line.strip() for line in typed["also"].splitlines() if line.strip())
    plain = {name: typed[name] for name in FIELDS if name != "also" and typed[name]}
    try:
        return written.make(id_, area, {**plain, "also": also})
    except ValidationError as error:
        names = dict.fromkeys(
            FIELDS.get(str(one["loc"][0]), "日期") if one["loc"] else "日期" for one in error.errors()
        )
        return f"请再看看：{'、'.join(names)}。不能空着，也不能太短或太长；日期写成 2026-02-03，止日不早于起日。"
