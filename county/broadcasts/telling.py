"""What author and approvers hear of an edition, each once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from county import spoken
from county.broadcasts import offices, whom
from county.responsible import Holder, own_account
from records import moments, number
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition
from records.broadcasts.who import loads
from records.database import Connection
from records.notices import Notice, Urgency
from records.secrecy import Keyring

KIND = "edition"
"""As templates name it."""
ASK = (
    "请您审批 {number} 号（{drill}{title}）。\n发给：{whom}，{count} 部手机{texts}\n什么时候：{when}\n"
    "原文在上一条，也可以回「原文 {number}」。\n"
    "同意，回「同意 {number}」；不同意，回「不同意 {number} 原因」。"
)
LABELS = {**whom.LANGUAGES, SMS: "没有微信的人收到的短信"}
TEXTS = "（连短信）"
WHO_GOT_IT = "收到过错的那一条的人"
FAR = datetime(2100, 1, 1, tzinfo=moments.LOCAL)
"""When the head of a series would start: never."""


def ask(
    conn: Connection, keyring: Keyring, edition: Edition, at: datetime, when: str, again: str = ""
) -> Iterator[Notice]:
    """Every approver gets the words as on the phone, then whom they are for and how to answer. `again` tells one asking
    from another."""
    meant = (
        WHO_GOT_IT if edition.amends else whom.meant(conn, loads(edition.audience), edition.area, moments.local_day(at))
    )
    drill = "演练，" if edition.drill else ""
    asked = ASK.format(
        number=edition.number,
        title=edition.title,
        whom=meant,
        count=edition.count,
        when=when,
        drill=drill,
        texts=TEXTS if SMS in edition.channels else "",
    )
    for one in offices.approvers(conn, keyring, edition.area, edition.author, at, edition.approvals):
        for n, said in enumerate(shown(edition)):
            yield to(edition, one, said, f"words{n}{again}", at)
        yield to(edition, one, asked, f"ask{again}", at)


def shown(edition: Edition) -> Iterator[str]:
    """Its words in every language, the SMS where it says something else."""
    for language, said in edition.words.items():
        if language == "zh":
            yield said
        elif language != SMS or said != edition.words["zh"]:
            yield f"（{LABELS.get(language, language)}）\n{said}"


def author(conn: Connection, keyring: Keyring, edition: Edition, text: str, what: str, at: datetime) -> Notice:
    holder = Holder("", edition.author, own_account(conn, keyring, edition.author))
    return to(edition, holder, text, what, at)


def to(edition: Edition, one: Holder, text: str, what: str, at: datetime) -> Notice:
    id_ = number.of("edition", edition.id, what, one.person)
    return Notice(id_, one.person, one.account, KIND, Urgency.TODAY, text, at, at, None, edition.id)


def moment(at: datetime, now: datetime) -> str:
    """同意以后马上, 今天 18:00, 2月6日 7:00."""
    if at <= now:
        return "同意以后马上"
    local = at.astimezone(moments.LOCAL)
    days = (local.date() - moments.local_day(now)).days
    day = ("今天", "明天", "后天")[days] if days < 3 else spoken.day(local)
    return f"{day} {local:%-H:%M}"
