"""The platform's side that is called, as far as alarms need it: notes when which words were to reach whose phone."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

SEND = "/cgi-bin/message/custom/send"
ANSWER = {"errcode": 0, "errmsg": "ok", "access_token": "bench", "expires_in": 7200, "msgid": 1}


class Phones:
    """`arrived`: for each openid the moments (`perf_counter`) at which a message came."""

    def __init__(self) -> None:
        self.arrived: dict[str, list[float]] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, path: str, asked: bytes) -> None:
        if path.startswith(SEND):
            self.arrived.setdefault(json.loads(asked)["touser"], []).append(time.perf_counter())

    def _handler(phones) -> type[BaseHTTPRequestHandler]:  # noqa: N805 - the handler's own self is another
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                phones.take(self.path, self.rfile.read(int(self.headers.get("Content-Length", 0))))
                body = json.dumps(ANSWER).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST  # noqa: N815 - the names are of the base

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base
                """Quiet."""

        return Handler
