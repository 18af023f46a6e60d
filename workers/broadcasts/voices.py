"""Recordings that go out beside the words: uploaded once a process and two days, the same for everybody of a language."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from wechat.errors import ApiError

log = structlog.get_logger(__name__)

KINDS = {".amr": "audio/amr", ".mp3": "audio/mpeg"}
MOST_BYTES = 2 << 20
LASTS, AGAIN = timedelta(days=2), timedelta(minutes=1)
"""The platform keeps an upload for three days; a failed one is tried again after a minute."""
CHINESE = "zh"
Upload = Callable[[bytes, str], str]


@dataclass(frozen=True)
class Uploaded:
    media_id: str
    until: datetime


class Recordings:
    """`letter-to-all.mp3` for everybody, `letter-to-all.bo.mp3` for who speaks Tibetan; .amr or .mp3, at most 2 MB."""

    def __init__(self, folder: Path, upload: Upload) -> None:
        self._folder, self._upload = folder, upload
        self._known: dict[Path, Uploaded] = {}
        self._lock = threading.Lock()

    def voice(self, source: str, language: str, now: datetime) -> str:
        """The media_id of what is to be heard; "" for nothing."""
        file = self._file(source, language) if source else None
        if file is None:
            return ""
        with self._lock:
            known = self._known.get(file)
            if known is None or known.until < now:
                known = self._known[file] = self._uploaded(file, now)
        return known.media_id

    def _file(self, source: str, language: str) -> Path | None:
        """In a language of which there is none that for everybody."""
        names = [f"{source}.{language}", source] if language != CHINESE else [source]
        found = (self._folder / f"{name}{ending}" for name in names for ending in KINDS)
        return next((file for file in found if file.is_file() and file.stat().st_size <= MOST_BYTES), None)

    def _uploaded(self, file: Path, now: datetime) -> Uploaded:
        try:
            return Uploaded(self._upload(file.read_bytes(), KINDS[file.suffix]), now + LASTS)
        except (ApiError, OSError) as error:
            log.warning("recording_not_uploaded", file=file.name, error=type(error).__name__)
            return Uploaded("", now + AGAIN)
