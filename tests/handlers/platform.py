"""The platform's side of the webhook: signs, posts, reads the reply, and delivers again what was not answered."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from county.carry import Carrier
from county.settings import CountySettings
from flows.translation import Translations
from handlers import app as web_app
from handlers.account_events import AccountEvents
from handlers.reception import Reception
from handlers.settings import WebSettings
from handlers.turns import Turns
from handlers.villages import VillageList
from playground.cast import read
from playground.settings import PlaygroundSettings
from records.database import Database
from records.secrecy import Keyring
from tests import demo
from wechat import fields
from wechat.door import Door
from wechat.settings import WechatSettings
from workers.broadcasts import mass
from workers.finished import finished

CAST = [asdict(person) for person in read(PlaygroundSettings().cast_file).people]
MOTHER, ELDER, DOCTOR = (person["openid"] for person in CAST[:3])
COUNTY = CountySettings(code=410798, health_rules=({"since": "2020-01-20"},), hotline="12345")
TOKEN = "token"
PLAIN = WechatSettings(app_id="wx1", app_secret="s", token=TOKEN, mode="plain")


class Clock:
    """A clock that stands until it is told to move."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Platform:
    """Posts to an application as WeChat would. `woken` collects the notices that wait to be sent."""

    client: FlaskClient
    database: Database
    turns: Turns
    clock: Clock
    woken: list[int]
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def say(self, openid: str, text: str, **more: Any) -> str:
        """The words of the reply; "" for success."""
        return words(self.post(self.text(openid, text, **more)))

    def event(self, openid: str, event: str, **more: Any) -> str:
        return words(self.post(xml(openid, self.clock, MsgType="event", Event=event, **more)))

    def text(self, openid: str, text: str, msg_id: int | None = None) -> str:
        number = next(self._ids) if msg_id is None else msg_id
        return xml(openid, self.clock, MsgType="text", Content=text, MsgId=number)

    def post(self, body: str | bytes, **query: Any) -> TestResponse:
        return self.client.post("/wechat", query_string=signed(self.clock, **query), data=body, content_type="text/xml")

    def count(self, table: str) -> int:
        with self.database.read() as conn:
            return conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()


@cache
def translations() -> Translations:
    """The shipped catalogues: reading them takes twice as long as making the county."""
    return Translations()


def signed(clock: Callable[[], datetime], **more: Any) -> dict[str, str]:
    timestamp, nonce = str(int(clock().timestamp())), str(more.pop("nonce", f"n{next(_nonces)}"))
    joined = "".join(sorted((TOKEN, timestamp, nonce)))
    return {"signature": hashlib.sha1(joined.encode()).hexdigest(), "timestamp": timestamp, "nonce": nonce, **more}


_nonces = itertools.count(1)


def xml(openid: str, clock: Callable[[], datetime], **more: Any) -> str:
    parts = {"ToUserName": "gh_test", "FromUserName": openid, "CreateTime": int(clock().timestamp()), **more}
    return "<xml>" + "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in parts.items()) + "</xml>"


def words(response: TestResponse) -> str:
    assert response.status_code == 200, response.text
    if response.text == "success":
        return ""
    return dict(fields.read(response.data))["Content"]


@contextmanager
def platform(
    database: Database, keyring: Keyring, now: datetime, wechat: WechatSettings = PLAIN, **web: Any
) -> Iterator[Platform]:
    """An application over a demo county. A machine that stands still makes no answer late, as WeChat's five seconds would."""
    clock = Clock(now)
    demo.settle(database, keyring, CAST, now, COUNTY.notice_version)
    woken: list[int] = []
    reception = Reception(keyring, COUNTY, VillageList(database, COUNTY.code), translations())
    turns = Turns(database, keyring, Carrier(keyring, COUNTY), reception, clock, woken.extend, 2048, finished)
    settings = WebSettings.model_construct(**{"answer_within_s": 60, **web})
    app: Flask = web_app.create(settings, Door(wechat), turns, AccountEvents(database, keyring, clock, mass.finished))
    yield Platform(app.test_client(), database, turns, clock, woken)
