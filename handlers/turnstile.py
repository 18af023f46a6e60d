"""Messages that arrive together go through together, and share one commit.

A deliverer's thread hands in its message and waits. Free turn threads take whatever waits, never two
messages of one person at once and never one delivery twice, and run the batch as one transaction. Three
deliveries of one message wait for one outcome; who waits longer than the platform would is told nothing
(`success`), and the outcome itself then knows that it must go another way: whoever runs the batch asks
`Waiting.promise` before it commits. Before anybody is told `success` the message is in the spool: it is tried until
its turn is over, by this process or by the next one.

While the database is down nobody waits for it: what was under way and what arrives goes to the spool, is told
`success` at once and keeps its place in the line, so that each person's messages run in their order when it is back.
Until that line has passed nobody waits longer than BACKLOG_S: long enough that those who come are no more than those
who pass, short enough that they do not fill the server's threads.
"""

from __future__ import annotations

import random
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import suppress
from dataclasses import dataclass, field

import structlog

from handlers.answer import NOTHING, Answer
from handlers.spool import Spool
from records.errors import Unavailable
from wechat.messages import Message

log = structlog.get_logger(__name__)

AGAIN_S = 1.0
BACKLOG_S = 0.5
COMMIT_S = 0.2
"""Who is that near to the end of the wait gets the answer another way: it must be committed first."""
PROMISED_S = 0.4
"""For so long an answer that was promised is waited for when its commit takes longer."""
SPOOLED_AT = 0.8
"""The part of the time for an answer after which a message goes to the spool: hundreds may be synced one by one."""

Run = Callable[[Sequence["Waiting"]], Sequence[Answer]]


@dataclass(eq=False, slots=True)
class Waiting:
    """One message on its way through, and everyone who waits for its answer."""

    message: Message
    key: bytes
    arrived: float
    within_s: float
    arrived_ns: int = field(default_factory=time.time_ns)
    spooled: bool = False
    held: bool = False
    """Told `success` before its turn, for the database was down."""
    promised: bool = False
    answer: Future[Answer] = field(default_factory=Future)

    @property
    def expired(self) -> bool:
        """Whether nobody is there any more to take the answer as a reply."""
        return self.held or time.monotonic() - self.arrived > self.within_s - COMMIT_S

    def promise(self) -> bool:
        """Whether the answer will be a reply; whoever waits for it then waits for the commit."""
        self.promised = not self.expired
        return self.promised

    def hold(self) -> None:
        if not self.held:
            self.held = True
            self.answer.set_result(NOTHING)

    def settle(self, answer: Answer) -> None:
        if not self.held:
            self.answer.set_result(answer)


