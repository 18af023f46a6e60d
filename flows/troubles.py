"""What people complain of or ask for without a word that asks: 「感冒药买不到」, 「帮我捎两包挂面」, 「垃圾堆了三天没人收」."""

from __future__ import annotations

import re

from flows.ears import reads_health

LEAST, MOST = 4, 200
LONG = 8
"""From which a sentence is seldom said only to fill the time."""
_CANNOT = re.compile(
    r"[一-龥]不(?:到|了(?!解)|来|去|进来|出来|出去|进去|上|下去?|出|通|起|着|动|开|成|过来|回来)|没法|没办法|不(?:让|给|准|许|收|卖|发|管|批|认|送|会用|会弄|放心|方便|公平)|不够"
)
_LACKS = re.compile(
    r"没(?:有)?(?:人|地方|处|登记|信号|收到|分到|领到|发到|见到|轮到)|没(?:有)?[一-龥]{1,3}(?:了|啦)$|(?:家|里|村|店|这儿?)没(?:有)?[一-龥]{1,2}$|"
    r"还没(?:发|来|到|给|领|办|修|通|送|批|退|结)|(?:[断停坏丢漏堵掉碎破烂塌涨黄红欠封关]|过期|到期|失效|[用吃喝快]完|光)了|[断停坏丢堵掉碎涨欠封]了?[一-龥]{1,3}[天回次倍]"
)
_WANTS = re.compile(
    r"(?:^|[我俺咱，, ])(?:想|要|得|急着)(?:去|给|回|买|办|找|问|投诉|反映|请|送|带|领|退|换|出|进|借|接|开|租|请假)|帮(?:我|俺|忙|着|咱)?[捎买带送拿领问查看找办写联]|麻烦(?:你|您|帮|给)|"
    r"(?:让|叫|催|要|逼|喊)(?:我们?|俺|咱|孩子|娃|大家|老人|家长|交|填|签)(?!想|看|找|先)|被[一-龥]{0,4}(?:拦|扣|骗|罚|赶|撵|退)"
)
_SUFFERS = re.compile(
    r"太(?:凉|贵|远|吵|黑|慢|少|脏|冷|差|重|累|乱|挤|热|高|旧)|卖?[一二两三四五六七八九十\d]+(?:块|元)|老(?:是|叫|吵|闹|响)|叫个不停|看坏"
)
_ALTERNATIVE = re.compile(r"([一-龥])[一-龥]?[不没]\1")
_OF_MEASURING = re.compile(r"体温计|温度计|体温枪|电池|量|测|老花镜|看不清|[等稍]|一会|马上|回去|拿|上报|天天报|报过|怎么报")


def troubled(said: str) -> bool:
    """Something lacks, fails, is wanted or hurts in the day's affairs: none of it a symptom, a figure or a word on the measuring."""
    if not LEAST <= len(said) <= MOST or _OF_MEASURING.search(said) or reads_health(said):
        return False
    return any(form.search(said) for form in (_CANNOT, _LACKS, _WANTS, _SUFFERS, _ALTERNATIVE))


def long_enough(said: str) -> bool:
    """To be about something of its own: a story without a word that asks, 「大白把我名字电话都发群里了」."""
    return LONG <= len(said) <= MOST and not _OF_MEASURING.search(said) and not reads_health(said)
