"""Messages that arrive together go through together: one outcome each, in order of each person."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from handlers.answer import NOTHING, Answer
from handlers.crowd import Crowd
from handlers.line import BACKLOG_S, Line
from handlers.runner import Run, Runner
from handlers.spool import Spool
from handlers.turnstile import SPOOLED_AT, Turnstile
from handlers.waiting import Waiting
from records.errors import Unavailable
from records.secrecy import Keyring
from tests.whole.running import until
from wechat.messages import Message

LONG_S = 60.0
"""Whoever should be answered waits so long, for the machine may stand still; where all is well nobody does."""


def message(openid: str, number: int) -> Message:
    return Message("text", openid, "gh", 1, msg_id=number, text=str(number))


def turnstile(run: Run, within_s: float = LONG_S, patient: int = 10_000, spool: Spool | None = None) -> Turnstile:
    line = Line(8)
    Runner(run, line, spool).start(1)
    return Turnstile(line, Crowd(patient, within_s, BACKLOG_S), spool)


def echo(batch: Sequence[Waiting]) -> list[Answer]:
    return [Answer(waiting.message.text) for waiting in batch]


def behind(gate: threading.Event) -> Run:
    """A turn that takes as long as the gate is shut."""

    def run(batch: Sequence[Waiting]) -> list[Answer]:
        gate.wait(LONG_S)
        return echo(batch)

    return run


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What a turn waits for; at the latest when the test is over it goes on."""
    made = threading.Event()
    yield made
    made.set()


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


def test_one_person_is_served_one_message_at_a_time_and_in_order(gate: threading.Event) -> None:
    seen: list[list[int]] = []

    def note(batch: Sequence[Waiting]) -> list[Answer]:
        gate.wait(LONG_S)
        seen.append([waiting.message.msg_id or 0 for waiting in batch if waiting.message.openid == "o"])
        return echo(batch)

    stile = turnstile(note)
    threads = [threading.Thread(target=stile.pass_through, args=[message("o", n)]) for n in range(1, 4)]
    for n, thread in enumerate(threads, 1):
        thread.start()
        until(lambda n=n: len(stile._line._under_way) == n, LONG_S)  # type: ignore[misc]
    gate.set()
    for thread in threads:
        thread.join()
    assert [n for batch in seen for n in batch] == [1, 2, 3]
    assert all(len(batch) <= 1 for batch in seen)


def test_who_waits_too_long_is_told_nothing(gate: threading.Event) -> None:
    """While the turn goes on: it ends long after."""
    stile = turnstile(behind(gate), within_s=0.3)
    assert stile.pass_through(message("o", 1)) == NOTHING


def test_who_comes_when_most_threads_wait_is_told_nothing_soon_and_hears_late(
    spool: Spool, gate: threading.Event
) -> None:
    """Soon: who is patient would wait for a minute."""
    late: list[bool] = []

    def held(batch: Sequence[Waiting]) -> list[Answer]:
        gate.wait(LONG_S * 2)
        late.extend(not waiting.promise() for waiting in batch)
        return echo(batch)

    stile = turnstile(held, spool=spool, patient=2)
    with ThreadPoolExecutor(6) as pool:
        first = [pool.submit(stile.pass_through, message(f"o{n}", n)) for n in range(2)]
        until(lambda: stile._crowd._inside == 2, LONG_S)
        began = time.monotonic()
        others = list(pool.map(lambda n: stile.pass_through(message(f"o{n}", n)), range(2, 6)))
        took = time.monotonic() - began
        gate.set()
        answered = [one.result().text for one in first]
    assert (others, answered) == ([NOTHING] * 4, ["0", "1"])
    assert took < LONG_S / 3
    until(lambda: len(late) == 6, LONG_S)
    assert sorted(late) == [False, False, True, True, True, True]


def test_who_was_promised_the_answer_waits_for_its_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the machine takes to come to the promise, and to the commit."""
    monkeypatch.setattr("handlers.waiting.COMMIT_S", -LONG_S)
    monkeypatch.setattr("handlers.turnstile.PROMISED_S", LONG_S)

    def commits_slowly(batch: Sequence[Waiting]) -> list[Answer]:
        assert all(waiting.promise() for waiting in batch)
        time.sleep(0.6)
        return echo(batch)

    assert turnstile(commits_slowly, within_s=0.5).pass_through(message("o", 1)) == Answer("1")


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


def empties(folder: Path) -> None:
    until(lambda: not any(folder.iterdir()), LONG_S)


def test_who_is_told_nothing_is_in_the_spool_until_the_turn_is_over(
    spool: Spool, tmp_path: Path, gate: threading.Event
) -> None:
    stile = turnstile(behind(gate), within_s=0.3, spool=spool)
    assert stile.pass_through(message("o", 1)) == NOTHING
    assert list(spool.waiting()) == [message("o", 1)]
    gate.set()
    empties(tmp_path)
    assert stile.pass_through(message("o", 1)) == Answer("1")


def test_a_disk_that_is_slow_keeps_nobody_waiting_and_is_asked_once(
    spool: Spool, gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All the time for an answer: what each waits for the turn before the disk is asked, and what is left of it after."""
    put, asked, waits = spool.put, [], dict[int, list[float]]()

    def slow(message: Message, arrived_ns: int) -> None:
        asked.append(threading.get_ident())
        time.sleep(0.8)
        put(message, arrived_ns)

    def noted(waiting: Waiting, timeout_s: float) -> Answer | None:
        waits.setdefault(threading.get_ident(), []).append(max(0.0, timeout_s))
        return answer(waiting, timeout_s)

    answer = Waiting.answer
    monkeypatch.setattr(spool, "put", slow)
    monkeypatch.setattr(Waiting, "answer", noted)
    stile = turnstile(behind(gate), within_s=2.0, spool=spool)
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda _: stile.pass_through(message("o", 1)), range(3)))
    assert (answers, len(asked), list(spool.waiting())) == ([NOTHING] * 3, 1, [message("o", 1)])
    assert all(first <= 0.8 for first, *_ in waits.values())
    assert sum(waits[asked[0]]) <= 2.0 - 0.8 + 0.01


