"""The whole way, through wechatpy's client and over HTTP, to the phone of the playground."""

import threading

import pytest
from werkzeug.serving import make_server

from records import accounts
from records.accounts import Account
from tests.playground.stage import DOCTOR, standing
from tests.workers.post import Post
from wechat.client import connect
from wechat.settings import WechatSettings
from workers.lanes import Lane
from workers.send import Sender
from workers.settings import TemplateSettings, WorkerSettings

ALERT = TemplateSettings(
    id="qunfang-alert",
    data={"thing1": "{about}", "thing2": "{said}", "time3": "{time}", "thing4": "{place}", "thing5": "请回「收」"},
)


@pytest.fixture
def stage():
    with standing() as built:
        server = make_server("127.0.0.1", 0, built.app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        built.base = f"http://127.0.0.1:{server.server_port}/"
        yield built
        server.shutdown()
        server.server_close()


@pytest.fixture
def post(database, keyring, now, stage):
    wechat = WechatSettings(
        app_id="wx0000000000000000", app_secret="playground-secret", token="t", mode="plain", api_base=stage.base,
        connect_timeout_s=10, read_timeout_s=60,
    )  # fmt: skip
    settings = WorkerSettings(templates={"alarm": ALERT})
    post = Post(database, keyring, now, connect(wechat), settings).settle()
    post.write(accounts.put(keyring, Account(1, DOCTOR, now, 1)))
    sender = Sender(post.office, Lane.PROMPT)
    post.send = lambda *ids: sender.send(ids)
    yield post
    sender.close()


def test_after_a_message_five_alarms_are_messages_and_the_sixth_is_a_card(stage, post):
    stage.act(DOCTOR, "text", text="在")
    post.talks(window_left=5).plans(*range(1, 7))
    post.send(*range(1, 7))
    assert post.states(*range(1, 7)) == ["accepted"] * 6
    assert sorted(post.row(n).channel for n in range(1, 7)) == ["customer"] * 5 + ["template"]


def test_a_window_that_is_not_open_after_all_leads_to_the_card(stage, post):
    """We believe that the doctor wrote to us; the platform knows better."""
    post.talks().plans(1)
    post.send(1)
    row = post.row(1)
    assert (row.channel, str(row.state)) == ("template", "accepted") and row.platform_msg_id


def test_whoever_stopped_following_is_telephoned(stage, post):
    stage.act(DOCTOR, "unfollow")
    post.plans(1)
    post.send(1)
    assert post.states(1) == ["call_list"]
    with post.database.read() as conn:
        assert not accounts.find(conn, post.keyring, DOCTOR).followed
