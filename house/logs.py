"""Logs: one JSON line an event. Of an error its kind and its lines in our own code, never its words: they may name people."""

from __future__ import annotations

import json
import logging
import threading
import traceback
from types import TracebackType

import structlog

from house.made_up import ROOT

LIBRARIES = "site-packages"


def begin() -> None:
    """Once for a process. Libraries speak up from warnings on, and their words are not passed on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Bare())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    threading.excepthook = _of_a_thread
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )


class Bare(logging.Formatter):
    """Level and name of the logger, as one line."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {"level": record.levelname, "event": record.name}
        kind, _, trace = record.exc_info or (None, None, None)
        if kind:
            told |= {"error": kind.__name__, "at": lines(trace)}
        return json.dumps(told)


def lines(trace: TracebackType | None) -> list[str]:
    """`console/pages/people.py:91`, the outermost first; ours alone."""
    frames = [one for one in traceback.extract_tb(trace) if LIBRARIES not in one.filename]
    ours = [one for one in frames if one.filename.startswith(str(ROOT))]
    return [f"{one.filename.removeprefix(str(ROOT)).lstrip('/')}:{one.lineno}" for one in ours]


def _of_a_thread(ended: threading.ExceptHookArgs) -> None:
    error = ended.exc_value or ended.exc_type()
    logging.getLogger("thread").error("ended", exc_info=(ended.exc_type, error, ended.exc_traceback))
