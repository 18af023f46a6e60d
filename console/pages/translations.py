"""译文: sentences whose translation no native reader has approved, people read Chinese instead; and those that one has."""

from __future__ import annotations

from functools import cache

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from console.guard import away
from console.page import act, page
from console.parts import Parts
from console.reader import reader
from console.render import render
from console.right import APPROVE
from console.settling import settle
from console.visitor import Visitor
from county import translating
from county.errors import Refused
from flows.translation import Translations, Waiting
from records import persons, translation

SHOWN = 50
NAMES = {"bo": "藏语", "lis": "傈僳语"}


@page("/translations", may=APPROVE, menu="译文")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    language = request.args.get("language", "")
    with parts.database.read() as conn:
        said = translation.said(conn)
    chosen = [
        one
        for one in catalogues().waiting()
        if language in ("", one.language) and (one.language, one.chinese) not in said
    ]
    start = max(0, request.args.get("from", 0, int))
    return render(
        "translations.html", languages=catalogues().languages, names=NAMES, language=language, total=len(chosen),
        written=sum(bool(one.translation) for one in chosen), some=[(_id(one), one) for one in chosen[start : start + SHOWN]],
        next=start + SHOWN if len(chosen) > start + SHOWN else None, approved=len(said),
    )  # fmt: skip


@page("/translations/approved", may=APPROVE)
def approved(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        found = translation.standing(conn, parts.keyring)
        who = persons.many(conn, parts.keyring, {one.writer for one in found})
    named = {id_: person.name for id_, person in who.items()}
    known = {(one.language, one.chinese) for one in catalogues().waiting()}
    return render("translations_approved.html", found=found, names=NAMES, named=named, known=known)


@page("/translations/<int:id>", may=APPROVE)
def show(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002 - as the address calls it
    return _form(parts, id)


@act("/translations/<int:id>/approve", may=APPROVE, strong=True)
def approve(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    one, form = _waiting(id), request.form
    try:
        with parts.database.write() as conn:
            by = reader(visitor)
            translating.approve(
                conn, parts.keyring, by, one.language, one.chinese, form.get("words", ""), form.get("reader", "")
            )
    except Refused as error:
        return _form(parts, id, str(error))
    return away(url_for("console.translations_listed", language=one.language))


@act("/translations/<int:id>/take-back", may=APPROVE)
def take_back(visitor: Visitor, parts: Parts, id: int) -> ResponseReturnValue:  # noqa: A002
    """A stop asks for no second factor."""
    return settle(parts, lambda conn: translating.take_back(conn, reader(visitor), id), "translations_approved")


@cache
def catalogues() -> Translations:
    """As they were shipped: they change with a release."""
    return Translations()


@cache
def _by_id() -> dict[int, Waiting]:
    return {_id(one): one for one in catalogues().waiting()}


def _id(one: Waiting) -> int:
    return translation.number_of(one.language, one.chinese)


def _waiting(id_: int) -> Waiting:
    return _by_id().get(id_) or abort(404)


def _form(parts: Parts, id_: int, wrong: str = "") -> ResponseReturnValue:
    """With what was typed, else with what stands, else with what was shipped."""
    one = _waiting(id_)
    with parts.database.read() as conn:
        stands = translation.find(conn, parts.keyring, id_)
    return render(
        "translation.html", 422 if wrong else 200, id=id_, one=one, names=NAMES, wrong=wrong,
        words=request.form.get("words") or (stands.words if stands else one.translation),
        reader=request.form.get("reader") or (stands.reader if stands else ""),
    )  # fmt: skip
