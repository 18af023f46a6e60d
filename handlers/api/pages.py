"""What the interface answers of a place: its signed days, one of them whole, the counts of today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flask import request
from werkzeug.exceptions import BadRequest, NotFound

from county.reports import report as reports
from county.settings import CountySettings
from county.today import parts
from handlers.api import report, today, veil
from records.api_keys import ApiKey
from records.areas import Area
from records.database import Connection
from records.reports import daily
from records.secrecy import Keyring

MOST = 60
"""Days in one answer."""
NO_DAY = "日期请写成 2026-02-01 这样。"
NOT_SIGNED = "{name} {day:%Y-%m-%d} 的日报还没有签发。"
Page = Callable[..., dict[str, Any]]


@dataclass(frozen=True)
class Asked:
    """Of a place that the key reads."""

    conn: Connection
    keyring: Keyring
    county: CountySettings
    key: ApiKey
    area: Area
    now: datetime

    @property
    def below(self) -> int:
        return veil.least(self.key, self.county)


def listed(asked: Asked) -> dict[str, Any]:
    area, first = asked.area, _since(reports.open_day(asked.now, asked.county))
    found = daily.signatures(asked.conn, area.code, first, MOST)
    return {
        "area": area.code, "name": area.name, "since": first.isoformat(),
        "days": [
            {"day": day.isoformat(), "signed_at": at.isoformat(timespec="seconds"), "digest": digest.hex()}
            for day, at, digest in found
        ],
    }  # fmt: skip


def one(asked: Asked, day: str) -> dict[str, Any]:
    """404 before it is signed."""
    on = _day(day)
    found = daily.of_day(asked.conn, asked.keyring, on, asked.area.code)
    if found is None or found.signature is None:
        raise NotFound(NOT_SIGNED.format(name=asked.area.name, day=on))
    return report.shown(found, found.signature, asked.below)


def counts(asked: Asked) -> dict[str, Any]:
    counted = parts.counted(asked.conn, asked.county, asked.area.code, asked.now)
    return today.shown(asked.area, counted, asked.below)


PAGES: dict[str, Page] = {"/reports": listed, "/reports/<day>": one, "/today": counts}


def _since(open_day: date) -> date:
    wanted = request.args.get("since", "")
    return _day(wanted) if wanted else open_day - timedelta(days=MOST - 1)


def _day(wanted: str) -> date:
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise BadRequest(NO_DAY) from None
