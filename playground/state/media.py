"""Temporary media: uploaded by the account or sent by a person, good for three days."""

import secrets
import sqlite3
import struct
import zlib
from dataclasses import dataclass

from playground.errors import ApiError


@dataclass(frozen=True, slots=True)
class Medium:
    id: str
    kind: str
    content_type: str
    made_at: int
    body: bytes


def keep(db: sqlite3.Connection, kind: str, content_type: str, body: bytes, now: int) -> str:
    media_id = secrets.token_urlsafe(48)
    db.execute("INSERT INTO media VALUES (?, ?, ?, ?, ?)", (media_id, kind, content_type, now, body))
    return media_id


def find(db: sqlite3.Connection, media_id: object) -> Medium | None:
    row = db.execute("SELECT * FROM media WHERE id = ?", (media_id,)).fetchone()
    return Medium(**dict(row)) if row else None


def alive(db: sqlite3.Connection, media_id: object, now: int, life_d: int) -> Medium:
    medium = find(db, media_id)
    if medium is None or now - medium.made_at > life_d * 86400:
        raise ApiError(40007)
    return medium


def keep_sample(db: sqlite3.Connection, kind: str, now: int) -> str:
    content_type, body = SAMPLES[kind]
    return keep(db, kind, content_type, body, now)


def _landscape(width: int, height: int) -> bytes:
    """A PNG of a sky that pales towards a field."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    sky = [(110 + 130 * y // height, 170 + 70 * y // height, 225 + 15 * y // height) for y in range(height * 5 // 8)]
    field = [(120 + y // 3, 165 - y // 2, 80) for y in range(height - len(sky))]
    rows = b"".join(b"\0" + bytes(colour) * width for colour in sky + field)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SAMPLES = {
    "image": ("image/png", _landscape(280, 200)),
    "voice": ("audio/amr", b"#!AMR\n" + bytes(13) * 50),
    "video": ("video/mp4", b"\0\0\0\x18ftypmp42"),
    "shortvideo": ("video/mp4", b"\0\0\0\x18ftypmp42"),
}
