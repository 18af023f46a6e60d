"""The web as a process: a stop that comes while it is being built is heard."""

import time
from pathlib import Path

from bench.turns.servers import free_port
from handlers.settings import WebSettings
from house import serving
from tests import forks

BUILDS_S = 4.0


def slow(port: int, begun: str) -> None:
    def build() -> object:
        Path(begun).touch()
        time.sleep(BUILDS_S)
        return lambda environ, start_response: start_response("200 OK", []) and []

    serving.serve(build, WebSettings(threads=4), port)


def test_a_web_that_is_told_to_stop_while_it_is_built_stops(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    process = forks.start(tmp_path / "words", slow, free_port(), str(begun))
    until = time.monotonic() + 60
    while not begun.exists() and time.monotonic() < until:
        time.sleep(0.02)
    process.terminate()
    process.join(serving.STOP_S - 5)
    try:
        assert not process.is_alive()
    finally:
        process.kill()
