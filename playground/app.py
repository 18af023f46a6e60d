"""The playground as one Flask application: page, program interface, and the platform's API."""

from collections.abc import Callable
from datetime import datetime

from flask import Flask, Response
from flask.json.provider import DefaultJSONProvider
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from playground.cgi.door import Door
from playground.desk import routes as desk_routes
from playground.later import Runner
from playground.page import routes as page_routes
from playground.platform import Platform, build
from playground.settings import PlaygroundSettings

BODY_MAX_BYTES = 32 << 20
POLICY = "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'"


class Readable(DefaultJSONProvider):
    """Chinese as it is, not as \\u escapes."""

    ensure_ascii = False


def create(settings: PlaygroundSettings, clock: Callable[[], datetime]) -> Flask:
    """`clock` is the real clock: the playground adds the drill's offset itself."""
    platform = build(settings, clock)
    Runner(platform).start()
    return serve(platform)


def serve(platform: Platform) -> Flask:
    """An application for parts that are built already; its routes begin at the root of where it is mounted."""
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = BODY_MAX_BYTES
    app.extensions["playground"] = platform
    app.json = Readable(app)
    for routes in (desk_routes.routes, page_routes.routes):
        app.register_blueprint(routes(platform))
    app.after_request(_guard)
    app.wsgi_app = Door(platform, app.wsgi_app)  # type: ignore[assignment]  # as Flask documents it
    return app


def alone(app: Flask) -> DispatcherMiddleware:
    """For a server of its own: the same at / and at /playground."""
    return DispatcherMiddleware(app, {"/playground": app})


def _guard(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
