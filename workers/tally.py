"""What is counted and logged of sending: never to whom, never what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import structlog

from records.notices import State
from wechat.errors import ApiError
from workers import metrics
from workers.verdicts import Verdict

log = structlog.get_logger(__name__)


def platform(error: ApiError) -> None:
    if error.alarm:
        metrics.PLATFORM_ALARMS.labels(str(error.code)).inc()
        log.error("platform_refuses", api=error.api, code=error.code, decision=error.decision.name, rid=error.rid)


def notices(made: Iterable[Verdict], now: datetime) -> None:
    for verdict in made:
        metrics.NOTICES.labels(verdict.letter.way, verdict.state).inc()
        if verdict.state is State.ACCEPTED:
            waited = (now - verdict.letter.notice.due_at).total_seconds()
            metrics.WAIT_SECONDS.labels(verdict.letter.notice.urgency).observe(max(0.0, waited))
