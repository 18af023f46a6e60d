"""Fetching the file: whoever asked for it, in office, within its day; each time noted."""

from __future__ import annotations

from dataclasses import dataclass

from county.errors import NotThere, Refused
from county.exports import asking
from county.exports.marking import mark
from county.privacy.reader import Reader
from records.access import append
from records.database import Connection
from records.exports import part, request, steps
from records.exports.request import Form, State
from records.secrecy import Keyring
from records.writing import run

FETCHED = "下载导出"


@dataclass(frozen=True)
class File:
    name: str
    form: Form
    content: bytes


def fetch(conn: Connection, keyring: Keyring, reader: Reader, id_: int) -> File:
    """Raises NotThere for everybody else's, Refused when its day is over."""
    export = request.find(conn, keyring, id_)
    if export is None or export.asker_person != reader.person or not reader.roles(export.area) & asking.ASKERS:
        raise NotThere
    over = export.expires_at is None or export.expires_at <= reader.at
    content = b"" if over or export.state is not State.READY else part.whole(conn, keyring, export.id)
    if not content:
        raise Refused("这个文件已经过期或者还没有做好。需要的话请再申请一次。")
    run(conn, [steps.fetch(export)])
    append(conn, keyring, reader.noted(FETCHED, f"{export.number} {export.purpose}"))
    name = f"{mark(conn, keyring, export, export.asked_at).file}.{export.form.value}"
    return File(name, export.form, content)
