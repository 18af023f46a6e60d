"""Small flows to talk with: a daily report, and the others that come between."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from chat.desk import Desk
from chat.errors import Refusal
from chat.flow import flow
from chat.flows import Flows
from chat.kinds import FreeText, YesNo, any_of, one_of
from chat.player import MORNING, Player, desks
from chat.steps import Ask, Keep, Look, Say, Tell, words
from chat.talk import Memory

FAMILY = ("我", "爷爷", "奶奶")
SYMPTOMS = ("咳嗽", "乏力", "腹泻")


@dataclass(frozen=True)
class Degrees:
    """A temperature: 「36.5」, or the number in a sentence."""

    def parse(self, said):
        try:
            degrees = float(said)
        except ValueError:
            raise Refusal(words("请发数字,例如 {example}。", example="36.5")) from None
        if not 34 <= degrees <= 43:
            raise Refusal("体温不对,请再看一眼。")
        return degrees

    def find(self, sentence, about):
        return next((word for word in sentence.split() if word[:2].isdigit() and "." in word), None)

    def show(self, value):
        return f"{value}℃"


@dataclass(frozen=True)
class Report:
    who: str
    temperature: float
    symptoms: tuple[str, ...] = ()
    finished: bool = True


@dataclass(frozen=True)
class Tip:
    text: str
    place: str


@dataclass(frozen=True)
class House:
    """The visit of the toy flows."""

    family: tuple[str, ...] = FAMILY
    calm: bool = False
    before: dict = field(default_factory=lambda: {"谁": "我", "症状": "无"})


def hears_degrees(said):
    return Degrees().find(said, "") is not None


@flow("健康上报", opens=("上报", "体温"), hears=hears_degrees, keeps_last=True, daily=True)
def report(visit):
    """A daily report that tells the doctor of a fever before it ends."""
    today = yield Look("今天", "today")
    who = yield Ask("谁", "为谁上报?", one_of(visit.family), before=visit.before["谁"], assume="我")
    temperature = yield Ask("体温", words("{who}现在的体温?", who=who), Degrees(), about=who)
    if temperature >= 37.3:
        yield Keep(Report(who, temperature, finished=False), about=who)
        yield Tell("village_doctor", words("{day} {who} {t}", day=today, who=who, t=temperature), about=who)
        temperature = yield Ask("复测", "有点高。坐十分钟,再量一次。", Degrees(), about=who)
    default = "无" if visit.calm and temperature < 37.3 else None
    symptoms = yield Ask(
        "症状", "有下面的情况吗？", any_of(SYMPTOMS), about=who, before=visit.before["症状"], default=default
    )
    yield Keep(Report(who, temperature, symptoms), about=who)
    yield Say(words("已上报{who},谢谢。", who=who))


@flow("举报", opens=("举报",))
def tip(visit):
    """Free words, then what is missing."""
    text = yield Ask("内容", "看到了什么?", FreeText())
    place = yield Ask("地点", "在哪里?", FreeText(most=20))
    yield Keep(Tip(text, place))
    yield Say("收到,谢谢。")


@flow("帮助", opens=("帮助", "?"), interrupts=True)
def help_me(visit):
    yield Say("直接发体温就能上报。")


@flow("设置", opens=("设置",))
def settings(visit):
    on = yield Ask("提醒", "每天提醒您吗?", YesNo())
    yield Keep(("reminder", on), name="提醒")


@flow("没听懂")
def lost(visit):
    yield Say("这句没看懂,回「帮助」。")


FLOWS = Flows([report, tip, help_me, settings, lost])
FACTS = {"today": "2020-02-01"}


def player(flows=FLOWS, visit=None, **options):
    """A person at a desk with the toy flows."""
    return Player(desks(flows, visit=visit or House(), facts=FACTS), **options)


def reply(said, *more, of=None):
    """The last reply after these messages."""
    one = of or player()
    for text in (said, *more):
        turn = one.say(text)
    return turn.reply


NEW = Memory()


def desk(memory=NEW, flows=FLOWS, **options):
    """A desk for one turn in the morning."""
    ids = count(9)
    world = {"visit": House(), "look": lambda look: None, "new_id": lambda: next(ids), "now": MORNING}
    return Desk(flows, memory=memory, **world, **options)
