"""登录, 退出登录, 接任: the way into the officials' pages, out of them on every device, and into an office."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.console.acts import SignOut
from flows.visit import Visit

NOT_IN_OFFICE = "登录是给村医、干部、网格员看网页用的，您不用登录。\n报体温直接发数字，例如 36.5；要登记，发「登记」。"
OVER = "您的岗位「{title}」到 {until} 为止了，管理页面现在进不去。\n有疑问，请联系{who}：{phone}。\n您自己的事照旧：报体温直接发数字，例如 36.5。"
WAY = "点这里进管理页面：\n{link}\n\n在电脑上，打开 {page}\n登录名 {name}\n验证码 {code}\n10 分钟内有效，只能用一次。别转给别人，谁问您要都别给。"

INVITED = re.compile(r"接任[\s，,：:]*([A-Za-z2-9]{4}[-－—_ ]?[A-Za-z2-9]{4}[-－—_ ]?[A-Za-z2-9]{4})")


@flow("登录", opens=("登录", "登陆", "网页", "管理页面", "后台"), interrupts=True, passing=True, silent=True)
def sign_in(visit: Visit) -> Generator[Step, Any, None]:
    """A link for this phone, a name and a code for a PC."""
    way = (yield Look("入口", "way_in")) if visit.roles else None
    if way:
        yield Say(words(WAY, **way))
        return
    over = yield Look("岗位", "office_over")
    yield Say(words(OVER, **over) if over else NOT_IN_OFFICE)


@flow("退出登录", opens=("退出登录", "退出登陆", "退出网页"), interrupts=True, passing=True, silent=True)
def sign_out(visit: Visit) -> Generator[Step, Any, None]:
    """Also for who has left a page open somewhere."""
    yield Keep(SignOut(), "退出登录")
    yield Say("好的，您的账号在所有设备上都退出了，没用过的链接和验证码也作废了。要再进，发「登录」。")


def invited(said: str) -> bool:
    return bool(INVITED.fullmatch(said.strip()))


@flow("接任", hears=invited, first=invited, interrupts=True, passing=True, silent=True)
def invitation(visit: Visit) -> Generator[Step, Any, None]:
    """The code that an official read out."""
    said = yield Ask("邀请码", "请发「接任」和邀请码，例如「接任 ABCD-EFGH-JKMN」。", FreeText(least=0, whole=True))
    found = INVITED.fullmatch(said.strip())
    taken = yield Look("任", "invitation", about=found[1] if found else "")
    if "title" in taken:
        yield Say(words("您现在是{title}。谢谢您！\n发「帮助」看能做什么，发「登录」进网页。", title=taken["title"]))
    else:
        yield Say(taken["wrong"])
