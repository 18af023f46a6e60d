"""What is mounted beside the webhook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from house import settings
from house.house import House
from house.site import site


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    given = {
        "BOT_VAR": str(tmp_path), "BOT_WECHAT__APP_ID": "wx0123456789abcdef", "BOT_WECHAT__APP_SECRET": "s" * 32,
        "BOT_WECHAT__TOKEN": "t" * 20, "BOT_WECHAT__API_BASE": "http://127.0.0.1:9/", "BOT_RECORDS__FIELD_KEY": "6" * 43 + "=",
        "BOT_RECORDS__LOOKUP_KEY": "7" * 43 + "=", "BOT_RECORDS__DATABASE": f"sqlite:///{tmp_path}/site.db",
    }  # fmt: skip
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    house = House(settings.read())
    yield site(house, lambda notices: None)
    house.database.close()


ENTRANCES = {"/wechat": 403, "/console/sign-in": 200, "/api/areas/410798/today": 401, "/api/": 404, "/papers/x": 404}


def test_every_entrance_answers(web: Any) -> None:
    client = Client(web)
    assert {path: client.get(path).status_code for path in ENTRANCES} == ENTRANCES
