"""The account's menu: three columns under the thumb. Published when it has changed, and only then."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import structlog

from records import ticks
from records.database import Database

log = structlog.get_logger(__name__)

JOB = "menu"
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "上报": {"报体温": "健康上报", "最近记录": "记录"},
    "查一查": {"怎么用": "帮助", "到哪一步了": "状态", "找人帮忙": "人工", "举报": "举报"},
    "我的": {"我的信息": "我的信息", "家人": "家人", "提醒时间": "提醒"},
}
"""Column → what is read → the name of a flow, or a word that repairs."""
MOST_COLUMNS, MOST_ENTRIES, LONGEST_COLUMN, LONGEST_ENTRY, LONGEST_KEY = 3, 5, 16, 60, 128
"""Of the platform; lengths in bytes."""


class Menus(Protocol):
    """What publishing needs of `wechat.client.Client`."""

    def create_menu(self, buttons: Sequence[Mapping[str, Any]]) -> None: ...


def buttons(columns: Mapping[str, Mapping[str, str]] = COLUMNS) -> list[dict[str, Any]]:
    return [
        {"name": column, "sub_button": [{"type": "click", "name": name, "key": key} for name, key in entries.items()]}
        for column, entries in columns.items()
    ]


def digest(wanted: Sequence[Mapping[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(wanted, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]


def publish(database: Database, menus: Menus, now: datetime) -> bool:
    """Whether it was published now. Raises ApiError: the menu then stays as it is, and the next start tries again.

    What was published is remembered as a tick of its own; a menu that changes back is published again.
    """
    wanted = buttons()
    slot = f"{now:%Y-%m-%dT%H:%M:%S} {digest(wanted)}"[:40]
    with database.read() as conn:
        last = ticks.last(conn, JOB)
    if last and last.split()[-1] == slot.split()[-1]:
        return False
    menus.create_menu(wanted)
    with database.write() as conn:
        ticks.claim(conn, JOB, slot, now)
    log.info("menu_published")
    return True
