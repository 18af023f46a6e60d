"""What is never answered at once, whatever page is near: how much of a medicine, and how things stand in another place."""

from __future__ import annotations

import re

from language import places
from language.gazetteer import Place

_DOSE = re.compile(
    r"[吃喝用打服]\S{0,8}(?:几|多少)\S{0,2}(?:毫升|毫克|ml|mg|片|粒|颗|包|袋|支|单位|滴)|(?:剂量|用量)|用多少$|[一二两三半\d]天[一二两三半\d][片粒颗包]",
    re.IGNORECASE,
)
_NEXT_DOOR = re.compile(r"^(?:邻|隔壁|旁边|别的|人家)[县市省]")
# Who goes there or comes from there asks about the own county; so does who asks whether it is a risk.
_CONCERNS_US = re.compile(r"[来回去到从经过坐]|算|打工|上班|上学|寄|买|捐")


def dose(asked: str) -> bool:
    """A person answers that."""
    return bool(_DOSE.search(asked))


def elsewhere(asked: str, county: int) -> bool:
    """「西安的小区能进快递吗」: what holds here may not hold there; `county` has 6 digits."""
    if _NEXT_DOOR.match(asked):
        return True
    named = places.find(asked[:12])
    if not named or named[0].span.start or _CONCERNS_US.search(asked):
        return False
    place = named[0].place
    return bool(place.code) and not Place(county * 10**6, "", "").within(place)
