"""A platform for one test: its own bot, its own clock, errands run when the test says so."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from werkzeug.test import Client

from playground.app import serve
from playground.later import Runner
from playground.platform import build
from playground.settings import PlaygroundSettings
from tests.playground.bot import Bot

MUM, GRAN, DOCTOR, NEWCOMER = (
    "oQunfang_wang_xiuying_000001",
    "oQunfang_li_guilan_000000002",
    "oQunfang_chen_jianguo_000003",
    "oQunfang_zhou_ting_000000007",
)
KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"


class Stage:
    def __init__(self, bot: Bot, **settings: Any) -> None:
        self.bot = bot
        self.real = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
        usual = {"webhook_url": bot.url, "threads": 2, "retry_pause_s": 0.0, "mass_takes_s": 0.0, "cut_s": 60.0}
        self.platform = build(PlaygroundSettings(**usual | settings), lambda: self.real)
        self.app = serve(self.platform)
        self.client: Client = self.app.test_client()
        self.runner = Runner(self.platform)
        self._token = ""

    def token(self) -> str:
        body = {"grant_type": "client_credential", "appid": "wx0000000000000000", "secret": "playground-secret"}
        return str(self.ask("stable_token", body)["access_token"])

    def ask(self, call: str, body: dict[str, Any] | None = None, **query: str) -> dict[str, Any]:
        """The JSON of one API call, without a token of its own."""
        given = {} if body is None else {"data": json.dumps(body, ensure_ascii=False).encode()}
        answer = self.client.open(f"/cgi-bin/{call}", method="POST" if given else "GET", query_string=query, **given)
        return dict(json.loads(answer.data))

    def call(self, call: str, body: dict[str, Any] | None = None, **query: str) -> dict[str, Any]:
        self._token = self._token or self.token()
        return self.ask(call, body, access_token=self._token, **query)

    def act(self, openid: str, kind: str, **asked: Any) -> dict[str, Any]:
        """Do something on a phone and wait for what comes of it."""
        answer = self.client.post(f"/api/phones/{openid}/acts", json={"kind": kind, "wait": True, **asked})
        return dict(answer.json)

    def phone(self, openid: str) -> list[dict[str, Any]]:
        return list(self.client.get(f"/api/phones/{openid}").json["bubbles"])

    def last(self, openid: str) -> dict[str, Any]:
        return self.phone(openid)[-1]

    def later(self, **length: float) -> None:
        self.real += timedelta(**length)
        self._token = ""

    def errands(self) -> None:
        """Do all that is due, and wait until the bot has been told."""
        while self.runner.once() or self.platform.postman.busy():
            pass

    def text(self, openid: str, words: str = "你好") -> dict[str, Any]:
        return self.call("message/custom/send", {"touser": openid, "msgtype": "text", "text": {"content": words}})


@contextmanager
def standing(**settings: Any) -> Iterator[Stage]:
    bot = Bot()
    stage = Stage(bot, **settings)
    yield stage
    stage.platform.close()
    bot.close()
