"""Liveness by progress, and the counters: `/healthz` and `/metrics`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from handlers.line import Line
from handlers.spool import Spool
from records import pulses
from records.database import Database
from records.errors import RecordsError

STALE = timedelta(seconds=60)
STUCK_S = 10.0


def blueprint(database: Database, line: Line, clock: Callable[[], datetime], spool: Spool | None) -> Blueprint:
    """Healthy means: the database answers, messages move on, the other parts have done something lately, and no
    message lies where nobody can read it."""
    health = Blueprint("health", __name__)

    @health.get("/healthz")
    def healthz() -> tuple[Response, int]:
        waiting_s = line.oldest_s()
        parts = {"web": "stuck" if waiting_s > STUCK_S else "ok", **_others(), **_laid_aside(spool)}
        well = all(state == "ok" for state in parts.values())
        return jsonify(ok=well, parts=parts, oldest_waiting_s=round(waiting_s, 3)), 200 if well else 503

    def _others() -> dict[str, str]:
        try:
            with database.read() as conn:
                beats = pulses.all(conn)
        except RecordsError:
            return {"database": "down"}
        now = clock()
        late = {
            part: "ok" if abs(now - at) < STALE else f"silent since {at:%m-%d %H:%M:%S}" for part, at in beats.items()
        }
        return {"database": "ok", **late}

    @health.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    return health


def _laid_aside(spool: Spool | None) -> dict[str, str]:
    broken = spool.broken() if spool else 0
    return {"spool": f"{broken} broken"} if broken else {}
