"""What the bot can do, by who asks; short, with an example for each."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Say, Step, words
from flows.visit import Visit

FOR_ALL = (
    "直接发体温就能上报,例如:\n36.5\n爷爷 37.8 咳嗽两天\n\n"
    "还可以发:\n家人 · 加上要替谁报\n记录 · 看最近报过什么\n提醒 · 每天几点提醒我\n我的信息 · 查、改、删\n人工 · 找村医、村干部"
)
WHILE_FILLING = "正在填的时候:上一步、改 体温 36.8、取消、再说一遍,都可以。"
FOR_DOCTORS = "您是{roles}:有人发热或不舒服,我会马上发给您,回「收」表示接手。"
STAFF = ("村医", "副村医", "村干部", "网格员", "乡镇干部")
PLAIN = "发体温就行,比如:36.5\n不舒服,就说哪儿不舒服。\n找人帮忙,发:人工"


@flow("帮助", opens=("帮助", "help", "?", "?", "菜单", "怎么用", "功能"))
def help_me(visit: Visit) -> Generator[Step, Any, None]:
    """One screen; a staff member's own line first."""
    held = [role for role in STAFF if role in visit.roles]
    if held:
        yield Say(words(FOR_DOCTORS, roles="、".join(held)))
    yield Say(PLAIN if visit.plain_words else FOR_ALL)
    if not visit.plain_words:
        yield Say(WHILE_FILLING)
    if visit.county.hotline:
        yield Say(words("急事打热线 {hotline},危重打 120。", hotline=visit.county.hotline))


@flow("没听懂")
def lost(visit: Visit) -> Generator[Step, Any, None]:
    """What nobody claims: never a dead end."""
    yield Say("这句我没看懂。\n· 报体温:直接发数字,例如 36.5\n· 找人帮忙:发「人工」\n· 看我能做什么:发「帮助」")
