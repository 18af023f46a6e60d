"""What a resident asks of her own data goes to the county's desk and comes back: a copy, and then to be forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from county.privacy import answering
from county.privacy.reader import of_account
from records import accounts, persons
from records.accounts import Account
from records.database import Connection
from records.ledgers import data_request
from records.privacy import certificate
from tests.flows.said import ERASING
from tests.scenarios.county import SETTINGS, County
from tests.scenarios.story import heard, tell

OFFICE = "吴敏"


def answers(county: County, kind: str, answer: Callable[..., Sequence[int]], *more: Any) -> list[str]:
    """The command office answers the open request of this kind; what goes to phones."""
    with county.database.write() as conn:
        account = owner(county, OFFICE, conn)
        reader = of_account(conn, account.id, account.person or 0, county.now)
        open_ = data_request.unanswered(conn, county.keyring, county.now.date().replace(year=2027))
        number = next(number for number, one in open_ if one.kind == kind)
        county.planned += answer(conn, county.keyring, *more, reader, number)
    return list(heard(county))


def owner(county: County, name: str, conn: Connection) -> Account:
    found = accounts.find(conn, county.keyring, county.phone(name).openid)
    assert found is not None
    return found


def test_a_copy_and_then_to_be_forgotten(county: County) -> None:
    tell(
        """
        王秀英> 副本
        已登记。15 天内把您全部信息的副本交给您，到时我会发消息。
        王秀英> 我的信息
        登记在南坡村：
        · 您 王秀英，手机…
        · 老公 李建军，手机…
        · 儿子 李浩然，手机…
        · 爷爷 李福田，手机…
        · 奶奶 赵玉梅，手机…
        最近 60 天的健康上报 0 条，满 60 天自动删除。
        您的「副本」请求正在办，2月18日前答复。
        只用于防疫；本村村医、村干部能看到，每次查看都有记录，发「谁看过我」就知道。
        改信息发「更正」，要副本发「副本」，要删除发「删除我的信息」。
        """,
        county,
    )
    first, second = answers(county, "副本", answering.copy, SETTINGS)
    assert first.startswith("王秀英< 您要的个人信息副本好了：") and "/papers/" in first
    assert second == "王秀英< 请在 24 小时内打开；过时了再发一次「副本」。"
    tell(
        f"""
        王秀英> 谁看过我
        最近 30 天，看过您家信息的：
        2月3日 安禾县县指挥部：办理本人请求
        「通知」是把您报的情况发给管您的人。觉得不该看的，回「人工」，或者打县里的热线。
        王秀英> 删除我的信息
        {ERASING}
        王秀英> 1
        已登记，15 天内删完，删完会告诉您。改主意了，期限内回「人工」。
        """,
        county,
    )
    with county.database.read() as conn:
        account = owner(county, "王秀英", conn)
    assert answers(county, "删除", answering.erase, SETTINGS)[0].startswith(
        "王秀英< 您的姓名、电话、身份证号和家人关系已经删除"
    )
    with county.database.read() as conn:
        gone = persons.find(conn, county.keyring, account.person or 0)
        (proof,) = certificate.latest(conn)
    assert gone is not None and (gone.name, gone.phone) == ("（已删除）", "")
    assert proof.what == "删除" and "王" not in str(proof.counts)
    tell(
        """
        王秀英> 我的信息
        您还没有登记，我这里没有您的个人信息。
        要登记请发「加入」。
        """,
        county,
    )
