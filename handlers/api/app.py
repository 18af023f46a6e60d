"""The interface as a blueprint under /api: every route asks for the key first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import wraps
from typing import Any

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from county.reports import report as reports
from county.settings import CountySettings
from county.today import parts
from handlers.api import guard, report, today, veil
from handlers.api.said import BUSY, refused, said
from records import areas
from records.api_keys import ApiKey
from records.areas import Area
from records.database import Connection, Database
from records.errors import RecordsError
from records.reports import daily
from records.secrecy import Keyring

MOST = 60
"""Days in one answer."""
NO_AREA, NO_DAY = "没有这个地方。", "日期请写成 2026-02-01 这样。"
NOT_SIGNED = "{name} {day:%Y-%m-%d} 的日报还没有签发。"
Page = Callable[..., dict[str, Any]]


def blueprint(database: Database, keyring: Keyring, county: CountySettings, clock: Callable[[], datetime]) -> Blueprint:
    api = Blueprint("api", __name__, url_prefix="/api")

    def page(rule: str) -> Callable[[Page], Page]:
        def under(work: Page) -> Page:
            @wraps(work)
            def answer(code: str, **more: str) -> Response:
                now = clock()
                key = guard.key(database, keyring, now)
                area = guard.place(key, code)
                with database.read() as conn:
                    return said(work(conn, key, _area(conn, area), now, **more))

            api.add_url_rule(f"/areas/<code>{rule}", view_func=answer, provide_automatic_options=False)
            return work

        return under

    @page("/reports")
    def listed(conn: Connection, key: ApiKey, area: Area, now: datetime) -> dict[str, Any]:
        first = _since(reports.open_day(now, county))
        found = daily.signatures(conn, area.code, first, MOST)
        return {
            "area": area.code, "name": area.name, "since": first.isoformat(),
            "days": [
                {"day": day.isoformat(), "signed_at": at.isoformat(timespec="seconds"), "digest": digest.hex()}
                for day, at, digest in found
            ],
        }  # fmt: skip

    @page("/reports/<day>")
    def one(conn: Connection, key: ApiKey, area: Area, now: datetime, day: str) -> dict[str, Any]:
        on = _day(day)
        found = daily.of_day(conn, keyring, on, area.code)
        if found is None or found.signature is None:
            raise NotFound(NOT_SIGNED.format(name=area.name, day=on))
        return report.shown(found, found.signature, veil.least(key, county))

    @page("/today")
    def now_(conn: Connection, key: ApiKey, area: Area, now: datetime) -> dict[str, Any]:
        return today.shown(area, parts.counted(conn, county, area.code, now), veil.least(key, county))

    api.app_errorhandler(HTTPException)(refused)

    @api.errorhandler(RecordsError)
    def busy(error: RecordsError) -> Response:
        response = said({"error": BUSY}, 503)
        response.headers["Retry-After"] = "60"
        return response

    return api


def _area(conn: Connection, code: int) -> Area:
    """404 for a grid cell, too: nobody signs for one."""
    found = areas.find(conn, code)
    if found is None:
        raise NotFound(NO_AREA)
    return found


def _since(open_day: date) -> date:
    wanted = request.args.get("since", "")
    return _day(wanted) if wanted else open_day - timedelta(days=MOST - 1)


def _day(wanted: str) -> date:
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise BadRequest(NO_DAY) from None
