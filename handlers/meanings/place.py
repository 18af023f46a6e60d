"""A shared location."""

from __future__ import annotations

from chat.turn import How, Said
from handlers.meaning import Meaning
from wechat.messages import Message


def read(message: Message) -> Meaning:
    """〔位置 纬度,经度 名称〕"""
    return Meaning(Said(f"〔位置 {message.latitude},{message.longitude} {message.label}〕", How.SENT))
