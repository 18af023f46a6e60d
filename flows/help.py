"""What the bot can do, by who asks; short, with an example for each."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText
from chat.steps import Ask, Look, Say, Step, words
from flows import marks, paper
from flows.calendar import day_of
from flows.call_list import CALLS
from flows.question import brought, choose, told
from flows.questions import MOST
from flows.round_kinds import on_round
from flows.visit import Visit

FOR_ALL = (
    "直接发体温就能上报，例如：\n36.5\n爷爷 37.8 咳嗽两天\n我36.5 老婆36.4 儿子36.9\n照旧 36.6（别的和上次一样）\n\n"
    "还可以发：\n家人 · 加上要替谁报\n记录 · 看最近报过什么\n提醒 · 每天几点提醒我\n我的信息 · 查、改、删\n简单 · 让我说短一点\n人工 · 找村医、村干部\n指挥部 · 县里各组的值班电话\n"
    "听说… · 把听来的话发给我，查真假\n举报 · 办案的人看不到您是谁\n我的举报 · 凭回执码看办得怎样\n"
    "有什么不明白，直接问；没答到点上，回「没用」。"
)
WHILE_FILLING = "正在填的时候：上一步、改 体温 36.8、取消、再说一遍，都可以。"
FOR_STAFF = "您是{roles}：有人发热或情况急，我马上发给您，回「收」由您接手。"
WALKS, SIGNS = frozenset({"网格员", "志愿者"}), frozenset({"村医", "副村医", "村干部"})
DECIDES = SIGNS | {"乡镇干部", "县指挥部"}
SERVES = WALKS | DECIDES
SPEAKS = frozenset({"村干部", "乡镇干部", "县指挥部"})
WORK = (
    (SERVES, "今天 · 我还要做什么"),
    (WALKS, "还剩谁、下一户 · 一户一户走"),
    (WALKS, "齐 除12 31 · 一句话查完户；撤 · 撤回"),
    (WALKS, "表 · 打印纸表；老人 · 我照看的老人"),
    (SERVES, "没报、有症状、覆盖 · 名单和进度"),
    (SERVES, "联系 12 没接 · 记下打过电话"),
    (CALLS, "电话 · 微信没送到、要打的"),
    (SIGNS, "签 · 签隔离的人的体温"),
    (DECIDES, "隔离 姓名、解除 姓名、隔离名单"),
    (SERVES, "返乡名单 · 谁从外地回来"),
    (DECIDES, "日报、零报告、阶段报告 · 看、签、起草"),
    (SERVES, "换班 姓名 · 请人替班"),
    (SPEAKS, "广播 · 对大家说话；演练 · 先练一遍"),
    (SERVES, "登录 · 在网页上看、在电脑上办"),
)
"""For whom a line is, and what they may send."""
OWN = "\n自己家的体温，直接发数字，例如：\n36.5\n爷爷 37.8 咳嗽两天\n也可以发：家人、记录、提醒、我的信息、简单、人工、举报。"
STAFF = ("村医", "副村医", "村干部", "网格员", "志愿者", "乡镇干部", "县指挥部")
PLAIN = "报体温，发数字，比如：36.5\n不舒服，就说哪儿不舒服。\n找人帮忙，发：人工"
EMERGENCY = "急事打热线 {hotline}；喘不上气、叫不醒、抽筋，马上打 120。"


@flow("帮助", opens=("帮助", "help", "?", "?", "菜单", "怎么用", "功能"), interrupts=True)
def help_me(visit: Visit) -> Generator[Step, Any, None]:
    """One screen; a staff member's own line first."""
    held = [role for role in STAFF if role in visit.roles]
    if held:
        yield Say(words(FOR_STAFF, roles="、".join(held)))
        yield Say("\n".join(line for served, line in WORK if served & visit.roles))
    yield Say(PLAIN if visit.plain_words else OWN if held else FOR_ALL)
    if not visit.plain_words:
        yield Say(WHILE_FILLING)
    if visit.county.hotline:
        yield Say(words(EMERGENCY, hotline=visit.county.hotline))


SENT = {
    "图片": "照片收到了，可我还看不懂照片。\n报体温，把数字打给我，例如 36.5；要给人看，先发「人工」。",
    "视频": "视频收到了，可我还看不懂视频。\n报体温，发数字，例如 36.5；要找人，发「人工」。",
    "文件": "文件我打不开。要找人帮忙，发「人工」。",
    "链接": "链接我打不开。听来的消息拿不准，发「人工」问一问。",
    "位置": "位置收到了，不过现在用不上。\n要登记住处，发「加入」；要找人帮忙，发「人工」。",
}
UNKNOWN = "这句我没看懂。\n· 报体温：直接发数字，例如 36.5\n· 找人帮忙：发「人工」\n· 看我能做什么：发「帮助」\n有危险，先打 120 或 110。"
SAFE = "收到，知道您平安。\n要买什么、哪儿不舒服，直接跟我说。"
"""For what an elder sends and nobody can read, a photo or a slip of the thumb: it tells that they are well."""
SOME_WORDS = 5
"""Shorter than that nothing can be asked without a word that asks."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent instead of words; only heard, never asked."""

    options: tuple[str, ...] = ()

    def parse(self, said: str) -> str:
        return said

    def find(self, sentence: str, about: str) -> str | None:
        mark = marks.of(sentence)
        return mark if mark in SENT else None

    def show(self, value: str) -> str:
        return value


@flow("没听懂", passing=True, silent=True)
def lost(visit: Visit) -> Generator[Step, Any, None]:
    """What nobody claims: never a dead end. Many ask without a word that asks: 「三百斤草莓没人收」."""
    sent = yield Ask("发来的", "", Sent(), default="文字")
    said = yield Ask("原话", "", FreeText(least=0, most=MOST, whole=True), default="")
    if sent == "图片" and on_round(visit):
        yield from paper.unasked(visit)
        return
    if visit.is_elder and (sent in SENT or len(said) < SOME_WORDS):
        yield Say(SAFE)
        return
    if sent in SENT or len(said) < SOME_WORDS:
        yield Say(SENT.get(sent, UNKNOWN))
        return
    if (yield from brought(visit, said)):
        return
    now = yield Look("现在", "now")
    found = visit.hotline.find(said, visit.area, day_of(now, visit))
    if found.sure:
        yield from told(said, found.near[0])
    elif found.near:
        yield from choose(visit, said, found.near)
    else:
        yield Say(UNKNOWN)
