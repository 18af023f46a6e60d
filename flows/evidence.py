"""What answers the questions of a tip: the story, the place, photos, goods and their price."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import one_of, plain
from chat.steps import words
from county.tips.kinds import KINDS, OTHER, guess
from flows import marks
from flows.shown import Shown

MOST_STORY = 500
AFRAID = 20
"""A fear is short; a longer text has a story in it."""
ENOUGH = ("1", "好", "好的", "写了", "就这些", "没了", "说完了", "已经写了")
LEAST_REMARK, MOST_REMARK = 2, 200
NO_MORE = ("好了", "没有", "没了", "无", "没", "不发", "发完了", "完了", "0", "就这些", "没有了", "不用", "好")
_NO_PHOTO = re.compile(r"(?:没|没有|不敢|不会|拍不了|没法).{0,2}(?:照片|图|拍|照|小票|证据).{0,2}")
_WORDS = re.compile(r"[一-鿿]{2}")
_JOKE = re.compile(r"逗你|开玩笑|闹着玩|说着玩")
_FEAR = re.compile(r"(?:怕|别让|会不会|会|能).{0,6}(?:知道|晓得|查到|看到|报复|泄露|泄密).{0,5}|(?:是|谁)我?(?:说|报)的|保密|打击报复")
NO_FEAR = "放心，办案的人看不到是谁说的；您这句话没有记下，也不会给他们看。"
_OPENING = re.compile(r"^(?:我要|我想|匿名)?举报[，,：: 。]*")
_LOCATION = re.compile(r"〔位置 (-?[\d.]+),(-?[\d.]+) ?(.*)〕", re.DOTALL)
_PRICE = re.compile(r"[一-鿿A-Za-z]{0,10}?\s*(?:[\d.]+|[一二两三四五六七八九十百]{1,4})\s*(?:多)?(?:块钱|块|元)[^，。；！？,;\s]{0,6}")
_SHOP = re.compile(r"[一-鿿]{2,8}?(?:超市|药房|药店|诊所|商店|市场|饭店|饭馆|门市|小卖部)")
_WHEN = re.compile(
    r"(?:今|明|昨|前|后)[天晚早日](?:早上|上午|中午|下午|晚上|夜里)?(?:[一二三四五六七八九十\d]+点)?|现在|正在|刚才|每天|天天|经常|"
    r"\d{1,2}月\d{1,2}[日号]|[初正腊]\S{1,2}|(?:周|星期)[一二三四五六日天]|上午|下午|晚上|夜里|中午"
)


@dataclass(frozen=True, slots=True)
class Story(Shown):
    """Free words, or a word that they were said already (then "")."""

    takes_all: bool = True
    sent: bool = True

    def parse(self, said: str) -> str:
        if marks.of(said):
            raise Refusal("先用几个字说说是什么事，照片等一下再发。")
        if plain(said) in ENOUGH:
            return ""
        _assure(said)
        if len(said.strip()) > MOST_STORY:
            raise Refusal(words("写得有点长，请缩到 {most} 个字以内。", most=MOST_STORY))
        return opened(said)

    def find(self, sentence: str, about: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class Opening(Shown):
    """The sentence with which the talk began, without the word 举报."""

    def parse(self, said: str) -> str:
        return opened(said)

    def find(self, sentence: str, about: str) -> str | None:
        return opened(sentence) or None


@dataclass(frozen=True, slots=True)
class Sort(Shown):
    """The kind by number or name, or more of the story, which shows it or leaves it open; with those words."""

    options: tuple[str, ...] = tuple(KINDS)

    def parse(self, said: str) -> tuple[str, str]:
        try:
            return one_of(self.options).parse(said), ""
        except Refusal:
            if marks.of(said) or not _WORDS.search(said):
                raise
        _assure(said)
        if _JOKE.search(said):
            raise Refusal("不报了，回「取消」。真有事，说说是哪一种。")
        return guess(said) or OTHER, said.strip()[:MOST_REMARK]

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: object) -> str:
        return str(value[0]) if isinstance(value, tuple) else str(value)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something happens: `area` is a village's code, or the county's where no village was named."""

    area: int
    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Place(Shown):
    """A Spot: one's own village by 1, any village by name, a shared location, or words."""

    villages: tuple[tuple[int, str, str], ...]
    county: int
    home: int = 0
    sent: bool = True

    def parse(self, said: str) -> Spot:
        if location := _LOCATION.fullmatch(said.strip()):
            return self._located(location)
        if marks.of(said):
            raise Refusal("请先说在哪儿，照片等一下再发。")
        text = said.strip()
        if text == "1" and self.home:
            return Spot(self.home, self._name(self.home))
        if len(text) < 2:
            raise Refusal("请发村名或地名，例如「柳林村东头」。")
        return Spot(self._area(text), text)

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def named(self, story: str) -> str | None:
        """The one village that a story names."""
        area = self._area(story)
        return self._name(area) if area != self.county else None

    def _located(self, location: re.Match[str]) -> Spot:
        """To a hundred metres: enough to go there."""
        label = location[3].strip()
        point = f"{float(location[1]):.3f},{float(location[2]):.3f}"
        return Spot(self._area(label), f"{label}（{point}）" if label else point)

    def _area(self, text: str) -> int:
        named = [v for v in self.villages if v[1] in text]
        if len({v[1] for v in named}) > 1:
            return self.county
        here = [v for v in named if v[2] in text] or named
        own = [v for v in here if v[0] == self.home]
        return here[0][0] if len(here) == 1 else own[0][0] if own else self.county

    def _name(self, area: int) -> str:
        return next((f"{town}{name}" for code, name, town in self.villages if code == area), "")


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
        _assure(said)
        return Remark(said.strip()[:MOST_REMARK])

    def find(self, sentence: str, about: str) -> str | None:
        return None


def _assure(said: str) -> None:
    """Of whoever fears to be known the words belong in no case: they would make them known."""
    if len(said) <= AFRAID and _FEAR.search(said) and not guess(said):
        raise Refusal(NO_FEAR)


def opened(said: str) -> str:
    return _OPENING.sub("", said.strip()).strip()


def goods(story: str) -> str | None:
    """What costs how much, if the story says it."""
    found = _PRICE.search(story)
    return found[0].strip() if found else None


def shop(story: str) -> str | None:
    found = _SHOP.search(_WHEN.sub(" ", story))
    return found[0] if found else None


def when(story: str) -> str | None:
    """The words for a time in a story."""
    found = [match[0] for match in _WHEN.finditer(story)]
    return "、".join(dict.fromkeys(found)) or None
