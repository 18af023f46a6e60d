import pytest

from playground.state import bubbles, outbox
from playground.state.store import Store


@pytest.fixture
def db():
    store = Store(":memory:")
    with store.turn() as connection:
        yield connection
    store.close()


def receive(db, openid: str, words: str, channel: str = "custom", key: str = "") -> int:
    return bubbles.add(db, 1, openid, bubbles.RECEIVED, "text", {"text": words}, channel, key)


def test_the_same_words_twice_are_a_duplicate(db):
    for openid, words in (("o1", "信"), ("o1", "信"), ("o1", "另一封"), ("o2", "信")):
        receive(db, openid, words)
    counts = outbox.counts(db, 0, "")
    assert (counts["messages"], counts["recipients"], counts["duplicates"]) == (4, 2, 1)
    assert counts["repeated"] == [{"openid": "o1", "key": "", "times": 2}]


def test_a_persons_own_words_are_not_received(db):
    bubbles.add(db, 1, "o1", bubbles.SENT, "text", {"text": "我"})
    assert outbox.counts(db, 0, "")["messages"] == 0


def test_channels_are_counted_apart_and_from_a_cursor(db):
    first = receive(db, "o1", "信")
    receive(db, "o1", "卡", "template", "b1")
    assert outbox.counts(db, 0, "")["channels"] == {"custom": 1, "template": 1}
    assert outbox.counts(db, first, "")["channels"] == {"template": 1}
    assert [row["key"] for row in outbox.rows(db, 0, "template", 10)] == ["b1"]
