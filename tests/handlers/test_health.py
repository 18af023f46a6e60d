"""What `/healthz` says of messages that nobody can read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from flask import Flask

from handlers import health
from handlers.line import Line
from handlers.spool import Spool
from records.database import Database
from records.secrecy import Keyring


def test_a_spooled_message_that_cannot_be_read_is_an_alarm(
    database: Database, keyring: Keyring, now: datetime, tmp_path: Path
) -> None:
    spool = Spool(tmp_path / "spool", keyring)
    (tmp_path / "spool" / "00ff").write_bytes(b"half")
    assert list(spool.waiting()) == []
    app = Flask(__name__)
    app.register_blueprint(health.blueprint(database, Line(1), lambda: now, spool))
    answer = app.test_client().get("/healthz")
    assert (answer.status_code, answer.json["parts"]["spool"]) == (503, "1 broken")  # type: ignore[index]
