"""Whether a request that changes something comes from our own page: a token of this very session, and the browser's word."""

from __future__ import annotations

import hmac

from flask import Request

from records.secrecy import Keyring

FIELD, HEADER = "csrf", "X-CSRF-Token"
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


def token(keyring: Keyring, cookie: str) -> str:
    """Another one for every session, and before a sign-in for every visit; nothing is stored."""
    return keyring.mac("console.csrf", cookie).hex()


def proven(request: Request, keyring: Keyring, cookie: str) -> bool:
    """The token of this cookie, in a form, from our own pages."""
    said = request.headers.get(HEADER) or request.form.get(FIELD, "")
    fits = bool(cookie) and said.isascii() and hmac.compare_digest(said, token(keyring, cookie))
    return fits and request.mimetype in FORMS and _from_here(request)


def told(request: Request) -> bool:
    """A form of which the browser itself says that our own page sent it, whatever its token: one of another session."""
    says = "Sec-Fetch-Site" in request.headers or "Origin" in request.headers
    return says and request.mimetype in FORMS and _from_here(request)


def _from_here(request: Request) -> bool:
    """Browsers say where a request comes from in one of two headers; who says neither has only the token."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or origin == request.host_url.rstrip("/") or _same_host(origin, request.host)


def _same_host(origin: str, host: str) -> bool:
    """Behind a proxy the scheme that we see is not the browser's."""
    return origin in (f"https://{host}", f"http://{host}")