class Turnstile:
    """Lets messages through in batches; `run` turns a batch into as many answers, or raises for all."""

    def __init__(
        self,
        run: Run,
        *,
        at_once: int,
        threads: int,
        answer_within_s: float,
        slow_turn_s: float = 0,
        spool: Spool | None = None,
    ) -> None:
        self._run = run
        self._spool = spool
        self._at_once = at_once
        self._within = answer_within_s
        self._slow = slow_turn_s
        self._queue: deque[Waiting] = deque()
        self._under_way: dict[bytes, Waiting] = {}
        self._busy: set[str] = set()
        self._held: set[bytes] = set()
        self._down = False
        self._size = at_once
        """Messages in the next batch: one after a failure, doubled with each success."""
        self._recent: OrderedDict[bytes, Answer] = OrderedDict()
        self._changed = threading.Condition()
        for n in range(threads):
            threading.Thread(target=self._work, name=f"turns-{n}", daemon=True).start()
        self._resume()

    def pass_through(self, message: Message) -> Answer:
        """The answer to a message, the same for each of its deliveries; NOTHING when it takes too long.

        Raises what the turn raised, and OSError when it takes too long, or the database is down, and it cannot be
        spooled.
        """
        began = time.monotonic()
        waiting = self._enter(message, began)
        if isinstance(waiting, Answer):
            return waiting
        spool_by = began + waiting.within_s * SPOOLED_AT
        with suppress(FutureTimeout):
            answer = waiting.answer.result(timeout=spool_by - time.monotonic())
            if waiting.held:
                self._keep(waiting)
            return answer
        self._keep(waiting)
        with suppress(FutureTimeout):
            return waiting.answer.result(timeout=began + waiting.within_s - time.monotonic())
        with suppress(FutureTimeout):
            return waiting.answer.result(timeout=PROMISED_S if waiting.promised else 0)
        return NOTHING

    def _keep(self, waiting: Waiting) -> None:
        """In the spool, unless its turn has ended by now."""
        if self._spool is None or waiting.spooled:
            return
        self._spool.put(waiting.message, waiting.arrived_ns)
        with self._changed:
            waiting.spooled = True
            over = waiting.key not in self._under_way
        if over:
            self._spool.drop(waiting.key)

    def _resume(self) -> None:
        """What an earlier process told `success` and did not finish: nobody waits for a reply."""
        for message in self._spool.waiting() if self._spool else ():
            waiting = Waiting(message, message.delivery_key, time.monotonic(), 0, spooled=True)
            with self._changed:
                self._under_way[waiting.key] = waiting
                self._hold([waiting])
            self._line_up(waiting)

    def forget(self) -> None:
        """Drop the answers of late: the database has them all."""
        with self._changed:
            self._recent.clear()

    def oldest_s(self) -> float:
        """For how long the message has been under way that waits longest; 0 when none waits."""
        with self._changed:
            first = min((waiting.arrived for waiting in self._under_way.values()), default=None)
        return 0.0 if first is None else time.monotonic() - first

    def _enter(self, message: Message, began: float) -> Waiting | Answer:
        key = message.delivery_key
        with self._changed:
            if known := self._recent.get(key):
                return known
            if waiting := self._under_way.get(key):
                return waiting
            waiting = Waiting(message, key, began, min(self._within, BACKLOG_S) if self._held else self._within)
            self._under_way[key] = waiting
            if self._down:
                self._hold([waiting])
            if not self._slow:
                self._line_up(waiting)
                return waiting
        threading.Timer(random.uniform(0.1, self._slow), self._line_up, [waiting]).start()
        return waiting

    def _line_up(self, waiting: Waiting) -> None:
        with self._changed:
            self._queue.append(waiting)
            self._changed.notify()

    def _work(self) -> None:
        while True:
            batch = self._next()
            try:
                self._finish(batch, self._run(batch))
            except Unavailable as error:
                self._put_back(batch, error)
            except Exception as error:  # noqa: BLE001 - one of the two outermost loops: a turn thread never dies
                self._one_by_one(batch, error)

    def _next(self) -> list[Waiting]:
        with self._changed:
            while not (batch := self._pick()):
                self._changed.wait()
            return batch

    def _pick(self) -> list[Waiting]:
        """The first of each person who is not being served, in order of arrival."""
        batch: list[Waiting] = []
        held: list[Waiting] = []
        while self._queue and len(batch) < self._size:
            waiting = self._queue.popleft()
            if waiting.message.openid in self._busy:
                held.append(waiting)
            else:
                self._busy.add(waiting.message.openid)
                batch.append(waiting)
        self._queue.extendleft(reversed(held))
        return batch

    def _put_back(self, batch: Sequence[Waiting], error: Unavailable) -> None:
        """The database is down: nobody waits. These people's messages go behind the others', in their order.

        Behind, for a statement that alone takes too long looks the same from here and must not stop everybody.
        """
        if self._spool is None:
            for waiting in batch:
                self._fail(waiting, error)
            return
        log.error("database_down", waiting=len(batch))
        with self._changed:
            self._hold(batch)
            people = {waiting.message.openid for waiting in batch}
            line = sorted((*batch, *self._queue), key=lambda waiting: waiting.message.openid in people)
            self._queue = deque(line)
            self._busy -= people
            self._down = True
            self._size = 1
        time.sleep(AGAIN_S)

    def _hold(self, some: Sequence[Waiting]) -> None:
        """Under the lock: told `success` before their turn."""
        for waiting in some:
            self._held.add(waiting.key)
            waiting.hold()

    def _one_by_one(self, batch: Sequence[Waiting], error: Exception) -> None:
        """What cannot pass together may pass alone; what cannot pass alone is left to the platform's next delivery."""
        if len(batch) == 1:
            self._fail(batch[0], error)
            return
        log.warning("batch_failed", size=len(batch), error=type(error).__name__)
        for n, waiting in enumerate(batch):
            try:
                self._finish([waiting], self._run([waiting]))
            except Unavailable as down:
                self._put_back(batch[n:], down)
                return
            except Exception as alone:  # noqa: BLE001 - whoever waits for it gets the error
                self._fail(waiting, alone)

    def _finish(self, batch: Sequence[Waiting], answers: Sequence[Answer]) -> None:
        with self._changed:
            self._down = False
            self._size = min(self._at_once, self._size * 2)
            for waiting, answer in zip(batch, answers, strict=True):
                self._recent[waiting.key] = answer
                self._leave(waiting)
            while len(self._recent) > 4096:
                self._recent.popitem(last=False)
        for waiting, answer in zip(batch, answers, strict=True):
            if self._spool and waiting.spooled:
                self._spool.drop(waiting.key)
            waiting.settle(answer)

    def _fail(self, waiting: Waiting, error: Exception) -> None:
        """Whoever waits may deliver again; what was told `success` nobody delivers again, so we try again ourselves."""
        log.error("turn_failed", error=type(error).__name__)
        with self._changed:
            again = waiting.spooled or waiting.held
            if again:
                self._held.discard(waiting.key)
                self._busy.discard(waiting.message.openid)
            else:
                self._leave(waiting)
        if again:
            threading.Timer(AGAIN_S, self._line_up, [waiting]).start()
        else:
            waiting.answer.set_exception(error)

    def _leave(self, waiting: Waiting) -> None:
        self._under_way.pop(waiting.key, None)
        self._busy.discard(waiting.message.openid)
        self._held.discard(waiting.key)
        self._changed.notify()
