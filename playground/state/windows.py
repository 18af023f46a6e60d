"""When the account may write first: 5 messages in 48 hours after a person's words, 3 in a minute after a tap."""

import sqlite3

from playground.errors import ApiError
from playground.settings import PlaygroundSettings


def talked(db: sqlite3.Connection, openid: str, now: int, settings: PlaygroundSettings) -> None:
    db.execute(
        "UPDATE followers SET talked_at = ?, talk_left = ? WHERE openid = ?", (now, settings.talk_messages, openid)
    )


def tapped(db: sqlite3.Connection, openid: str, now: int, settings: PlaygroundSettings) -> None:
    db.execute(
        "UPDATE followers SET tapped_at = ?, tap_left = ? WHERE openid = ?", (now, settings.tap_messages, openid)
    )


def spend(db: sqlite3.Connection, person: sqlite3.Row, now: int, settings: PlaygroundSettings) -> None:
    """Take one message out of an open window; 45047 when it is used up, 45015 when none is open."""
    talking = now - person["talked_at"] < settings.talk_window_h * 3600
    tapping = now - person["tapped_at"] < settings.tap_window_s
    if talking and person["talk_left"] > 0:
        db.execute("UPDATE followers SET talk_left = talk_left - 1 WHERE openid = ?", (person["openid"],))
    elif tapping and person["tap_left"] > 0:
        db.execute("UPDATE followers SET tap_left = tap_left - 1 WHERE openid = ?", (person["openid"],))
    else:
        raise ApiError(45047 if talking or tapping else 45015)