def test_what_an_earlier_process_left_is_taken_up_as_late(spool: Spool, tmp_path: Path) -> None:
    spool.put(message("o", 1), 1)
    seen: list[bool] = []

    def note(batch: Sequence[Waiting]) -> list[Answer]:
        seen.extend(waiting.expired for waiting in batch)
        return echo(batch)

    turnstile(note, spool=spool)
    empties(tmp_path)
    assert seen == [True]


def test_what_was_spooled_is_tried_until_it_goes_through(
    spool: Spool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.runner.AGAIN_S", 0.01)
    spool.put(message("o", 1), 1)
    tries: list[int] = []

    def third(batch: Sequence[Waiting]) -> list[Answer]:
        tries.append(1)
        if len(tries) < 3:
            raise ConnectionError("something else is wrong")
        return echo(batch)

    turnstile(third, spool=spool)
    empties(tmp_path)
    assert len(tries) == 3


def test_without_room_in_the_spool_nobody_is_told_success(
    spool: Spool, gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(spool, "put", full)
    stile = turnstile(behind(gate), within_s=0.3, spool=spool)
    with pytest.raises(OSError, match="no space"):
        stile.pass_through(message("o", 1))


class Downtime:
    """A database that is down until told otherwise; `seen` are the messages that went through, `late` how."""

    def __init__(self) -> None:
        self.down = True
        self.seen: list[str] = []
        self.late: list[bool] = []

    def run(self, batch: Sequence[Waiting]) -> list[Answer]:
        if self.down:
            raise Unavailable("down")
        self.seen += [waiting.message.text for waiting in batch]
        self.late += [waiting.expired for waiting in batch]
        return echo(batch)


@pytest.fixture
def downtime(monkeypatch: pytest.MonkeyPatch) -> Downtime:
    monkeypatch.setattr("handlers.runner.AGAIN_S", 0.05)
    return Downtime()


def test_while_the_database_is_down_nobody_waits_and_nothing_is_lost(
    spool: Spool, tmp_path: Path, downtime: Downtime
) -> None:
    stile = turnstile(downtime.run, spool=spool)
    began = time.monotonic()
    assert {stile.pass_through(message(f"o{n}", n)) for n in range(20)} == {NOTHING}
    assert time.monotonic() - began < LONG_S * SPOOLED_AT  # nobody: so long waits who waits
    assert len(list(spool.waiting())) == 20
    downtime.down = False
    empties(tmp_path)
    assert sorted(downtime.seen) == sorted(str(n) for n in range(20))
    assert all(downtime.late)


def test_the_messages_of_each_person_keep_their_order_over_a_downtime(
    spool: Spool, tmp_path: Path, downtime: Downtime
) -> None:
    stile = turnstile(downtime.run, spool=spool)
    for n in range(30):
        stile.pass_through(message(f"o{n % 3}", n))
        time.sleep(0.005)
    downtime.down = False
    stile.pass_through(message("o0", 30))
    empties(tmp_path)
    for person in range(3):
        theirs = [int(text) for text in downtime.seen if int(text) % 3 == person]
        assert theirs == sorted(theirs)
    assert len(downtime.seen) == 31


def test_after_a_downtime_people_are_answered_again(spool: Spool, tmp_path: Path, downtime: Downtime) -> None:
    stile = turnstile(downtime.run, spool=spool)
    stile.pass_through(message("o1", 1))
    downtime.down = False
    empties(tmp_path)
    assert stile.pass_through(message("o2", 2)) == Answer("2")
    assert downtime.late == [True, False]


def test_a_message_that_alone_takes_too_long_does_not_stop_the_others(
    spool: Spool, downtime: Downtime, gate: threading.Event
) -> None:
    def run(batch: Sequence[Waiting]) -> list[Answer]:
        if not gate.is_set() and any(waiting.message.text == "0" for waiting in batch):
            raise Unavailable("statement timeout")
        return downtime.run(batch)

    downtime.down = False
    stile = turnstile(run, spool=spool)
    for n in range(12):
        stile.pass_through(message(f"o{n}", n))
    until(lambda: list(spool.waiting()) == [message("o0", 0)], LONG_S)
    assert len(downtime.seen) == 11


def test_without_a_spool_the_platform_is_asked_to_deliver_again(downtime: Downtime) -> None:
    with pytest.raises(Unavailable):
        turnstile(downtime.run).pass_through(message("o", 1))
