"""A platform API on loopback that counts its calls, knows which token is good, and fails as it is told."""

import json
import socket
import struct
import threading
from dataclasses import dataclass
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from tests.wechat.helpers import settings
from wechat.client import Client
from wechat.exchange import Exchange
from wechat.tokens import Tokens, stable


@dataclass
class Call:
    api: str
    query: dict
    body: bytes
    content_type: str

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def file(self):
        """The content of an uploaded file, and the name that it came under."""
        head = f"Content-Type: {self.content_type}\r\n\r\n".encode()
        part = BytesParser().parsebytes(head + self.body).get_payload()[0]
        return part.get_payload(decode=True), part.get_filename()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


class Api:
    """`answers[api]` is a dict (sent as JSON), bytes, or a fault: a function of the handler."""

    def __init__(self):
        self.calls = []
        self.answers = {}
        self.good = lambda token: token == f"T{self.issued}"
        self.issued = 0
        self.issuing = threading.Lock()
        self.patience = threading.Event()  # set at the end, so that whoever hangs lets go
        self.server = Server(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.server.server_port}/"

    def close(self):
        self.patience.set()
        self.server.shutdown()
        self.server.server_close()

    def made(self, api):
        return [call for call in self.calls if call.api == api]

    def answer(self, call):
        if call.api in self.answers:
            return self.answers[call.api]
        if call.api == "stable_token":
            with self.issuing:
                self.issued += 1
                return {"access_token": f"T{self.issued}", "expires_in": 7200}
        return {"errcode": 0, "errmsg": "ok"}

    def allows(self, call):
        return call.api == "stable_token" or self.good(call.query.get("access_token"))

    def _handler(api):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self):
                url = urlsplit(self.path)
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                name = self.path.split("?")[0].removeprefix("/cgi-bin/")
                call = Call(name, dict(parse_qsl(url.query)), body, self.headers.get("Content-Type", ""))
                api.calls.append(call)
                refused = {"errcode": 40001, "errmsg": "invalid credential rid: 65a-7"}
                answer = api.answer(call) if api.allows(call) else refused
                if callable(answer):
                    answer(self, api)
                elif isinstance(answer, bytes):
                    give(self, answer, "image/jpeg")
                else:
                    give(self, json.dumps(answer).encode(), "application/json; encoding=utf-8")

            def do_GET(self):
                self.do_POST()

            def log_message(self, *_):
                """Quiet."""

        return Handler


def give(handler, body, content_type, status=200):
    handler.send_response(status)
    handler.send_header("Content-Type", content_type)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def html(handler, _api):
    give(handler, b"<html>busy</html>", "text/html")


def bad_gateway(handler, _api):
    give(handler, b"<html>502</html>", "text/html", 502)


def failing_in_json(handler, _api):
    give(handler, b'{"errcode": 0}', "application/json", 503)


def redirect(handler, _api):
    handler.send_response(302)
    handler.send_header("Location", "http://127.0.0.1:1/")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


def reset(handler, _api):
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def hang(_handler, api):
    api.patience.wait(100)


def drip(handler, api):
    """A byte now and then, for ever: no single wait is long."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    while not api.patience.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def flood(handler, _api):
    give(handler, b"x" * 2_000_000, "image/jpeg")


FAULTS = {
    "html": html,
    "bad gateway": bad_gateway,
    "failing in JSON": failing_in_json,
    "redirect": redirect,
    "reset": reset,
    "hang": hang,
    "drip": drip,
}


SLOW = (hang, drip)
"""Faults that end with the caller's patience alone."""
PATIENT = {"connect_timeout_s": 10, "read_timeout_s": 60}
"""Who waits for an answer that comes does so however long the machine stands still."""


def client_of(api, shared=None, **more):
    """A client for which no time goes by."""
    of = settings(**{"api_base": api.base, **PATIENT, **more})
    client = Client(of, Tokens(stable(Exchange(of), of), shared))
    client.wire._pause = lambda _: None
    client.wire._monotonic = lambda: 0.0
    return client
