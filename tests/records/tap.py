"""A tap on the line to PostgreSQL: it passes bytes on and counts how often the client waited for an answer."""

from __future__ import annotations

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import parse_qs, urlsplit


class Tap:
    """`trips` counts requests that came after an answer: one for each time the client had to wait."""

    def __init__(self, socket_file: str) -> None:
        self.trips = 0
        self._target = socket_file
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(self._target)
            threading.Thread(target=self._carry, args=(client, server), daemon=True).start()

    def _carry(self, client: socket.socket, server: socket.socket) -> None:
        """Until one of the two has gone, which may be while the other still has something to say."""
        asked = False
        with suppress(ConnectionError), client, server, selectors.DefaultSelector() as ready:
            ready.register(client, selectors.EVENT_READ, server)
            ready.register(server, selectors.EVENT_READ, client)
            while True:
                for key, _ in ready.select():
                    data = key.fileobj.recv(1 << 16)
                    if not data:
                        return
                    self.trips += key.fileobj is client and not asked
                    asked = key.fileobj is client
                    key.data.sendall(data)

    def close(self) -> None:
        self._door.close()


@contextmanager
def tapped(url: str) -> Iterator[tuple[str, Tap]]:
    """The same database through a tap; `url` names a server behind a Unix socket."""
    parts = urlsplit(url)
    tap = Tap(f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.5432")
    try:
        yield f"postgresql://{parts.username}@127.0.0.1:{tap.port}{parts.path}", tap
    finally:
        tap.close()
