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
FORMS = {
    "pdf": ("application/pdf", pdf.render),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.render),
}
GONE = "这个链接已经过期，或者不完整（24 小时内有效）。\n请回到微信里再要一次。"
BUSY = "系统正忙，请过一分钟再点开。"


def blueprint(database: Database, keyring: Keyring, clock: Callable[[], datetime]) -> Blueprint:
    """The link is the key: nothing else is asked, every download about a person is noted."""
    pages = Blueprint("papers", __name__)

    @pages.get("/papers/<string:link>")
    def download(link: str) -> Response:
        token, _, form = link.partition(".")
        if (form or "pdf") not in FORMS:
            return Response(GONE, status=404, content_type=PLAIN)
        try:
            kept = _taken(token)
        except RecordsError:
            return Response(BUSY, status=503, content_type=PLAIN)
        return _file(kept, form or "pdf") if kept else Response(GONE, status=404, content_type=PLAIN)

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
    response = Response(render(loads(kept.content)), content_type=kind)
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(f'{kept.name}.{form}')}"
    response.headers["Cache-Control"] = "no-store"
    return response
