"""应急查看: somebody in office looks beyond their own area for an hour, when a case cannot wait for whoever serves there.

The role stays the one that is held anyway. Who answers for that area and the auditor hear of it at once and can end it; it
ends by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from county.errors import NotThere, Refused
from county.privacy.fields import ABOVE, VILLAGE
from county.privacy.reader import Reader
from county.responsible import own_account
from county.settings import CountySettings
from records import areas, codes, holders, moments, notices, number, persons, roles
from records.access import append
from records.database import Connection
from records.notices import Notice, Urgency
from records.privacy import glass
from records.privacy.glass import Glass
from records.secrecy import Keyring
from records.writing import run

KIND = "glass"
OPENED, ENDED = "应急查看", "结束应急查看"
MAY = VILLAGE | ABOVE
LEAST_REASON = 8
HEAR = 2
"""So many hear of it, where there are so many."""


def break_(
    conn: Connection, keyring: Keyring, county: CountySettings, reader: Reader, area: int, reason: str
) -> tuple[Glass, Sequence[int]]:
    """Opened, and the notices that wait. Raises Refused."""
    role = _role(reader, area)
    if len(reason.strip()) < LEAST_REASON:
        raise Refused(f"请写清楚出了什么事、为什么等不及（至少 {LEAST_REASON} 个字）。")
    if any(one.area == area for one in glass.of_person(conn, keyring, reader.person, reader.at)):
        raise Refused("这个片区您已经打开了，还没有到时间。")
    hearing = _hearing(conn, reader, area)
    ends = reader.at + county.privacy.glass_lasts
    opened = Glass(
        number.fresh(), reader.account, reader.person, role, area, reason.strip(), hearing[0], reader.at, ends
    )
    told = [_notice(conn, keyring, opened, person) for person in hearing]
    run(conn, [glass.put(keyring, opened), *(notices.put(keyring, one) for one in told)])
    append(conn, keyring, reader.noted(OPENED, f"{areas.path(conn, area)}：{reason.strip()}"))
    return opened, [one.id for one in told]


def wider(conn: Connection, keyring: Keyring, person: int, at: datetime) -> tuple[roles.Holding, ...]:
    """What this person may look at besides their own area at this moment."""
    return tuple(one.holding for one in glass.of_person(conn, keyring, person, at))


def end(conn: Connection, keyring: Keyring, reader: Reader, id_: int) -> None:
    """By whoever opened it, who was told, who stands over that area, or the auditor. Raises NotThere."""
    found = glass.find(conn, keyring, id_)
    if found is None or not _may_end(reader, found):
        raise NotThere
    if found.ends > reader.at:
        run(conn, [glass.end(id_, reader.account, reader.at)])
        append(conn, keyring, reader.noted(ENDED, areas.path(conn, found.area)))


def places(conn: Connection, reader: Reader) -> tuple[areas.Area, ...]:
    """What this reader could open: the township or county around where they serve."""
    around = {code for one in reader.holdings if one.role in MAY for code in codes.chain(one.area)[1:]}
    wanted = sorted(code for code in around if not codes.is_cell(code) and not reader.roles(code) & MAY)
    return tuple(found for code in wanted if (found := areas.find(conn, code)))


def _role(reader: Reader, area: int) -> str:
    """The one that is held inside that area. Raises NotThere for an area that does not lie around one's own."""
    held = [one for one in reader.holdings if one.role in MAY and one.lasts(reader.at)]
    inside = [one.role for one in held if one.area != area and codes.covers(area, one.area)]
    if not inside or reader.roles(area) & MAY:
        raise NotThere
    return inside[0]


def _hearing(conn: Connection, reader: Reader, area: int) -> list[int]:
    """Who hears of it, never the one who opens it: the nearest office over that area and the auditor; where there is only
    one of the two, the next of that. Raises Refused where there is nobody."""
    over, audit = (_others(conn, reader, area, who) for who in (ABOVE, {roles.AUDITOR}))
    found = list(dict.fromkeys((*over[:1], *audit[:1], *over, *audit)))[:HEAR]
    if not found:
        raise Refused("没有第二个人可以知会，不能打开。请打电话给县指挥部。")
    return found


def _others(conn: Connection, reader: Reader, area: int, who: Iterable[str]) -> list[int]:
    return [one.person for one in holders.of(conn, who, area, reader.at) if one.person != reader.person]


def _may_end(reader: Reader, one: Glass) -> bool:
    over = reader.roles(one.area) & (ABOVE | {roles.AUDITOR})
    return reader.person in (one.person, one.told) or bool(over)


def _notice(conn: Connection, keyring: Keyring, one: Glass, to: int) -> Notice:
    who = persons.find(conn, keyring, one.person)
    text = (
        f"{who.name if who else '有人'}（{roles.NAMES[one.role]}）打开了{areas.path(conn, one.area)}的应急查看，"
        f"到 {one.ends.astimezone(moments.LOCAL):%H:%M} 为止。理由：{one.reason}\n不该看的话，请在后台「应急查看」里马上结束。"
    )
    return Notice(
        number.of("glass", one.id, to), to, own_account(conn, keyring, to), KIND, Urgency.ALARM, text, one.starts,
        one.starts, None, one.id,
    )  # fmt: skip
