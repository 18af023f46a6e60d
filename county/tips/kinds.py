"""What people tip off, in the words of the field, and how a story shows which it is."""

from __future__ import annotations

import re

OTHER = "其他"
KINDS: dict[str, str] = {
    "隐瞒行程": r"隐瞒|瞒报|没(?:有)?(?:报备|登记|上报)|偷偷(?:跑)?回|不(?:报备|登记)|(?:武汉|湖北|外地|疫区|风险区).{0,6}回来",
    "擅自离开隔离": r"隔离.{0,12}(?:出门|出去|外出|跑|乱走|串门|赶集|打牌|上街)|(?:撕|破坏).{0,4}封条",
    "包庇藏匿": r"包庇|藏匿|窝藏|藏着|藏了|躲在|收留",
    "聚集办席": r"酒席|办席|摆席|摆.{0,2}酒|办酒|宴席|喜宴|婚宴|寿宴|满月酒|大办|聚集|聚众|聚餐|聚会|扎堆|流水席",
    "麻将棋牌": r"麻将|棋牌|打牌|赌|牌场|牌馆",
    "违规营业": r"(?:偷偷|照样|还在|违规|私自).{0,6}(?:开门|营业|开业|开着)|"
    r"(?:网吧|KTV|歌厅|澡堂|浴池|理发店|饭店|饭馆).{0,8}(?:开门|营业|开着|没关)",
    "诊所药店": r"(?:诊所|药店|药房|卫生室|大夫|医生).{0,14}(?:发热|发烧|退烧|输液|打针|咳嗽|看病|不登记)|(?:退烧|感冒)药.{0,8}不登记",
    "哄抬价格": r"涨价|涨到|翻倍|黑心钱|哄抬|高价|天价|卖.{0,6}(?:太贵|贵得)|"
    r"(?:口罩|白菜|菜|肉|鸡蛋|酒精|消毒液|抗原|药).{0,10}\d+\s*(?:块|元)",
    "假冒伪劣": r"假(?:口罩|药|酒精|冒|货|消毒)|伪劣|三无|劣质|过期",
    "野味活禽": r"野(?:味|生动物|鸡|猪|兔)|果子狸|竹鼠|蝙蝠|活禽|活鸡|活鸭|现杀",
    "造谣传谣": r"造谣|谣言|传谣|散布|胡说.{0,6}(?:确诊|死)|乱发",
    "干部单位": r"不作为|乱收费|私分|以权|官僚|(?:村干部|支书|村长|主任|镇长|乡长|书记|局长|村委会?|镇政府|乡政府|政府的人).{0,14}"
    r"(?:带头|包庇|收|不管|打|扣|自己|骂|贪|拿|吃|私|亲戚|不戴|威胁)",
    OTHER: r"(?!)",
}
"""Name → what shows it in a story; the first that fits counts, from the narrowest to the widest."""
GUESSED = (
    "干部单位", "造谣传谣", "野味活禽", "假冒伪劣", "诊所药店", "麻将棋牌", "擅自离开隔离", "包庇藏匿",
    "违规营业", "聚集办席", "隐瞒行程", "哄抬价格",
)  # fmt: skip
WITH_EVIDENCE = ("哄抬价格", "假冒伪劣")
"""Kinds whose case stands on item, unit, price, shop and a photo."""
_MARKS = {name: re.compile(KINDS[name]) for name in GUESSED}


def guess(story: str) -> str | None:
    """The kind that a story shows, or None where it shows none."""
    return next((name for name in GUESSED if _MARKS[name].search(story)), None)
