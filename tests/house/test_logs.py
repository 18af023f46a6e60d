"""What is logged of an error names nobody: a page that fails used to print the words of its error, and with them a name."""

from __future__ import annotations

import json
import logging
import sys
import threading

import pytest

from house.logs import Bare, _of_a_thread, lines


def failing() -> None:
    raise ValueError("李福田 13800001111")


def told() -> dict[str, object]:
    try:
        failing()
    except ValueError:
        record = logging.LogRecord("qunfang", logging.ERROR, "", 0, "on %s", ("/people/李福田",), sys.exc_info())
    return dict(json.loads(Bare().format(record)))


def test_an_error_is_its_kind_and_where_it_was() -> None:
    assert (told()["error"], told()["event"]) == ("ValueError", "qunfang")
    assert [place.rpartition(":")[0] for place in told()["at"]] == ["tests/house/test_logs.py"] * 2  # type: ignore[attr-defined]


def test_its_words_are_not_passed_on() -> None:
    assert "李福田" not in json.dumps(told(), ensure_ascii=False)


def test_a_line_without_an_error_is_bare() -> None:
    record = logging.LogRecord("redis", logging.WARNING, "", 0, "lost %s", ("李福田",), None)
    assert json.loads(Bare().format(record)) == {"level": "WARNING", "event": "redis"}


def test_lines_of_libraries_are_left_out() -> None:
    with pytest.raises(ValueError) as raised:
        json.loads("{")
    assert [place.rpartition(":")[0] for place in lines(raised.tb)] == ["tests/house/test_logs.py"]


def test_a_thread_that_dies_says_no_more(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", _of_a_thread)
    thread = threading.Thread(target=failing)
    thread.start()
    thread.join()
    said = Bare().format(caplog.records[0])
    assert json.loads(said)["error"] == "ValueError" and "李福田" not in said
