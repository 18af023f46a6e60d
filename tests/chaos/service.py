"""The platform's side that is called: gives tokens, takes messages and templates, remembers whom it was asked to tell
what. A template that comes again under its key is dropped, as WeChat drops it.
"""

import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Quiet(ThreadingHTTPServer):
    """Says nothing of callers who were killed in their call."""

    def handle_error(self, *_):
        """Quiet."""


class Service:
    """`told` counts (openid, text), `keyed` the templates by client_msg_id, `repeats` those that were dropped. Each call
    takes `takes_s`."""

    def __init__(self, takes_s=0.0):
        self.told, self.keyed, self.repeats = Counter(), Counter(), Counter()
        self.calls = 0
        self._counting = threading.Lock()
        self._takes_s = takes_s
        self._server = Quiet(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path, asked):
        with self._counting:
            return self._answer(path, asked)

    def _answer(self, path, asked):
        if path.startswith("/cgi-bin/message/custom/send"):
            said = json.loads(asked)
            self.told[said["touser"], said.get("text", {}).get("content", "")] += 1
            self.calls += 1
        if path.startswith("/cgi-bin/message/template/send"):
            key = json.loads(asked)["client_msg_id"]
            (self.repeats if self.keyed[key] else self.keyed)[key] += 1
            self.calls += 1
        return {"errcode": 0, "errmsg": "ok", "access_token": "chaos", "expires_in": 7200, "msgid": 1}

    def _handler(service):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                time.sleep(service._takes_s)
                body = json.dumps(service.answer(self.path, asked)).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST

            def log_message(self, *_):
                """Quiet."""

        return Handler
