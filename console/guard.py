"""From a request to its view: who is asking, may they, did the form come from our own page, is the factor fresh."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from flask import Response, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from console import again, cookies, csrf, kept
from console.page import Page
from console.parts import Parts
from console.render import render
from console.visiting import secure, visiting
from console.visitor import Visitor
from records import number


def guarded(page: Page, parts: Parts) -> Callable[..., ResponseReturnValue]:
    """The view as Flask calls it."""

    def answer(**place: Any) -> ResponseReturnValue:
        if any(isinstance(value, int) and value > number.MASK for value in place.values()):
            abort(404)
        if page.for_anybody:
            _open(page, parts)
            return page(parts, **place)
        cookie = cookies.read(request, cookies.SESSION, secure(parts))
        visitor = visiting(parts, cookie, uses=not page.live, widened=not page.act)
        if visitor is None:
            return _sign_in(page, parts, cookie)
        g.visitor, g.csrf = visitor, csrf.token(parts.keyring, cookie)
        if page.act and not csrf.proven(request, parts.keyring, cookie):
            return _stale(visitor)
        if not visitor.may(page.may) or ("area" in place and not visitor.sees(page.may, place["area"])):
            abort(404)
        if page.strong and not visitor.strong:
            if missing := _unproven(page, visitor, parts):
                return missing
            g.visitor = visitor = replace(visitor, strong=True)
        return page(visitor, parts, **place)

    return answer


def away(url: str) -> Response:
    """To another page; htmx follows only when it is told so."""
    if request.headers.get("HX-Request"):
        return Response(status=200, headers={"HX-Redirect": url})
    return redirect(url, 303)  # type: ignore[return-value]  # ours is Flask's


def _unproven(page: Page, visitor: Visitor, parts: Parts) -> Response | None:
    """A page leads to the question and from there back; an act is asked in its place, so that what was typed stays."""
    if page.act:
        return again.asked(visitor, parts)
    return away(url_for("console.factor_ask", back=request.full_path.rstrip("?")))


def _open(page: Page, parts: Parts) -> None:
    """A page for anybody: before a sign-in the token hangs on a cookie of the visit."""
    visit = cookies.read(request, cookies.VISIT, secure(parts))
    if page.act and not csrf.proven(request, parts.keyring, visit):
        abort(403)
    _greet(parts, visit)


def _greet(parts: Parts, visit: str) -> None:
    g.visit, g.new_visit = visit or secrets.token_urlsafe(16), not visit
    g.csrf = csrf.token(parts.keyring, g.visit)


def _sign_in(page: Page, parts: Parts, cookie: str) -> Response:
    """A page leads to the sign-in, and from there back; a form waits on it. A part of a page says that there is nobody:
    one that is asked for by itself leads away, too, any other may stand beside something half typed."""
    deposed = "deposed" in g
    if csrf.told(request) and (typed := kept.typed(again.FIELD)):
        return _late(parts, typed, deposed)
    part = "HX-Request" in request.headers
    if part and page.live:
        back = urlsplit(request.headers.get("HX-Current-URL", ""))._replace(scheme="", netloc="").geturl()
        response = Response(status=401, headers={"HX-Redirect": _asks(back, deposed)})
    elif part:
        response = render("_late.html", 401, deposed=deposed)
    else:
        back = request.full_path.rstrip("?") if request.method == "GET" else ""
        response = away(_asks(back, deposed))
    if cookie:
        cookies.drop(response, cookies.SESSION, secure(parts))
    return response


def _asks(back: str, deposed: bool) -> str:
    """The sign-in, which leads back; whose office is over is told so there."""
    return url_for("console.sign_in_ask", back=back or None, over="1" if deposed else None)


def _late(parts: Parts, typed: kept.Pairs, deposed: bool) -> Response:
    """The session ended while somebody was away: they sign in beside what they had typed."""
    _greet(parts, cookies.read(request, cookies.VISIT, secure(parts)))
    return render("sign_in.html", 401, kept=kept.aside(typed), over=deposed, back="", name="", wrong="")


def _stale(visitor: Visitor) -> Response:
    """From a page of ours, but of an earlier session: it goes on with a click. What comes from elsewhere does not."""
    typed = kept.typed(again.FIELD)
    if not csrf.told(request) or not typed:
        abort(403)
    why = f"这一页是上次登录时打开的，现在登录的是{visitor.name}。"
    return render("go_on.html", 403, why=why, onward=request.full_path.rstrip("?"), kept=kept.hidden(typed))
