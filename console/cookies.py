"""The console's two cookies: the session's, and before a sign-in the visit's."""

from __future__ import annotations

from datetime import timedelta

from flask import Request, Response

SESSION, VISIT, DEVICE = "console", "console_visit", "console_device"


def name(which: str, secure: bool) -> str:
    """Over https the browser itself sees to it that no other host has set it."""
    return f"__Host-{which}" if secure else which


def read(request: Request, which: str, secure: bool) -> str:
    return request.cookies.get(name(which, secure), "")


def write(response: Response, which: str, value: str, secure: bool, lasts: timedelta | None = None) -> None:
    response.set_cookie(
        name(which, secure), value, max_age=lasts, secure=secure, httponly=True, samesite="Strict", path="/"
    )


def drop(response: Response, which: str, secure: bool) -> None:
    response.delete_cookie(name(which, secure), secure=secure, httponly=True, samesite="Strict", path="/")
