"""What a call brings with it: JSON, or an upload."""

import json
import re
from collections.abc import Mapping
from typing import Any

from werkzeug.wrappers import Request

from playground.cgi.call import Upload
from playground.errors import ApiError

BODY_MAX_BYTES = 16 << 20
ESCAPED = re.compile(rb"(?<!\\)(?:\\\\)*\\u[0-9a-fA-F]{4}")


def read(environ: dict[str, Any]) -> tuple[bytes, Upload | None]:
    """The raw body, or the file of a multipart form: an empty one where the form has none."""
    if "multipart/form-data" in environ.get("CONTENT_TYPE", ""):
        request = Request(environ)
        request.max_content_length = BODY_MAX_BYTES
        media_file = request.files.get("media")
        if media_file is None:
            return b"", Upload("", "", b"")
        return b"", Upload(media_file.filename or "", media_file.mimetype, media_file.read())
    length = min(int(environ.get("CONTENT_LENGTH") or 0), BODY_MAX_BYTES)
    return environ["wsgi.input"].read(length) if length else b"", None


def parse(raw: bytes) -> Mapping[str, Any]:
    """Raises 44002, 47001, and 40033 for \\u escapes, which the platform shows as they stand."""
    if not raw:
        raise ApiError(44002)
    if b"\\u" in raw and ESCAPED.search(raw):
        raise ApiError(40033)
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise ApiError(47001) from error
    if not isinstance(body, dict):
        raise ApiError(47001)
    return body
