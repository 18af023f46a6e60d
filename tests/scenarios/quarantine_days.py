"""The days of a family that is kept apart, lived through by those who have a part in them."""

from __future__ import annotations

from datetime import timedelta

from tests.scenarios.county import MORNING, SETTINGS, County
from workers.quarantine import Quarantine

FAMILY = "我36.4 爸爸36.5 妈妈36.6 奶奶36.2"
DOCTOR, CADRE = "陈建国", "刘长河"


def settle(county: County) -> None:
    """周婷 joins by the door card and adds her grandmother."""
    county.phone("周婷").sends("event", event="scan", key=county.codes["周婷"])
    for said in ("1", "周婷", "家人", "吴秀兰", "奶奶", "1946"):
        county.phone("周婷").says(said)
    county.told()


def reports(county: County, said: str = FAMILY) -> str:
    """Whatever is asked besides is denied."""
    reply = county.phone("周婷").says(said)
    while "都没有" in reply:
        reply = county.phone("周婷").says("无")
    return reply


def signs(county: County, *names: str) -> list[str]:
    """What each reads after signing all of it."""
    replies = []
    for name in names:
        county.phone(name).says("签")
        replies.append(county.phone(name).says("签"))
    return replies


def at(county: County, day: int, hour: int, minute: int = 0) -> None:
    """The clock at an hour of the n-th day; never back."""
    wanted = MORNING + timedelta(days=day - 1, hours=hour - 8, minutes=minute)
    assert wanted >= county.now
    county.now = wanted


def morning(county: County, day: int, doctor: str = DOCTOR) -> None:
    at(county, day, 8, 30)
    reports(county)
    at(county, day, 9)
    signs(county, doctor, CADRE)
    county.told()


def evening(county: County, day: int, said: str = FAMILY, doctor: str = DOCTOR) -> None:
    at(county, day, 18)
    reports(county, said)
    signs(county, doctor, CADRE)
    county.told()


def whole_day(county: County, day: int, doctor: str = DOCTOR) -> None:
    """Measured and signed in the morning and in the evening."""
    morning(county, day, doctor)
    evening(county, day, doctor=doctor)


def clock(county: County) -> list[tuple[str, str]]:
    """What the county's clock sends now: to whom, and the words."""
    woken: list[int] = []
    Quarantine(county.database, county.keyring, SETTINGS, woken.extend).run(county.now)
    county.planned.extend(woken)
    return [(name, notice.text) for name, notice in county.told()]
