"""What a household says it has run out of: somebody can bring it."""

from __future__ import annotations

import re

from county.elders.needs import FOOD, MEDICINE
from flows.questions import asks

_GOODS = r"(?:大米|白面|面粉|面条|挂面|(?<![小虾玉])米|粮食?|(?<!加)油|盐|菜(?!地|园|市)|鸡蛋|(?<!猪)肉|奶粉|尿不湿|尿布|纸尿裤|吃的)"
_OUT = r"(?:都|也|快|早|就|要|已经|马上|全|只|还)*(?:没了|没有了|没得|吃完|用完|喝完|完了|吃光|光了|断了|断顿|不够|只够|见底|快没|剩)"
_KINDS = (
    (
        MEDICINE,
        re.compile(
            rf"(?<![农打])药(?![店房])[^，。,店房]{{0,3}}?(?:{_OUT}|买不[到着了上])|(?:买不[到着]|没有?|断了?|缺)[^，。,]{{0,4}}(?<![农打])药(?:了|吃|$)|胰岛素{_OUT}"
        ),
    ),
    (FOOD, re.compile(rf"{_GOODS}{_OUT}|(?:没有?|断了?|缺|揭不开){_GOODS}(?:了|吃|下锅|$)|揭不开锅|断粮|断顿")),
)
_OTHERWISE = re.compile(r"(?<![不])卖(?!完|光)|地里|大棚|收购|滞销|[汽油]车|车.{0,3}油|没[吃用喝]|加油")
"""Of what a farmer cannot sell, of a car, and of what was not taken."""


def lacks(said: str) -> str:
    """「家里没米了」: the kind of the need; "" of a question, and of other matters."""
    if asks(said) or _OTHERWISE.search(said):
        return ""
    return next((kind for kind, pattern in _KINDS if pattern.search(said)), "")
