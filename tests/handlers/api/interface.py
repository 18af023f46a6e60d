"""The interface over a demo county: `api.get(VILLAGE, "/today")` asks with the key that was made last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from handlers.api.app import blueprint
from house import api_keys
from tests.console import reporting
from tests.console.stage import COUNTY, Console


@dataclass
class Interface:
    console: Console
    client: FlaskClient
    key: str = ""

    def make(self, area: int = COUNTY, name: str = "大屏", *, days: int = 90, whole: bool = False) -> str:
        parts = self.console.parts
        self.key = api_keys.make(
            parts.database, parts.keyring, name, str(area), self.console.clock(), days=days, whole=whole
        )
        return self.key

    def end(self, name: str = "大屏") -> None:
        api_keys.end(self.console.database, self.console.parts.keyring, name, self.console.clock())

    def get(self, area: int | str, rest: str) -> TestResponse:
        return self.ask("GET", f"/api/areas/{area}{rest}")

    def ask(self, method: str, path: str) -> TestResponse:
        """Each a little later than the one before, so that nobody asks too often by accident."""
        self.console.later(seconds=2)
        sent = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        return self.client.open(path, method=method, headers=sent)

    def sign(self, *places: int) -> str:
        """Of the open day, which it gives."""
        reporting.sign(self.console, *places)
        return reporting.day(self.console)

    def pass_days(self, count: int) -> None:
        self.console.clock.now += timedelta(days=count)


def over(console: Console) -> Interface:
    parts, app = console.parts, Flask("qunfang")
    app.register_blueprint(blueprint(parts.database, parts.keyring, parts.county, console.clock))
    return Interface(console, app.test_client())
