"""译文: sentences whose translation no native reader has approved; people read Chinese instead."""

from __future__ import annotations

from functools import cache

from flask import request
from flask.typing import ResponseReturnValue

from console.page import page
from console.parts import Parts
from console.render import render
from console.right import APPROVE
from console.visitor import Visitor
from flows.translation import Translations

SHOWN = 50


@page("/translations", may=APPROVE, menu="译文")
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    every = catalogues()
    language = request.args.get("language", "")
    chosen = [one for one in every.waiting() if language in ("", one.language)]
    start = max(0, request.args.get("from", 0, int))
    return render(
        "translations.html", languages=every.languages, language=language, total=len(chosen),
        written=sum(bool(one.translation) for one in chosen), some=chosen[start : start + SHOWN],
        next=start + SHOWN if len(chosen) > start + SHOWN else None,
    )  # fmt: skip


@cache
def catalogues() -> Translations:
    """Read once: they change with a release."""
    return Translations()
