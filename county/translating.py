"""Approving a translation: an official records which native reader has read it."""

from __future__ import annotations

from chat.wording import gaps
from county.errors import Refused
from county.privacy.reader import Reader
from records import translation
from records.database import Connection
from records.secrecy import Keyring
from records.translation import Translated
from records.writing import run

LONGEST, NAME = 2_000, (2, 40)
NO_WORDS = "译文还空着，请写上再记。"
SAME = "译文和汉语一样，请写译好的话。"
TOO_LONG = "译文太长了，最多 2000 字。"
NO_READER = "请写上哪位母语的人读过，姓名和单位，例如「扎西，县融媒体中心」。"


def approve(
    conn: Connection, keyring: Keyring, by: Reader, language: str, chinese: str, words: str, reader: str
) -> None:
    """Raises Refused, in words for the official."""
    words, reader = words.replace("\r\n", "\n").strip(), reader.strip()
    if not words:
        raise Refused(NO_WORDS)
    if words == chinese:
        raise Refused(SAME)
    if len(words) > LONGEST:
        raise Refused(TOO_LONG)
    if wrong := gaps(chinese) ^ gaps(words):
        told = "、".join(f"{{{one}}}" for one in sorted(wrong))
        raise Refused(f"大括号里的是机器人填的内容，译文里要原样留着，不多不少。请看看 {told}。")
    if not NAME[0] <= len(reader) <= NAME[1]:
        raise Refused(NO_READER)
    run(conn, [translation.put(keyring, Translated(language, chinese, words, reader, by.person, by.at))])


def take_back(conn: Connection, by: Reader, id_: int) -> None:
    """Raises Conflict when it does not stand any more."""
    run(conn, [translation.end(id_, by.person, by.at)])
