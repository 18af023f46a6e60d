"""Carries letters to the webhook side by side, but each person's in the order they were written."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future

from playground.errors import Busy
from playground.hook.letter import Letter, Outcome

Lane = deque[tuple[Letter, "Future[Outcome]"]]


class Postman:
    """Threads over lanes, one lane an openid. `deliver` carries one letter and always comes back with an outcome."""

    def __init__(self, deliver: Callable[[Letter], Outcome], threads: int, room: int) -> None:
        self._deliver, self._room = deliver, room
        self._lanes: dict[str, Lane] = {}
        self._ready: deque[str] = deque()
        self._waiting = 0
        self._bell = threading.Condition()
        self._closed = False
        for number in range(threads):
            threading.Thread(target=self._work, name=f"postman-{number}", daemon=True).start()

    @property
    def free(self) -> int:
        return self._room - self._waiting

    def busy(self) -> list[str]:
        """The openids with letters on their way."""
        with self._bell:
            return list(self._lanes)

    def send(self, letter: Letter) -> "Future[Outcome]":
        future: Future[Outcome] = Future()
        with self._bell:
            if self._waiting >= self._room:
                raise Busy("公众号来不及收信，请稍后再试")
            self._waiting += 1
            if letter.openid not in self._lanes:
                self._lanes[letter.openid] = deque()
                self._ready.append(letter.openid)
                self._bell.notify()
            self._lanes[letter.openid].append((letter, future))
        return future

    def close(self) -> None:
        with self._bell:
            self._closed = True
            self._bell.notify_all()

    def _work(self) -> None:
        while (openid := self._take()) is not None:
            letter, future = self._lanes[openid][0]
            try:
                future.set_result(self._deliver(letter))
            except Exception as error:  # noqa: BLE001 - outermost loop: the letter fails, the postman goes on
                future.set_exception(error)
            self._put_back(openid)

    def _take(self) -> str | None:
        with self._bell:
            self._bell.wait_for(lambda: self._ready or self._closed)
            return None if self._closed else self._ready.popleft()

    def _put_back(self, openid: str) -> None:
        with self._bell:
            self._waiting -= 1
            lane = self._lanes[openid]
            lane.popleft()
            if lane:
                self._ready.append(openid)
                self._bell.notify()
            else:
                del self._lanes[openid]
