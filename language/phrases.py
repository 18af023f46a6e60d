"""Patterns written as lists of words.

`either("没有? 没 无")` is one of the words; they are patterns themselves, tried in their order and parted by blanks.
In a lexicon 嗓子|喉咙~疼|痛 is a part of the body and a complaint with or without words of degree between them.
"""

import re

# 嗓子【有点】疼, 头【一直很】晕
DEGREES = """
    有一?点儿? 有些 一点儿? 点儿? 有 很 好 太 挺 特别 非常 十分 一直 老是? 总是? 就 也 还 又 比较 稍微? 略 轻?微微? 隐隐 突然 忽然 经常
    偶尔 时不时 感觉 觉得 里[面头]? 上 都 开始 会 得 些 是 在 一?阵 的 时候
"""


def either(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


def one_of(words: str) -> re.Pattern[str]:
    return re.compile(either(words))


WEDGED = either(
    "不怎么 不咋 不太 不再 不是很 不 没怎么 没再 没有? 未"
)  # 头【不】疼; 鼻子不通 is a complaint as it stands
_DEGREE = either(DEGREES) + "{0,3}"
_DEGREE_OR_NOT = f"{_DEGREE}(?:{WEDGED}{either(DEGREES)}{{0,2}})?"


def lexicon(words: str) -> str:
    return f"(?:{'|'.join(map(_item, words.split()))})"


def _item(item: str) -> str:
    if "~" not in item:
        return item
    first, *rest = (f"(?:{part})" for part in item.split("~"))
    return (_DEGREE if "没" in first else _DEGREE_OR_NOT).join([first, *rest])
