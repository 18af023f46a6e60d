"""Where somebody comes from, as it is counted: a key area, abroad, another province, another county."""

from __future__ import annotations

from datetime import date

from county.settings import CountySettings
from language import places
from language.data.beyond import CITIES, COUNTRIES
from language.gazetteer import Place

KEY, ABROAD, PROVINCE, COUNTY, HERE, UNKNOWN = "重点地区", "境外", "外省", "外县", "本县", "没说清"
KINDS = (KEY, ABROAD, PROVINCE, COUNTY, HERE, UNKNOWN)
_VAGUE = {
    **dict.fromkeys(("国外", "境外", "海外"), ABROAD),
    **dict.fromkeys(("外省", "省外"), PROVINCE),
    **dict.fromkeys(("外地", "外县", "县外", "市外", "外市"), COUNTY),
}
_RISK = ("风险", "疫区", "重点", "封控", "管控")


def place(words: str) -> Place:
    """The place that the words name; one without a code where they name none, or one that nobody knows."""
    found = places.find(words)
    return found[-1].place if found else Place(0, words.strip()[:20], words.strip()[:20])


def kind(where: Place, day: date, county: CountySettings) -> str:
    """As it counts on that day."""
    if county.screening.key(where.code, day) or any(word in where.name for word in _RISK):
        return KEY
    if not where.code:
        return ABROAD if where.name in COUNTRIES + CITIES else _VAGUE.get(where.name, UNKNOWN)
    home = str(county.code)
    if where.digits[:2] != home[:2]:
        return PROVINCE
    return HERE if where.digits[:6] == home else COUNTY
