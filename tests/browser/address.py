"""An address that stays while what stands there changes: a browser that knows it starts no process and fetches no script anew."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from werkzeug import Response
from werkzeug.exceptions import Gone
from werkzeug.serving import WSGIRequestHandler, make_server

EMPTY, AXE = "/-/empty", "/-/axe.js"
NOTHING = "<!doctype html><link rel=icon href='data:,'>"
"""Without an icon of its own the browser asks for one, at some time, and is told in the next test that there is none."""
SOURCE = Path(__file__).parent / "console" / "vendor" / "axe-4.14.1.min.js"
APART = {"Cross-Origin-Opener-Policy": "same-origin"}
"""As the console answers: between pages that say so and pages that do not, the browser changes its process."""
ENDS_S = 60


class Quiet(WSGIRequestHandler):
    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Nothing: hundreds of pages."""


class Address:
    def __init__(self, **headers: str) -> None:
        """The headers are those of its own empty page."""
        axe = Response(SOURCE.read_bytes(), mimetype="text/javascript")
        axe.cache_control.max_age, axe.cache_control.immutable = 3600, True
        self._own = {EMPTY: Response(NOTHING, mimetype="text/html", headers=headers), AXE: axe}
        self._app: Any = Gone()
        self._asked, self._changed = 0, threading.Condition()
        self._server = make_server("127.0.0.1", 0, self._answer, threaded=True, request_handler=Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @contextmanager
    def held(self, app: Any) -> Iterator[str]:
        """While the block runs. What was asked of the app by then ends before its database does."""
        self._app = app
        yield self.url
        with self._changed:
            self._app = Gone()
            assert self._changed.wait_for(lambda: not self._asked, ENDS_S), "a request that does not end"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        if own := self._own.get(environ["PATH_INFO"]):
            return own(environ, start)
        with self._changed:
            app, self._asked = self._app, self._asked + 1
        try:
            return Response.from_app(app, environ, buffered=True)(environ, start)
        finally:
            with self._changed:
                self._asked -= 1
                self._changed.notify_all()
