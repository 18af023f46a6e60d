"""`/papers/<token>`: a paper for whoever holds its link, as PDF or, with .docx behind the token, as a Word document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
    pages, ours = Blueprint("papers", __name__), Papers(database, keyring, clock, bundle)
    pages.add_url_rule("/papers/<string:link>", "download", ours.download)
    pages.errorhandler(RecordsError)(lambda error: Response(BUSY, status=503, content_type=PLAIN))
    return pages


@dataclass(frozen=True)
class Papers:
    """The link is the key: nothing else is asked, every download about a person is noted. `bundle` packs the files of a
    broadcast."""

    database: Database
    keyring: Keyring
    clock: Callable[[], datetime]
    bundle: Bundle

    def download(self, link: str) -> Response:
        token, _, form = link.partition(".")
        if form not in ("", ZIP, *FORMS):
            return _gone()
        kept = self._taken(token)
        if kept is None:
            return _gone()
        return self._packed(kept) if form == ZIP else _file(kept, form or "pdf")

    def _packed(self, kept: Kept) -> Response:
        packed = self.bundle(kept.content)
        return _answer(packed, "application/zip", f"{kept.name}.{ZIP}") if packed else _gone()

    def _taken(self, token: str) -> Kept | None:
        now = self.clock()
        with self.database.read() as conn:
            kept = papers.find(conn, self.keyring, token, now)
        if kept and kept.person:
            with self.database.write() as conn:
                append(conn, self.keyring, Access(kept.account, kept.person, "文书", "下载", now))
        return kept


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
