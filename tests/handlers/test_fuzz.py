"""S1–S4 over the whole web application: mutated bodies, bombs, forgeries and replays, in both kinds of account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from records.database import Database
from records.secrecy import Keyring
from tests.fuzz import bodies, bombs, forgeries
from tests.handlers.platform import Platform
from tests.handlers.platform import platform as stand_in
from tests.wechat import helpers

Post = Callable[[dict[str, str], bytes], int]


@pytest.fixture(params=["plain", "safe"])
def account(request: pytest.FixtureRequest) -> helpers.Platform:
    return helpers.Platform(helpers.settings(request.param))


@pytest.fixture
def web(database: Database, keyring: Keyring, account: helpers.Platform) -> Iterator[Platform]:
    with stand_in(database, keyring, datetime.fromtimestamp(helpers.NOW, UTC), account.of) as made:
        yield made


@pytest.fixture
def post(web: Platform) -> Post:
    return lambda query, body: web.client.post("/wechat", query_string=query, data=body).status_code


def delivery(account: helpers.Platform, number: int) -> tuple[dict[str, str], bytes]:
    """A report of a person of its own, as the account's mode wants it posted."""
    message = helpers.xml(FromUserName=f"o{number:03}", Content=f"36.{number % 10}", MsgId=str(number + 1))
    if account.of.mode == "plain":
        return account.query(), message.encode()
    return account.sealed(message)


def test_no_body_is_answered_with_a_traceback(account: helpers.Platform, post: Post) -> None:
    report = bodies.run(account, post, 400, seed=7)
    assert set(report.statuses) <= bodies.ALLOWED


def test_a_bomb_is_cheap_to_refuse(account: helpers.Platform, post: Post) -> None:
    report = bombs.run(account, post)
    assert set(report.statuses) <= {200, 400, 403, 413, 415}
    assert report.spent_ms < 500


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # at the door nothing asks a database
def test_no_forgery_gets_in(account: helpers.Platform, post: Post) -> None:
    report = forgeries.run(account, post, 1_000, seed=7)
    assert set(report.statuses) <= {400, 403}


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(minutes=10), timedelta(hours=48)])
def test_a_replay_changes_nothing(web: Platform, account: helpers.Platform, post: Post, later: timedelta) -> None:
    captured = [delivery(account, n) for n in range(50)]
    first = [post(*one) for one in captured]
    kept = {table: web.count(table) for table in ("delivery", "talk", "notice", "health_report")}
    web.clock.now += later
    again = [post(*one) for one in captured]
    assert set(first) == {200}
    assert set(again) == ({200} if later < timedelta(minutes=5) else {403})
    assert {table: web.count(table) for table in kept} == kept
