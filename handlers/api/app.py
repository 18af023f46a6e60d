"""The interface as a blueprint under /api: every route asks for the key first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from flask import Blueprint, Response
from werkzeug.exceptions import HTTPException, NotFound

from county.settings import CountySettings
from handlers.api import guard
from handlers.api.pages import PAGES, Asked, Page
from handlers.api.said import busy, refused, said
from records import areas
from records.areas import Area
from records.database import Connection, Database
from records.errors import RecordsError
from records.secrecy import Keyring

NO_AREA = "没有这个地方。"


@dataclass(frozen=True)
class Interface:
    database: Database
    keyring: Keyring
    county: CountySettings
    clock: Callable[[], datetime]

    def answer(self, page: Page, code: str, **more: str) -> Response:
        now = self.clock()
        key = guard.key(self.database, self.keyring, now)
        area = guard.place(key, code)
        with self.database.read() as conn:
            return said(page(Asked(conn, self.keyring, self.county, key, _area(conn, area), now), **more))


def blueprint(database: Database, keyring: Keyring, county: CountySettings, clock: Callable[[], datetime]) -> Blueprint:
    api, interface = Blueprint("api", __name__, url_prefix="/api"), Interface(database, keyring, county, clock)
    for rule, page in PAGES.items():
        view = partial(interface.answer, page)
        api.add_url_rule(f"/areas/<code>{rule}", page.__name__, view, provide_automatic_options=False)
    api.app_errorhandler(HTTPException)(refused)
    api.errorhandler(RecordsError)(busy)
    return api


def _area(conn: Connection, code: int) -> Area:
    """404 for a grid cell, too: nobody signs for one."""
    found = areas.find(conn, code)
    if found is None:
        raise NotFound(NO_AREA)
    return found
