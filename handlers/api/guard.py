"""Checks a request: a key in the header, not too often, and only about the key's own area."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import BadRequest, Forbidden, TooManyRequests, Unauthorized

from records import api_keys, codes
from records.api_keys import ApiKey
from records.console import guess
from records.database import Database
from records.secrecy import Keyring

AT_ONCE, EVERY = 30, timedelta(seconds=2)
"""Never more than 60 in any minute."""
NO_KEY = "没有钥匙，或者钥匙不对、已到期。请在请求头里写 Authorization: Bearer 加钥匙；钥匙由县里的运维人员发。"
TOO_OFTEN = "问得太勤了：一把钥匙一分钟最多 60 次。请过两秒再问。"
NOT_YOURS = "这把钥匙不管这个地方。"
NO_CODE = "地区代码是 6、9 或 12 位数字。"


def key(database: Database, keyring: Keyring, now: datetime) -> ApiKey:
    """Raises 401 and 429."""
    with database.read() as conn:
        found = api_keys.find(conn, keyring, _secret(), now)
    if found is None:
        raise Unauthorized(NO_KEY, www_authenticate=WWWAuthenticate("bearer", {"realm": "qunfang"}))
    with database.write() as conn:
        if not guess.allowed(conn, keyring, f"api/{found.name}", now, AT_ONCE, EVERY):
            raise TooManyRequests(TOO_OFTEN, retry_after=EVERY // timedelta(seconds=1))
        api_keys.used(conn, found.name, now)
    return found


def place(holder: ApiKey, said: str) -> int:
    """Raises 400 and 403."""
    try:
        area = codes.parse(said)
    except ValueError:
        raise BadRequest(NO_CODE) from None
    if not codes.covers(holder.area, area):
        raise Forbidden(NOT_YOURS)
    return area


def _secret() -> str:
    sent = request.authorization
    return (sent.token or "") if sent and sent.type == "bearer" else ""
