"""What a story says by itself: goods and their price, the shop, the time."""

from __future__ import annotations

import re

_PRICE = re.compile(r"[一-鿿A-Za-z]{0,10}?\s*(?:[\d.]+|[一二两三四五六七八九十百]{1,4})\s*(?:多)?(?:块钱|块|元)[^，。；！？,;\s]{0,6}")
_SHOP = re.compile(r"[一-鿿]{2,8}?(?:超市|药房|药店|诊所|商店|市场|饭店|饭馆|门市|小卖部)")
_WHEN = re.compile(
    r"(?:今|明|昨|前|后)[天晚早日](?:早上|上午|中午|下午|晚上|夜里)?(?:[一二三四五六七八九十\d]+点)?|现在|正在|刚才|每天|天天|经常|"
    r"\d{1,2}月\d{1,2}[日号]|[初正腊]\S{1,2}|(?:周|星期)[一二三四五六日天]|上午|下午|晚上|夜里|中午"
)


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
