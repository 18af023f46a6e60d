"""`/papers/<token>`: a paper for whoever holds its link, as PDF or, with .docx behind the token, as a Word document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from urllib.parse import quote

from flask import Blueprint, Response

from papers import docx, pdf
from papers.paper import loads
from records import papers
from records.access import Access, append
from records.database import Database
from records.errors import RecordsError
from records.papers import Kept
from records.secrecy import Keyring

PLAIN = "text/plain; charset=utf-8"
ZIP = "zip"
Bundle = Callable[[bytes], bytes]
"""A zip of what was kept; nothing for what is no broadcast."""
FORMS = {
    "pdf": ("application/pdf", pdf.render),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.render),
}
GONE = "这个链接已经过期，或者不完整（24 小时内有效）。\n请回到微信里再要一次。"
BUSY = "系统正忙，请过一分钟再点开。"


def blueprint(
    database: Database, keyring: Keyring, clock: Callable[[], datetime], bundle: Bundle = lambda kept: b""
) -> Blueprint:
    """The link is the key: nothing else is asked, every download about a person is noted. `bundle` packs the files of a
    broadcast."""
    pages = Blueprint("papers", __name__)

    @pages.get("/papers/<string:link>")
    def download(link: str) -> Response:
        token, _, form = link.partition(".")
        if form == ZIP:
            return _packed(token)
        if (form or "pdf") not in FORMS:
            return _gone()
        try:
            kept = _taken(token)
        except RecordsError:
            return Response(BUSY, status=503, content_type=PLAIN)
        return _file(kept, form or "pdf") if kept else _gone()

    def _packed(token: str) -> Response:
        try:
            kept = _taken(token)
        except RecordsError:
            return Response(BUSY, status=503, content_type=PLAIN)
        packed = bundle(kept.content) if kept else b""
        return _answer(packed, "application/zip", f"{kept.name}.{ZIP}") if kept and packed else _gone()

    def _taken(token: str) -> Kept | None:
        now = clock()
        with database.read() as conn:
            kept = papers.find(conn, keyring, token, now)
        if kept and kept.person:
            with database.write() as conn:
                append(conn, keyring, Access(kept.account, kept.person, "文书", "下载", now))
        return kept

    return pages


def _file(kept: Kept, form: str) -> Response:
    kind, render = FORMS[form]
    try:
        paper = loads(kept.content)
    except KeyError:
        return _gone()  # the files of a broadcast are fetched with .zip
    return _answer(render(paper), kind, f"{kept.name}.{form}")


def _gone() -> Response:
    return Response(GONE, status=404, content_type=PLAIN)


def _answer(content: bytes, kind: str, name: str) -> Response:
    response = Response(content, content_type=kind)
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    response.headers["Cache-Control"] = "no-store"
    return response
