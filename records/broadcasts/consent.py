"""Consents to subscription notices: the platform tells each yes and each no once, and nobody can ask it again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, String, Table, select

from records import moments
from records.metadata import METADATA, Number
from records.writing import Write, upsert

CONSENT = Table(
    "consent",
    METADATA,
    Column("account", Number, primary_key=True, autoincrement=False),
    Column("template", String(64), primary_key=True),
    Column("remaining", Integer, nullable=False),
    Column("at", Number, nullable=False),
    sqlite_with_rowid=False,
)
T = CONSENT.c


def said(account: int, template: str, yes: bool, at: datetime) -> Write:
    return given(account, template, at) if yes else withdrawn(account, template, at)


def given(account: int, template: str, at: datetime) -> Write:
    """One more notice may be sent."""
    sql = (
        "INSERT INTO consent (account, template, remaining, at) VALUES (:account, :template, 1, :at) "
        "ON CONFLICT (account, template) DO UPDATE SET remaining = consent.remaining + 1, at = excluded.at"
    )
    values = {"account": account, "template": template, "at": moments.stored(at)}
    return Write(sql, values, shared=("consent", account, template))


def withdrawn(account: int, template: str, at: datetime) -> Write:
    values = {"account": account, "template": template, "remaining": 0, "at": moments.stored(at)}
    return upsert("consent", ("account", "template"), values, shared=True)


def spend(account: int, template: str) -> Write:
    sql = "UPDATE consent SET remaining = remaining - 1 WHERE account = :account AND template = :template AND remaining > 0"
    return Write(sql, {"account": account, "template": template}, shared=("consent", account, template))


def remaining(conn: Connection, accounts: Iterable[int], template: str) -> dict[int, int]:
    """How many notices each may still be sent."""
    mine = T.account.in_(tuple(accounts)) & (T.template == template)
    return {row.account: row.remaining for row in conn.execute(select(T.account, T.remaining).where(mine))}
