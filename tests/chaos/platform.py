"""The platform as it pushes: up to three times, five seconds each, over a connection of its own."""

import asyncio
from dataclasses import dataclass

PUSHES = 3
PATIENCE_S = 5.0


@dataclass(frozen=True)
class Push:
    """What came of one push; `status` 0: nothing came in time. `began` by the loop's clock."""

    status: int
    body: bytes = b""
    took_s: float = 0.0
    began: float = 0.0

    @property
    def answered(self) -> bool:
        return self.status == 200


async def push(port: int, request: bytes) -> Push:
    """One push and its answer."""
    began = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(PATIENCE_S):
            status, body = await _exchange(port, request)
    except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError):
        return Push(0, took_s=asyncio.get_running_loop().time() - began, began=began)
    return Push(status, body, asyncio.get_running_loop().time() - began, began)


async def _exchange(port: int, request: bytes) -> tuple[int, bytes]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.split(b"content-length: ", 1)[1].split(b"\r", 1)[0]) if b"content-length: " in head else 0
        return int(head.split(b" ", 2)[1]), await reader.readexactly(length)
    finally:
        writer.close()
