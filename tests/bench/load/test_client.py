"""The client counts what was answered, and how long it took."""

import socket
import threading
import time
from contextlib import contextmanager, suppress

import pytest

from bench.load import client

REQUEST = b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi"


def served(line, answer, wait_s):
    with suppress(ConnectionError):  # the client's time was over first
        while line.recv(65536):
            time.sleep(wait_s)
            for part in (answer[:20], answer[20:]):
                line.sendall(part)


@contextmanager
def server(status=200, wait_s=0.0):
    """Answers each request in two parts, as a network may."""
    answer = f"HTTP/1.1 {status} X\r\nServer: t\r\nContent-Length: 4\r\n\r\nkept".encode()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept():
            while True:
                try:
                    line, _ = listening.accept()
                except OSError:
                    return
                threading.Thread(target=served, args=(line, answer, wait_s), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield listening.getsockname()


def fire(address, requests=20, seconds=60.0, **more):
    return client.fire(address, [REQUEST] * requests, connections=4, seconds=seconds, **more)


def test_every_request_is_answered_once():
    with server() as address:
        run = fire(address)
    assert (len(run.taken_s), run.refused, run.answers[0]) == (20, 0, b"kept")


def test_what_is_refused_is_counted_apart():
    with server(status=503) as address:
        run = fire(address)
    assert (len(run.taken_s), run.refused) == (0, 20)


def test_it_stops_when_the_time_is_over():
    """Each of the four connections asks at most once in 50 ms; how much less depends on the machine."""
    with server(wait_s=0.05) as address:
        run = fire(address, requests=1000, seconds=0.3)
    assert 4 <= len(run.taken_s) <= 4 * 7
    assert run.figures["ms_p50"] >= 50


def test_a_paced_run_keeps_its_pace():
    with server() as address:
        run = fire(address, per_s=50)
    assert len(run.taken_s) == 20
    assert run.seconds >= 19 / 50


def test_a_paced_latency_counts_from_when_the_request_was_due():
    with server(wait_s=0.1) as address:
        run = fire(address, per_s=1000)
    assert max(run.taken_s) > 0.3


def test_a_server_that_hangs_up_ends_the_run():
    def hang_up():
        with suppress(OSError):  # the test is over
            while True:
                listening.accept()[0].close()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=hang_up, daemon=True).start()
        with pytest.raises(OSError):
            fire(listening.getsockname())
