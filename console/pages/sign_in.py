"""Signing in: with the code from the chat, or by its link and one click."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import unquote, urlsplit

from flask import Response, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from console import cookies, csrf, device, kept, signing
from console.page import act, page
from console.parts import Parts
from console.plain import plain
from console.render import render
from console.right import ANYBODY, SEE_AREA
from console.visiting import secure, visiting
from console.visitor import Visitor
from records.console import entry

WRONG = "登录名或验证码不对，或者已经过了 10 分钟。请核对一下；不行就在微信里再发一次「登录」。"
TOO_MANY = "试的次数太多了，请过一刻钟再试。\n急的话，在微信里发「登录」，直接点里面的链接，不受影响。"
REMEMBERED = timedelta(days=180)


@page("/sign-in", may=ANYBODY)
def ask(parts: Parts) -> ResponseReturnValue:
    if visiting(parts, cookies.read(request, cookies.SESSION, secure(parts))):
        return redirect(url_for("console.home_home"), 303)
    back, over = request.args.get("back", ""), "over" in request.args
    return render("sign_in.html", back=back, over=over, kept="", name="", wrong="")


@act("/sign-in", may=ANYBODY)
def enter(parts: Parts) -> ResponseReturnValue:
    """By name and code."""
    name, code = _letters(request.form.get("name", "")), re.sub(r"\s", "", plain(request.form.get("code", "")))
    mark = cookies.read(request, cookies.DEVICE, secure(parts))
    frame = {"name": name, "back": request.form.get("back", ""), "kept": kept.waiting()}
    if not signing.allowed(parts, request, name, mark):
        return render("sign_in.html", 429, wrong=TOO_MANY, over=False, **frame)
    entered = signing.by_code(parts, request, name, code)
    if entered is None:
        return render("sign_in.html", 422, wrong=WRONG, over=False, **frame)
    response = _welcome(parts, entered[1], frame["back"])
    cookies.write(response, cookies.DEVICE, device.mark(parts.keyring, entered[0]), secure(parts), REMEMBERED)
    return response


@page("/in/<token>", may=ANYBODY)
def arrive(parts: Parts, token: str) -> ResponseReturnValue:
    """Whoever only looks ahead (a preview of the chat) does not use the link up."""
    with parts.database.read() as conn:
        good = entry.peek(conn, token, parts.clock()) is not None
    return render("arrive.html", 200 if good else 404, token=token, good=good)


@act("/in/<token>", may=ANYBODY)
def come_in(parts: Parts, token: str) -> ResponseReturnValue:
    begun = signing.by_link(parts, request, token)
    if begun is None:
        return render("arrive.html", 404, token=token, good=False)
    return _welcome(parts, begun, "")


def local(back: str) -> str:
    """Only to a page of the console, whatever the address said."""
    parts = urlsplit(back)
    ours = not parts.scheme and not parts.netloc and parts.path.startswith("/console/") and "\\" not in back
    plain = back.isascii() and back.isprintable() and ".." not in unquote(parts.path)
    return back if ours and plain else url_for("console.home_home")


def _welcome(parts: Parts, token: str, back: str) -> Response:
    visitor = visiting(parts, token)
    response = _onward(parts, visitor, token) or Response(status=303, headers={"Location": _first(visitor, back)})
    cookies.write(response, cookies.SESSION, token, secure(parts))
    cookies.drop(response, cookies.VISIT, secure(parts))
    return response


def _onward(parts: Parts, visitor: Visitor | None, token: str) -> Response | None:
    """For whose session ended over a form: what they had typed, to be sent with the new session's token."""
    onward = request.form.get(kept.ONWARD, "")
    if not onward or visitor is None:
        return None
    g.csrf = csrf.token(parts.keyring, token)
    return render("go_on.html", why=f"{visitor.name}，登录好了。", onward=local(onward), kept=kept.again())


def _first(visitor: Visitor | None, back: str) -> str:
    """Where they were going; else how their place stands today, for who may see that."""
    return url_for("console.today_mine") if not back and visitor and visitor.may(SEE_AREA) else local(back)


def _letters(said: str) -> str:
    return re.sub(r"[^a-z]", "", plain(said).lower())[:12]
