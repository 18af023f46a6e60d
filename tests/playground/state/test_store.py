from pathlib import Path

import pytest

from playground.state import bubbles
from playground.state.store import Store


def say(store: Store, words: str = "好") -> int:
    with store.turn() as db:
        return bubbles.add(db, 1, "o1", bubbles.SENT, "text", {"text": words})


def break_in_the_middle(store: Store) -> None:
    with store.turn() as db:
        bubbles.add(db, 1, "o1", bubbles.SENT, "text", {"text": "半句"})
        _ = 1 / 0


def heard(store: Store) -> list[str]:
    with store.turn() as db:
        return [bubble["content"]["text"] for bubble in bubbles.since(db, 0, "o1", 10)]


def test_a_file_outlives_the_store(tmp_path: Path):
    first = Store(str(tmp_path / "var" / "platform.db"))
    say(first)
    first.close()
    second = Store(str(tmp_path / "var" / "platform.db"))
    assert heard(second) == ["好"]
    second.close()


def test_a_turn_that_fails_leaves_nothing():
    store = Store(":memory:")
    with pytest.raises(ZeroDivisionError):
        break_in_the_middle(store)
    assert heard(store) == []
    store.close()


def test_clearing_never_gives_a_number_twice():
    store = Store(":memory:")
    before = say(store)
    store.clear()
    assert heard(store) == [] and say(store) > before
    store.close()
