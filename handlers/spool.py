"""Messages that were told `success` before their turn was over: they stay on disk until it is.

The platform forgets what was answered. So a message whose turn takes longer than the platform waits, or must wait for
the database, is first written here, sealed and synced, and only then answered; a process that dies leaves it to the
next one. One file a message, named by its delivery key, so that a message spooled twice is one, and one played twice is
known by its delivery. The file's time is the message's arrival: each person's messages are taken up in their order.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import structlog

from handlers import metrics
from records.errors import RecordsError
from records.secrecy import Keyring
from wechat.messages import Message

log = structlog.get_logger(__name__)

PLACE = "spool.message"
BROKEN = ".broken"


class Spool:
    """A folder of sealed messages. Raises OSError where it cannot keep its promise."""

    def __init__(self, folder: Path, keyring: Keyring) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._keyring = keyring

    def put(self, message: Message, arrived_ns: int) -> None:
        """On the disk when this returns."""
        key = message.delivery_key
        file = self._folder / key.hex()
        fresh = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        sealed = self._keyring.seal(json.dumps(asdict(message), ensure_ascii=False), PLACE, key)
        with fresh.open("wb") as out:
            out.write(sealed or b"")
            out.flush()
            os.utime(out.fileno(), ns=(arrived_ns, arrived_ns))
            os.fsync(out.fileno())
        fresh.replace(file)
        _sync(self._folder)
        metrics.SPOOLED.inc()

    def drop(self, key: bytes) -> None:
        """Its turn is over."""
        (self._folder / key.hex()).unlink(missing_ok=True)

    def waiting(self) -> Iterator[Message]:
        """What earlier processes left, oldest first; what cannot be read is laid aside for a person. A file may go
        meanwhile: the process whose message it is has ended its turn."""
        for file in sorted((file for file in self._folder.iterdir() if not file.suffix), key=_arrived_ns):
            try:
                yield self._read(file)
            except FileNotFoundError:
                continue
            except (RecordsError, ValueError, TypeError):
                log.error("spool_broken", file=file.name)
                metrics.SPOOL_BROKEN.inc()
                with suppress(OSError):
                    file.rename(file.with_suffix(BROKEN))

    def broken(self) -> int:
        """How many were laid aside and wait for a person."""
        return sum(1 for _ in self._folder.glob(f"*{BROKEN}"))

    def _read(self, file: Path) -> Message:
        told = json.loads(self._keyring.open(file.read_bytes(), PLACE, bytes.fromhex(file.name)))
        return Message(**{**told, "fields": tuple((name, value) for name, value in told["fields"])})


def _arrived_ns(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _sync(folder: Path) -> None:
    """A new name in a folder is kept only when the folder is synced too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
