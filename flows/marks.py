"""What was sent instead of words: 〔图片 …〕, 〔位置 …〕, as the handlers mark it."""

from __future__ import annotations

import re

_MARK = re.compile(r"〔(\S+?)(?: (.*))?〕", re.DOTALL)


def of(said: str) -> str:
    """图片, 视频, 文件, 链接 or 位置; "" for words."""
    match = _MARK.fullmatch(said.strip())
    return match[1] if match else ""
