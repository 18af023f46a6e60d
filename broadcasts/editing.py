"""The desk at which answers are written: one proposes, another agrees, either ends; nobody is told two things."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from broadcasts import written
from broadcasts.answer import Answer, Answers
from broadcasts.written import Clash
from county.errors import NotThere, Refused
from county.gaps import groups
from county.privacy import second
from county.privacy.reader import Reader
from county.responsible import own_account
from records import access, areas, notices, number, persons
from records.database import Connection
from records.hotline import gap
from records.hotline import written as records
from records.hotline.written import State, Written
from records.notices import Notice, Urgency
from records.secrecy import Keyring
from records.writing import run

KIND = "answer"
GROUPED = 200
PROPOSED, AGREED, REFUSED, ENDED = "写热线答复", "同意热线答复", "退回热线答复", "撤下热线答复"
AGAIN = "刚才已经有一条答复答了同样的问题（{question}），两条会打架，没有通过。请退回去，让写的人改。"


def beside(conn: Connection, keyring: Keyring, shipped: Answers) -> tuple[Answer, ...]:
    """Everything that is said to people, today or on another day."""
    return (*shipped, *written.pages(records.standing(conn, keyring)))


def clash(conn: Connection, keyring: Keyring, shipped: Answers, page: Answer) -> Clash | None:
    return written.clash(page, beside(conn, keyring, shipped))


def propose(conn: Connection, keyring: Keyring, reader: Reader, one: Written, page: Answer) -> Sequence[int]:
    """The two nearest who may agree are told; the notices that wait. Raises Refused where nobody could agree."""
    if not second.above(reader, one.area):
        raise NotThere
    told = tuple(_told(conn, keyring, one, page))
    if not told:
        raise Refused("这个片区没有第二个人能同意这条答复。请先在「岗位」里给乡镇或县指挥部加一个人。")
    run(conn, [records.put(keyring, one), *(notices.put(keyring, each) for each in told)])
    access.append(conn, keyring, reader.noted(PROPOSED, f"{one.id} {page.question}"))
    return tuple(each.id for each in told)


def may(reader: Reader, one: Written) -> bool:
    """Whether this reader can be the second person."""
    return second.may(reader, one.area, one.writer)


def agree(conn: Connection, keyring: Keyring, reader: Reader, shipped: Answers, id_: int) -> Sequence[int]:
    """From now on it is said. Looked at again beside what stands by now, alone in this transaction. Raises Refused; Conflict
    when somebody was quicker."""
    access.alone(conn)
    one = _waiting(conn, keyring, reader, id_)
    page = written.page(one)
    if found := clash(conn, keyring, shipped, page):
        raise Refused(AGAIN.format(question=found.other.question))
    run(conn, [records.decide(keyring, id_, reader.person, reader.at)])
    access.append(conn, keyring, reader.noted(AGREED, f"{id_} {page.question}"))
    _close(conn, keyring, one.gap)
    return _hears(conn, keyring, one, f"您写的热线答复「{page.question}」已经通过，从现在起会答给群众。", reader.at)


def refuse(conn: Connection, keyring: Keyring, reader: Reader, id_: int, why: str) -> Sequence[int]:
    """With a reason, which the writer hears. Raises Refused; Conflict when somebody was quicker."""
    one = _waiting(conn, keyring, reader, id_)
    said = second.reason(why, "请写一句为什么退回，写的人会看到。")
    run(conn, [records.decide(keyring, id_, reader.person, reader.at, said)])
    access.append(conn, keyring, reader.noted(REFUSED, f"{id_} {said}"))
    question = written.page(one).question
    return _hears(conn, keyring, one, f"您写的热线答复「{question}」退回来了：{said}", reader.at)


def end(conn: Connection, keyring: Keyring, reader: Reader, shipped: Answers, id_: int) -> Sequence[int]:
    """By whoever answers for the place, also alone: a stop waits for nobody. Raises Refused where another stands in its
    place and would contradict what comes back; Conflict when it is over already."""
    access.alone(conn)
    one = records.find(conn, keyring, id_)
    if one is None or not second.above(reader, one.area):
        raise NotThere
    if one.state is State.STANDS:
        left = tuple(page for page in beside(conn, keyring, shipped) if page.id != written.name(id_))
        leans = next((page for page in left if page.instead_of == written.name(id_)), None)
        if leans and written.clash(leans, left):
            raise Refused(f"「{leans.question}」还有一条答复是代替它的，撤下它两条会打架。请先撤下那一条。")
    run(conn, [records.end(id_, reader.person, reader.at)])
    access.append(conn, keyring, reader.noted(ENDED, str(id_)))
    return ()


def _waiting(conn: Connection, keyring: Keyring, reader: Reader, id_: int) -> Written:
    one = records.find(conn, keyring, id_)
    if one is None:
        raise NotThere
    second.check(reader, one.area, one.writer, "自己写的答复要由另一个人同意。")
    if one.state is not State.WAITS:
        raise Refused("这条答复已经有人处理过了。")
    return one


def _close(conn: Connection, keyring: Keyring, which: int | None) -> None:
    """The question that it answers, and those of late that are like it, are missing no more."""
    if which is None:
        return
    found = groups(gap.latest(conn, keyring, GROUPED))
    like = next((group.gaps for group in found if any(one.id == which for one in group.gaps)), ())
    gap.drop(conn, {which, *(one.id for one in like)})


def _told(conn: Connection, keyring: Keyring, one: Written, page: Answer) -> list[Notice]:
    who = persons.find(conn, keyring, one.writer)
    place = areas.place_name(conn, one.area)
    text = f"{who.name if who else '有人'}给{place}写了一条热线答复：「{page.question}」。\n请在后台「热线」里看一看，同意或退回。"
    seconds = second.told(conn, one.area, one.writer, one.written_at)
    return [_notice(conn, keyring, one, person, text, one.written_at) for person in seconds]


def _hears(conn: Connection, keyring: Keyring, one: Written, text: str, at: datetime) -> Sequence[int]:
    told = _notice(conn, keyring, one, one.writer, text, at)
    run(conn, [notices.put(keyring, told)])
    return (told.id,)


def _notice(conn: Connection, keyring: Keyring, one: Written, person: int, text: str, at: datetime) -> Notice:
    account = own_account(conn, keyring, person)
    return Notice(
        number.of(KIND, one.id, person, text), person, account, KIND, Urgency.TODAY, text, at, at, None, one.id
    )
