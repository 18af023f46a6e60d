"""Photos, one after the other, and what is said while they are asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import plain
from flows import marks
from flows.fear import assure
from flows.shown import Shown
from flows.story import MOST_REMARK

LEAST_REMARK = 2
NO_MORE = ("好了", "没有", "没了", "无", "没", "不发", "发完了", "完了", "0", "就这些", "没有了", "不用", "好")
_NO_PHOTO = re.compile(r"(?:没|没有|不敢|不会|拍不了|没法).{0,2}(?:照片|图|拍|照|小票|证据).{0,2}")


@dataclass(frozen=True, slots=True)
class Remark:
    """What comes to mind while photos are asked for."""

    words: str


@dataclass(frozen=True, slots=True)
class Photo(Shown):
    """The platform's id of a photo, or "" for no more; words are a `Remark`, which belongs to the story."""

    sent: bool = True

    def parse(self, said: str) -> str | Remark:
        if marks.of(said) == "图片":
            return said.strip().removeprefix("〔图片").removesuffix("〕").strip()
        if marks.of(said) == "视频":
            raise Refusal("视频我收不了。请截几张图发来，或者回「好了」。")
        if plain(said) in NO_MORE or _NO_PHOTO.fullmatch(plain(said)):
            return ""
        if marks.of(said) or len(said.strip()) < LEAST_REMARK:
            raise Refusal("有照片就发来；没有，或者发完了，回「好了」。")
        assure(said)
        return Remark(said.strip()[:MOST_REMARK])

    def find(self, sentence: str, about: str) -> str | None:
        return None
