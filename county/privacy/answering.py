"""What the office answers to a request about one's own data: kept, noted, certified where something went, and told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from county.errors import NotThere, Refused
from county.papers import offer
from county.privacy import copying
from county.privacy.reader import Reader
from county.privacy.requests import COPY, CORRECTION, DELETION
from county.settings import CountySettings
from records import accounts, moments, notices, number, persons, roles
from records.access import append
from records.database import Connection
from records.ledgers import data_request
from records.ledgers.data_request import DataRequest
from records.notices import Notice, Urgency
from records.privacy import certificate, erasing
from records.quarantine import stays
from records.screening import erasing as screening
from records.secrecy import Keyring
from records.writing import run

KIND = "request"
ANSWERERS = frozenset({roles.COUNTY_COMMAND})
ANSWERED = "办理本人请求"
ERASED = "已删除"
LEAST_WORDS = 2


def copy(conn: Connection, keyring: Keyring, county: CountySettings, reader: Reader, id_: int) -> Sequence[int]:
    """Everything that is kept, as a paper behind a link that the person gets. Raises Refused."""
    request = _open(conn, keyring, reader, id_, COPY)
    paper = copying.paper(conn, keyring, county, request.person, reader.at)
    link = offer(
        conn, keyring, county, paper, "个人信息副本", account=request.account, at=reader.at, about=request.person
    )
    text = f"您要的个人信息副本好了：{link}\n请在 24 小时内打开；过时了再发一次「副本」。"
    return _answer(conn, keyring, reader, id_, request, "已交给本人", text)


def reply(
    conn: Connection,
    keyring: Keyring,
    reader: Reader,
    id_: int,
    words: str,
) -> Sequence[int]:
    """To a correction: what was set right, or why it stays; the person reads it. Raises Refused."""
    request = _open(conn, keyring, reader, id_, CORRECTION)
    if len(words.strip()) < LEAST_WORDS:
        raise Refused("请写清楚改了什么，或者为什么不改，本人会看到。")
    text = f"您申请更正的信息办好了：{words.strip()}\n觉得不对，再发一次「更正」，或者回「人工」。"
    return _answer(conn, keyring, reader, id_, request, words.strip(), text)


def erase(conn: Connection, keyring: Keyring, county: CountySettings, reader: Reader, id_: int) -> Sequence[int]:
    """The person is taken out of the register, with a certificate; hears it, and until when the rest is gone. Raises
    Refused while the person is kept apart, holds office or is still looked for."""
    request = _open(conn, keyring, reader, id_, DELETION)
    _may_go(conn, keyring, request.person, reader.at)
    counts = erasing.erase(conn, keyring, request.person, reader.at)
    certificate.write(conn, keyring, DELETION, counts, reader.at)
    backups = moments.local_day(reader.at) + timedelta(days=county.privacy.backup_days)
    text = (
        "您的姓名、电话、身份证号和家人关系已经删除，以后不再提醒您。\n健康上报按规定保存期满自动删除；"
        f"备份里最迟到 {_said(backups)} 也没有了。想再用，发「加入」。"
    )
    return _answer(conn, keyring, reader, id_, request, ERASED, text)


def refuse(
    conn: Connection,
    keyring: Keyring,
    reader: Reader,
    id_: int,
    words: str,
) -> Sequence[int]:
    """With the reason, which the person reads. Raises Refused."""
    request = _open(conn, keyring, reader, id_)
    if len(words.strip()) < LEAST_WORDS:
        raise Refused("请写清楚为什么不能办，本人会看到。")
    text = f"您的请求「{request.kind}」暂时不能办：{words.strip()}\n不同意的话回「人工」，或者打县里的热线。"
    return _answer(conn, keyring, reader, id_, request, f"不能办：{words.strip()}", text)


def _open(
    conn: Connection,
    keyring: Keyring,
    reader: Reader,
    id_: int,
    kind: str = "",
) -> DataRequest:
    request = data_request.find(conn, keyring, id_)
    if request is None or not reader.roles(request.area) & ANSWERERS or (kind and request.kind != kind):
        raise NotThere
    if request.done is not None:
        raise Refused("这条请求已经办结了。")
    return request


def _may_go(conn: Connection, keyring: Keyring, person: int, at: datetime) -> None:
    found = persons.find(conn, keyring, person)
    if found is None:
        raise NotThere
    if found.status or person in stays.of_people(conn, keyring, (person,)):
        raise Refused("这个人还在观察期，期满以后才能删除。请先写明理由回复本人。")
    if roles.of_person(conn, person, at):
        raise Refused("这个人还有岗位，请先在「岗位」里让他离岗。")
    if screening.is_open(conn, person):
        raise Refused("这个人还有返乡、密接、安置或者核查的事没办完，办完以后才能删除。请先写明理由回复本人。")


def _answer(
    conn: Connection,
    keyring: Keyring,
    reader: Reader,
    id_: int,
    request: DataRequest,
    outcome: str,
    text: str,
) -> Sequence[int]:
    """Kept, noted, told."""
    account = accounts.many(conn, keyring, (request.account,)).get(request.account)
    told = Notice(
        number.of("request", id_, "answer"), request.person, account.id if account else None, KIND, Urgency.TODAY, text,
        reader.at, reader.at, None, id_,
    )  # fmt: skip
    answered = data_request.answer(keyring, id_, request, outcome, reader.account, reader.at)
    run(conn, [*answered, notices.put(keyring, told)])
    append(conn, keyring, reader.noted(ANSWERED, f"{request.kind}：{outcome}", request.person))
    return (told.id,)


def _said(day: date) -> str:
    return f"{day.year} 年 {day.month} 月 {day.day} 日"
