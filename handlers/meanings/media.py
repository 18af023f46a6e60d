"""A photo, video, file or link: a mark that questions which want one understand."""

from __future__ import annotations

from chat.turn import How, Said
from handlers.meaning import Meaning
from wechat.messages import Message

NAMES = {"image": "图片", "video": "视频", "shortvideo": "视频", "file": "文件", "link": "链接"}


def read(message: Message) -> Meaning:
    """〔图片 MEDIA_ID〕"""
    return Meaning(Said(f"〔{NAMES[message.kind]} {message.media_id}〕".replace(" 〕", "〕"), How.SENT))
