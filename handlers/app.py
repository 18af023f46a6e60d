"""The web application: the webhook, papers and health; `house/site.py` mounts the other parts beside it."""

from __future__ import annotations

from flask import Flask, Response

from handlers import health, papers, routes
from handlers.account_events import AccountEvents
from handlers.crowd import Crowd
from handlers.front import Front
from handlers.line import BACKLOG_S, Line
from handlers.runner import Runner
from handlers.settings import WebSettings
from handlers.spool import Spool
from handlers.turns import Turns
from handlers.turnstile import Turnstile
from handlers.webhook import Webhook
from wechat.door import Door


def create(
    settings: WebSettings,
    door: Door,
    turns: Turns,
    account_events: AccountEvents,
    spool: Spool | None = None,
    bundle: papers.Bundle = lambda kept: b"",
) -> Flask:
    """Everything is built by now; this only puts it under its addresses."""
    app = Flask("qunfang")
    app.config["MAX_CONTENT_LENGTH"] = settings.body_limit_bytes
    app.extensions["line"] = line = Line(settings.turns_at_once)
    crowd = Crowd(settings.threads * 3 // 4, settings.answer_within_s, BACKLOG_S)
    turnstile = Turnstile(line, crowd, spool, settings.slow_turn_s)
    Runner(turns.run, line, spool).start(settings.turn_threads if turns.database.is_postgres else 1)
    epoch = lambda: turns.clock().timestamp()  # noqa: E731 - the clock as the wire wants it
    webhook = Webhook(door, turnstile, account_events, epoch, turns.reply_max_bytes)
    app.register_blueprint(routes.blueprint(webhook, settings.body_limit_bytes))
    app.wsgi_app = Front(app.wsgi_app, webhook, settings.body_limit_bytes)  # type: ignore[assignment, method-assign]
    app.register_blueprint(papers.blueprint(turns.database, turns.keyring, turns.clock, bundle))
    app.register_blueprint(health.blueprint(turns.database, line, turns.clock, spool))

    @app.after_request
    def plain_words(response: Response) -> Response:
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    return app
