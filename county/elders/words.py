"""What is said because of a silence: to the elder, to whoever is sent, to the family, and when it is over."""

from __future__ import annotations

from datetime import datetime, timedelta

from county import spoken
from county.elders.care import addressed
from records import moments
from records.ledgers.life_sign import MESSAGE
from records.persons import Person

ASKED, FAMILY, OVER, NEED = "elder", "family", "silence_over", "need"
"""Kinds of notices, as templates name them."""


def asked(elder: Person, at: datetime) -> str:
    """One question, in short lines."""
    name = addressed(elder, moments.local_day(at))
    return f"{name}，今天好吗？\n回个「好」就行，发张照片、说句话也行。\n哪儿不舒服，直接说。"


def alarm(elder: Person, at: datetime) -> str:
    """Lines without full stops: a list of alarms joins them."""
    lives = "独居老人，" if elder.lives_alone else ""
    return f"{lives}到 {clock(at)} 还没有回音，提醒了也没回\n请打电话，不通就上门；见到人，回「见到了」；不对劲打 120"


def family(elder: Person, at: datetime, helper: str) -> str:
    care = f"\n结对的人：{helper}。" if helper else ""
    return (
        f"{elder.name}到 {clock(at)} 还没有回音，我们已经请人去看。\n您也打个电话问问。联系上了，回「见到了」。{care}"
    )


def over(elder: Person, how: str, at: datetime) -> str:
    what = f"{elder.name} {clock(at)} 回话了" if how == MESSAGE else f"{clock(at)} 有人见到{elder.name}了，人平安"
    return f"{what}，不用再去看了。谢谢！"


def clock(at: datetime) -> str:
    local = at.astimezone(moments.LOCAL)
    return f"{local.hour}:{local.minute:02}"


def last_day(ends: datetime) -> str:
    """The last whole day before this midnight: 2月6日."""
    local = (ends - timedelta(seconds=1)).astimezone(moments.LOCAL)
    return spoken.day(local)
