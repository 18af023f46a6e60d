"""Messages that arrive together go through together: one outcome each, in order of each person."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from handlers.answer import NOTHING, Answer
from handlers.spool import Spool
from handlers.turnstile import Turnstile, Waiting
from records.secrecy import Keyring
from wechat.messages import Message


def message(openid: str, number: int) -> Message:
    return Message("text", openid, "gh", 1, msg_id=number, text=str(number))


def turnstile(run: object, within_s: float = 2.0, **more: object) -> Turnstile:
    return Turnstile(run, at_once=8, threads=1, answer_within_s=within_s, **more)  # type: ignore[arg-type]


def echo(batch: Sequence[Waiting]) -> list[Answer]:
    return [Answer(waiting.message.text) for waiting in batch]


def test_each_gets_its_own_answer() -> None:
    stile = turnstile(echo)
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda n: stile.pass_through(message(f"o{n}", n)).text, range(200)))
    assert answers == [str(n) for n in range(200)]


def test_overlapping_deliveries_wait_for_one_outcome() -> None:
    runs: list[int] = []

    def slow(batch: Sequence[Waiting]) -> list[Answer]:
        runs.append(len(batch))
        time.sleep(0.2)
        return echo(batch)

    stile = turnstile(slow)
    with ThreadPoolExecutor(3) as pool:
        answers = {a.text for a in pool.map(lambda _: stile.pass_through(message("o", 1)), range(3))}
    assert (answers, runs) == ({"1"}, [1])


def test_one_person_is_served_one_message_at_a_time_and_in_order() -> None:
    seen: list[list[int]] = []
    gate = threading.Event()

    def note(batch: Sequence[Waiting]) -> list[Answer]:
        gate.wait(2)
        seen.append([waiting.message.msg_id or 0 for waiting in batch if waiting.message.openid == "o"])
        return echo(batch)

    stile = turnstile(note)
    threads = [threading.Thread(target=stile.pass_through, args=[message("o", n)]) for n in range(1, 4)]
    for thread in threads:
        thread.start()
        time.sleep(0.05)
    gate.set()
    for thread in threads:
        thread.join()
    assert [n for batch in seen for n in batch] == [1, 2, 3]
    assert all(len(batch) <= 1 for batch in seen)


def test_who_waits_too_long_is_told_nothing() -> None:
    stile = turnstile(lambda batch: time.sleep(0.6) or echo(batch), within_s=0.3)
    began = time.monotonic()
    assert stile.pass_through(message("o", 1)) == NOTHING
    assert time.monotonic() - began < 0.5


def test_one_that_fails_does_not_take_the_others_with_it() -> None:
    def picky(batch: Sequence[Waiting]) -> list[Answer]:
        if any(waiting.message.text == "3" for waiting in batch):
            raise ValueError
        return echo(batch)

    stile = turnstile(picky)

    def take(n: int) -> str:
        try:
            return stile.pass_through(message(f"o{n}", n)).text
        except ValueError:
            return "failed"

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(take, range(6))) == ["0", "1", "2", "failed", "4", "5"]


def test_what_failed_may_be_delivered_again() -> None:
    fails = iter([True, True, False])

    def run(batch: Sequence[Waiting]) -> list[Answer]:
        if next(fails):
            raise ValueError
        return echo(batch)

    stile = turnstile(run)
    for _ in range(2):
        with pytest.raises(ValueError):
            stile.pass_through(message("o", 1))
    assert stile.pass_through(message("o", 1)).text == "1"


@pytest.fixture
def spool(tmp_path: Path, keyring: Keyring) -> Spool:
    return Spool(tmp_path, keyring)


def test_who_is_told_nothing_is_in_the_spool_until_the_turn_is_over(spool: Spool) -> None:
    gate, over = threading.Event(), threading.Event()

    def slow(batch: Sequence[Waiting]) -> list[Answer]:
        gate.wait(5)
        over.set()
        return echo(batch)

    stile = turnstile(slow, within_s=0.3, spool=spool)
    assert stile.pass_through(message("o", 1)) == NOTHING
    assert list(spool.waiting()) == [message("o", 1)]
    gate.set()
    assert stile.pass_through(message("o", 1)) == Answer("1")
    assert over.is_set()
    assert list(spool.waiting()) == []


def test_what_an_earlier_process_left_is_taken_up_as_late(spool: Spool) -> None:
    spool.put(message("o", 1))
    seen: list[bool] = []

    def note(batch: Sequence[Waiting]) -> list[Answer]:
        seen.extend(waiting.expired for waiting in batch)
        return echo(batch)

    stile = turnstile(note, spool=spool)
    assert stile.pass_through(message("o", 1)) == Answer("1")
    assert seen == [True]


def test_what_was_spooled_is_tried_until_it_goes_through(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.turnstile.AGAIN_S", 0.01)
    spool.put(message("o", 1))
    tries: list[int] = []

    def third(batch: Sequence[Waiting]) -> list[Answer]:
        tries.append(1)
        if len(tries) < 3:
            raise ConnectionError("the database is down")
        return echo(batch)

    assert turnstile(third, spool=spool).pass_through(message("o", 1)) == Answer("1")
    assert list(spool.waiting()) == []


def test_without_room_in_the_spool_nobody_is_told_success(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Message) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(spool, "put", full)
    with pytest.raises(OSError, match="no space"):
        turnstile(lambda batch: time.sleep(1) or echo(batch), within_s=0.3, spool=spool).pass_through(message("o", 1))
