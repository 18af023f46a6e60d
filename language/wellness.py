"""Words that say that nothing is wrong: 没事, 都好, 一切正常, 没有不舒服, 无其他症状; or something, without saying what."""

from language.phrases import either, one_of
from language.script import plain
from language.span import Span

_NO = either("没有? 没啥 无 没什么 毫无 未见 没得 并无 不存在")
_ANY = either("什么 啥 任何 其他 其它 别的 一点 半点 明显的? 特殊 附加 不良 太大 大") + "{0,2}"
_WRONG = either("不舒服 不适 不好 毛病 症状 异常 异样 问题 情况 不对劲? 不得劲 不良反应 感觉 反应 大碍")
_OWN = r"健康(?!码|证|宝|卡)"
_ALL = either("一切 全都 都 身体 状态 各方面 全部 全家 情况 均 其他 其它 别的 现在 目前 人 样样")
_FINE = either("正常 " + _OWN + " 平安 没问题 可以 不错 好(?!像|多|转|一点|些|几|久|难|痛|疼|累|冷) 没啥")

_WELL = one_of(
    rf"""{_NO}{_ANY}{_WRONG} (?<!有)没啥?事儿?(?!先) {_ALL}(?:都|也|还|很|挺|比较|是)*{_FINE} (?<!不){_OWN}
    挺好 好得很 好着[呢哩咧的]? 好好的
    平安 无恙 没病 不要紧 没啥(?![味力劲胃精]) 没得事 没有事
    (?:啥|什么|任何|一点|半点)(?:儿|的)?(?:毛病|症状|问题|事儿?|不舒服|不适|异常|反应)(?:都|也)?(?:没有?|无) 身体倍?儿?棒 棒棒的 倍儿棒 硬朗
    症状[:是]?(?:无|没有?) (?:(?<=,)|(?<=\s))无(?=$|[,\s。;])
    (?:其他|其它|别的)(?:症状|情况|方面)?[都也倒]?是?(?:没有?|无)"""
)
_TEMPERATURE_FINE = one_of(
    rf"""(?:体温|温度)(?:一切|一直|都|也|还|很|均|测量|是|比较|基本上?|全部|倒)*(?:正常|不高|稳定|没问题|平稳|没有?(?:升高|超过)) 正常体温
    不发?[烧热] {either("没有? 未")}发?[烧热]"""
)

_UNWELL = one_of("不舒服 不太舒服 难受 不得劲 不适 不太好 不对劲 (?<![看治])病了 生病 不好受")


def find(text: str) -> tuple[Span, ...]:
    """Where a sentence says that there is nothing, or nothing else."""
    return tuple(Span(*m.span()) for m in _WELL.finditer(plain(text)))


def temperature_fine(text: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in _TEMPERATURE_FINE.finditer(plain(text)))


def unwell(text: str) -> tuple[Span, ...]:
    """不舒服 without saying what: the next question."""
    clean = plain(text)
    fine = find(clean)
    found = (Span(*m.span()) for m in _UNWELL.finditer(clean))
    return tuple(span for span in found if not any(f.start <= span.start < f.end for f in fine))
