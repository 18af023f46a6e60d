"""A bot of a few lines that the platform can call: answers by a function, and remembers what it was asked."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

Answering = Callable[[dict[str, str]], bytes | int]


def fields(body: bytes) -> dict[str, str]:
    """Top-level fields of a message, by the standard library alone."""
    return {child.tag: child.text or "" for child in ElementTree.fromstring(body)}


def text(message: dict[str, str], words: str) -> bytes:
    return (
        f"<xml><ToUserName>{message['FromUserName']}</ToUserName><FromUserName>{message['ToUserName']}</FromUserName>"
        f"<CreateTime>1</CreateTime><MsgType>text</MsgType><Content><![CDATA[{words}]]></Content></xml>"
    ).encode()


def echo(message: dict[str, str]) -> bytes:
    return text(message, message["Content"]) if "Content" in message else b"success"


class Bot:
    """`answer` gives the bytes of a 200, or another status."""

    def __init__(self, answer: Answering = echo) -> None:
        self.answer = answer
        self.greet: Callable[[dict[str, str]], bytes] = lambda query: query["echostr"].encode()
        self.seen: list[tuple[dict[str, str], bytes]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/wechat"

    @property
    def messages(self) -> list[dict[str, str]]:
        return [fields(body) for _, body in self.seen]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(bot: "Bot") -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                bot.seen.append((dict(parse_qsl(urlsplit(self.path).query)), body))
                answer = bot.answer(fields(body))
                status, content = (200, answer) if isinstance(answer, bytes) else (answer, b"")
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    self.close_connection = True  # the platform has hung up: the answer was late

            def do_GET(self) -> None:
                content = bot.greet(dict(parse_qsl(urlsplit(self.path).query)))
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        return Handler
