"""Which way an edition goes, and in words how many phones would get it in which."""

from __future__ import annotations

from collections.abc import Iterator

from county.settings import CountySettings
from records.broadcasts.outlook import Outlook
from records.broadcasts.plan import MASS_A_MONTH

SINGLY = frozenset({"reminder", "directive", "meeting"})
"""Kinds that go one by one: they speak to a person, or must not use up the month's four."""
MASS_FROM = 500
"""Accounts from which a mass call is the cheaper way."""


def by_mass(kind: str, count: int, *, drill: bool) -> bool:
    return kind not in SINGLY and count >= MASS_FROM and not drill


def told(found: Outlook, county: CountySettings) -> Iterator[str]:
    if found.mass:
        yield f"{found.mass} 部用群发，马上看到全文"
    if found.full:
        yield f"{found.full} 部这个月已经收满 {MASS_A_MONTH} 次群发，这一次单独发"
    if found.message:
        yield f"{found.message} 部这两天说过话，直接看到全文"
    if found.notice:
        yield f"{found.notice} 部同意过订阅通知，先收到通知，点开回「全文」就看得到"
    if found.card and county.broadcasts.cards:
        yield f"{found.card} 部两天没说话，先收到一张卡片，点开回「全文」就看得到"
    elif found.card:
        yield f"{found.card} 部两天没说话，也没同意订阅通知，微信不让发，要打电话说"
