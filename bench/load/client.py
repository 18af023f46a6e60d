"""A client in one thread over kept-open connections: about 20 µs a request, so that the server is what is measured.

In a paced run a latency counts from the moment the request was due, not from when a connection was free for it.
"""

from __future__ import annotations

import select
import socket
import statistics
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

OK = b"HTTP/1.1 200"
LENGTH = b"content-length: "
GIVE_UP_S = 10.0


@dataclass
class Run:
    """What a run saw. `answers` are the first bodies, for whoever wants to read them."""

    taken_s: list[float] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)
    refused: int = 0
    seconds: float = 0.0

    @property
    def figures(self) -> dict[str, float]:
        ms = statistics.quantiles(self.taken_s, n=1000) if len(self.taken_s) > 1 else [0.0] * 999
        per_s = round(len(self.taken_s) / self.seconds) if self.seconds else 0
        return {"per_s": per_s, "ms_p50": round(ms[499] * 1e3, 1), "ms_p99": round(ms[989] * 1e3, 1)}


class _Line:
    """One connection and the request that is under way on it."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.socket = socket.create_connection(address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.began = 0.0
        self.buffer = b""

    def ask(self, request: bytes, began: float) -> None:
        self.began = began
        self.socket.sendall(request)

    def answer(self) -> tuple[bytes, bytes] | None:
        """Head and body once they are whole. Raises ConnectionError when the server hung up."""
        part = self.socket.recv(65536)
        if not part:
            raise ConnectionError("the server closed a connection in the middle of the run")
        self.buffer += part
        head, border, body = self.buffer.partition(b"\r\n\r\n")
        if not border or len(body) < _length(head):
            return None
        self.buffer = b""
        return head, body


def _length(head: bytes) -> int:
    start = head.lower().index(LENGTH) + len(LENGTH)
    return int(head[start:].split(b"\r", 1)[0])


def fire(
    address: tuple[str, int], requests: Sequence[bytes], *, connections: int, seconds: float, per_s: float = 0
) -> Run:
    """Sends until the requests or the seconds are over: as fast as it is answered, or `per_s`."""
    lines = [_Line(address) for _ in range(connections)]
    by_number = {line.socket.fileno(): line for line in lines}
    poll = select.epoll()
    for number in by_number:
        poll.register(number, select.EPOLLIN)
    try:
        return _loop(poll, by_number, deque(requests), seconds, per_s)
    finally:
        poll.close()
        for line in lines:
            line.socket.close()


def _loop(poll: select.epoll, lines: dict[int, _Line], requests: deque[bytes], seconds: float, per_s: float) -> Run:
    run, free, busy, sent = Run(), deque(lines.values()), 0, 0
    start = time.perf_counter()
    while True:
        now = time.perf_counter()
        if now - start > seconds + GIVE_UP_S:
            raise TimeoutError(f"{busy} requests are without an answer after {GIVE_UP_S} s")
        open_ = requests and now - start < seconds
        while open_ and free and requests and (not per_s or now - start >= sent / per_s):
            free.popleft().ask(requests.popleft(), start + sent / per_s if per_s else time.perf_counter())
            sent, busy = sent + 1, busy + 1
        if not open_ and not busy:
            run.seconds = time.perf_counter() - start
            return run
        for number, _ in poll.poll(max(0.0, start + sent / per_s - now) if per_s and free else 1.0):
            if (answered := lines[number].answer()) is not None:
                _note(run, lines[number], *answered)
                free.append(lines[number])
                busy -= 1


def _note(run: Run, line: _Line, head: bytes, body: bytes) -> None:
    if not head.startswith(OK):
        run.refused += 1
        return
    run.taken_s.append(time.perf_counter() - line.began)
    if len(run.answers) < 100:
        run.answers.append(body)
