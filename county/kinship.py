"""What two people of one household are to each other, from what each is to its head.

The register says 户主, 妻子, 父亲, 儿子 …; a mother who reports says 公公 and 儿子, her son says 爷爷 and 妈妈.
"""

from __future__ import annotations

from functools import lru_cache

from language.household import CHILDREN, relation

HEAD = "户主"
GENERATION = {
    HEAD: 0, "妻子": 0, "丈夫": 0, "爸爸": 1, "妈妈": 1, "岳父": 1, "岳母": 1, "公公": 1, "婆婆": 1,
    "爷爷": 2, "奶奶": 2, "外公": 2, "外婆": 2, "儿子": -1, "女儿": -1, "孩子": -1, "儿媳": -1, "女婿": -1,
    "孙子": -2, "孙女": -2, "外孙": -2, "外孙女": -2, "哥哥": 0, "姐姐": 0, "弟弟": 0, "妹妹": 0,
}  # fmt: skip
BLOOD = frozenset(
    {HEAD, "爸爸", "妈妈", "爷爷", "奶奶", "儿子", "女儿", "孩子", "孙子", "孙女", "哥哥", "姐姐", "弟弟", "妹妹"}
)
WORDS = {
    (1, "男"): "爸爸", (1, "女"): "妈妈", (2, "男"): "爷爷", (2, "女"): "奶奶", (3, "男"): "太爷爷", (3, "女"): "太奶奶",
    (-1, "男"): "儿子", (-1, "女"): "女儿", (-2, "男"): "孙子", (-2, "女"): "孙女",
}  # fmt: skip
IN_LAW = {"爸爸": {"男": "岳父", "女": "公公"}, "妈妈": {"男": "岳母", "女": "婆婆"}}
MOTHERS_SIDE = {"岳父": "外公", "岳母": "外婆"}
MARRIED_IN = frozenset({"妻子", "丈夫"})


@lru_cache(1024)
def as_called(theirs: str, sex: str, mine: str, my_sex: str) -> str:
    """What the speaker calls the other; "" where the register does not tell (brothers of in-laws …)."""
    other, me = _head_or(theirs), _head_or(mine)
    if me == HEAD:
        return "" if other == HEAD else other
    if other == HEAD:
        return _head_seen_by(me, sex)
    if me in CHILDREN and other in MOTHERS_SIDE:
        return MOTHERS_SIDE[other]
    if other not in GENERATION or me not in GENERATION:
        return ""
    steps = GENERATION[other] - GENERATION[me]
    if steps == 0:
        return _same_generation(me, other, sex)
    return _of_generation(steps, sex, me, other, my_sex)


def _head_or(said: str) -> str:
    return HEAD if said in (HEAD, "本人", "") else relation(said)


def _head_seen_by(me: str, sex: str) -> str:
    if me in MARRIED_IN:
        return "妻子" if sex == "女" else "丈夫"
    steps = -GENERATION.get(me, 9)
    return WORDS.get((steps, sex), "")


def _same_generation(me: str, other: str, sex: str) -> str:
    couples = ({"爸爸", "妈妈"}, {"爷爷", "奶奶"}, {"外公", "外婆"}, {"公公", "婆婆"}, {"岳父", "岳母"})
    if {me, other} in couples or {me, other} in ({"儿子", "儿媳"}, {"女儿", "女婿"}):
        return "丈夫" if sex == "男" else "妻子"
    return ""


def _of_generation(steps: int, sex: str, me: str, other: str, my_sex: str) -> str:
    word = WORDS.get((steps, sex), "")
    if me in MARRIED_IN and word in IN_LAW and other in BLOOD:
        return IN_LAW[word].get(my_sex, word)
    return word
