"""The second look at an export: somebody above or beside who asked for it, and never themselves."""

from __future__ import annotations

from collections.abc import Sequence

from county.errors import NotThere, Refused
from county.exports import telling
from county.privacy import second
from county.privacy.fields import ABOVE
from county.privacy.reader import Reader
from records import notices
from records.access import append
from records.database import Connection
from records.exports import lists, request, steps
from records.exports.request import Export, State
from records.secrecy import Keyring
from records.writing import run

AGREED, REFUSED = "同意导出", "不同意导出"


def waiting(conn: Connection, keyring: Keyring, reader: Reader) -> tuple[Export, ...]:
    """What this reader may agree to."""
    return tuple(one for one in lists.waiting(conn, keyring, reader.areas(ABOVE)) if may(reader, one))


def may(reader: Reader, export: Export) -> bool:
    return second.may(reader, export.area, export.asker_person)


def agree(conn: Connection, keyring: Keyring, reader: Reader, id_: int) -> None:
    """From here on a worker makes it. Raises Refused; Conflict when somebody was quicker."""
    export = _asked(conn, keyring, reader, id_)
    run(conn, [steps.decide(keyring, export, reader.account, reader.person, reader.at)])
    append(conn, keyring, reader.noted(AGREED, f"{export.number} {export.expected}行 {export.purpose}"))


def refuse(conn: Connection, keyring: Keyring, reader: Reader, id_: int, why: str) -> Sequence[int]:
    """With a reason, which the asker hears; the notices that wait. Raises Refused; Conflict when somebody was quicker."""
    export = _asked(conn, keyring, reader, id_)
    said = second.reason(why, "请写一句为什么不同意，申请的人会看到。")
    told = telling.asker(export, f"您申请的导出没有通过：{said}", reader.at)
    run(conn, [steps.decide(keyring, export, reader.account, reader.person, reader.at, why=said)])
    run(conn, [notices.put(keyring, told)])
    append(conn, keyring, reader.noted(REFUSED, f"{export.number} {said}"))
    return (told.id,)


def _asked(conn: Connection, keyring: Keyring, reader: Reader, id_: int) -> Export:
    export = request.find(conn, keyring, id_)
    if export is None:
        raise NotThere
    second.check(reader, export.area, export.asker_person, "自己申请的导出要由另一个人同意。")
    if export.state is not State.ASKED:
        raise Refused("这个导出已经有人处理过了。")
    return export
