"""Words that say that nothing is wrong: 没事, 都好, 一切正常, 没有不舒服, 无其他症状; and 体温正常."""

import re

from language.script import plain
from language.span import Span

_WELL = re.compile(
    r"(?<!有)(?:没啥?事儿?(?!先)|没有?(?:什么|啥|任何|其他|其它|别的|一点|半点)?(?:不舒服|不适|不好|毛病|症状|异常|问题|情况|不对劲?|不得劲)"
    r"|无(?:任何|其他|其它|明显|特殊|别的|附加|不良)*(?:症状|不适|异常|不舒服)|(?:一切|全都|都|身体|状态|各方面|全部|全家|情况|均|其他|其它|别的|现在|目前)(?:很|也|还|都|挺|比较)?(?:好|正常|健康|平安|没问题|可以|不错)"
    r"|(?<![不])(?:健康|挺好|好得很|好着(?:呢|哩|咧)|好好的|都好|平安|无恙|无异常|无异样|没症状|没毛病|没问题|没病|不要紧|没啥|没得事|没有事)|(?:其他|其它|别的)(?:症状|情况|方面)?(?:都|也|倒是?)?(?:没有?|无|正常))"
)
_REST = re.compile(r"其他|其它|别的|附加|另外")
_TEMPERATURE_FINE = re.compile(
    r"体温(?:一切|都|也|还|很|一直|均|测量|是|比较|基本|基本上|全部)*(?:正常|不高|稳定|没问题|平稳)|不发?[烧热]|没(?:有)?发?[烧热]|正常体温|温度(?:都|也|一直|很|是)*正常"
)


def find(text: str) -> tuple[Span, ...]:
    """Where a sentence says that there is nothing, or nothing else."""
    return tuple(Span(*m.span()) for m in _WELL.finditer(plain(text)))


def temperature_fine(text: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in _TEMPERATURE_FINE.finditer(plain(text)))
