"""Logs: one JSON line an event; libraries speak up from warnings on, and their words are not passed on."""

from __future__ import annotations

import logging

import structlog


def begin() -> None:
    """Once for a process."""
    logging.basicConfig(level=logging.WARNING, format='{"level": "%(levelname)s", "event": "%(name)s"}')
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )
