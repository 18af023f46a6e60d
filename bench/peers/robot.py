"""WeRoBot 1.13.1 as its users run it: its own Redis session, a row for each message, a text reply.

Runs in the benchmark's own environment, so it imports nothing of ours. The row goes into SQLite or PostgreSQL, a
commit each, on a connection that the thread keeps.
"""

import os
import sqlite3
import threading
from typing import Any

import psycopg
import redis
from flask import Flask
from granian import Granian
from granian.constants import Interfaces
from werobot import WeRoBot
from werobot.contrib.flask import make_view
from werobot.session.redisstorage import RedisStorage

TABLE = "CREATE TABLE IF NOT EXISTS report (msg_id BIGINT, openid TEXT, at BIGINT, said TEXT)"
DATABASE = os.environ["DATABASE"]
MARK = "%s" if DATABASE.startswith("postgres") else "?"
INSERT = f"INSERT INTO report VALUES ({', '.join([MARK] * 4)})"
local = threading.local()
robot = WeRoBot(token=os.environ["TOKEN"])
robot.config["SESSION_STORAGE"] = RedisStorage(redis.from_url(os.environ["REDIS"]))
robot.config["APP_ID"] = os.environ["APP_ID"]
robot.config["ENCODING_AES_KEY"] = os.environ["AES_KEY"]
app = Flask(__name__)


def connect() -> Any:
    """Both commit by themselves after each statement, and a commit is on the disk."""
    if MARK == "%s":
        return psycopg.connect(DATABASE, autocommit=True)
    made = sqlite3.connect(DATABASE, isolation_level=None, timeout=30)
    made.execute("PRAGMA journal_mode=WAL")
    made.execute("PRAGMA synchronous=FULL")
    return made


@robot.text
def keep(message: Any, session: dict[str, int]) -> str:
    if not hasattr(local, "connection"):
        local.connection = connect()
    local.connection.execute(INSERT, (message.message_id, message.source, message.time, message.content))
    session["reports"] = session.get("reports", 0) + 1
    return "已上报,谢谢!"


app.add_url_rule("/wechat", endpoint="werobot", view_func=make_view(robot), methods=["GET", "POST"])

if __name__ == "__main__":
    connect().execute(TABLE)
    Granian(
        "robot:app", address="127.0.0.1", port=int(os.environ["PORT"]), interface=Interfaces.WSGI,
        workers=1, blocking_threads=int(os.environ["THREADS"]), backlog=2048, log_enabled=False,
    ).serve()  # fmt: skip
