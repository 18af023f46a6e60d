"""The web as a process: a stop that comes while it is being built is heard."""

import time
from pathlib import Path

import pytest

from bench.turns.servers import free_port
from handlers.settings import WebSettings
from house import serving
from tests import forks

BUILDS_S = 4.0
LOST_S = 300
"""A stop that was lost would take as long."""


def slow(port: int, begun: str) -> None:
    def build() -> object:
        Path(begun).touch()
        time.sleep(BUILDS_S)
        return lambda environ, start_response: start_response("200 OK", []) and []

    serving.STOP_S = LOST_S
    serving.serve(build, WebSettings(threads=4), port)


@pytest.mark.timeout(200)
def test_a_web_that_is_told_to_stop_while_it_is_built_stops(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    process = forks.start(tmp_path / "words", slow, free_port(), str(begun))
    until = time.monotonic() + 60
    while not begun.exists() and time.monotonic() < until:
        time.sleep(0.02)
    process.terminate()
    process.join(LOST_S / 3)
    try:
        assert not process.is_alive()
    finally:
        process.kill()
