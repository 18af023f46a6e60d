"""电话: whom no message reaches and what to tell them; 「电话 4821 说过了」, how it went."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.call_list import MadeCall
from county.calling import OUTCOMES, UNREACHED
from flows.ordered import NUMBER, InLine
from flows.serving import DECIDES, pick, queue, serving, word
from flows.visit import Visit

CALLS = DECIDES | {"网格员"}
WORDS = ("电话", "要打的电话", "电话名单", "打电话")
MADE = re.compile(r"电话\s*(?P<n>\d{4})(?![\d-])(?:\s*号)?[\s，,：:]*(?P<said>.{0,40})")
TOLD, VISITED, NEEDLESS = OUTCOMES
HOW = (
    (UNREACHED, re.compile(r"没有?(?:打|接|人|通|说|找到|见)|不通|不接|不在|拒|挂|关机|停机|空号|占线|忙音")),
    (VISITED, re.compile(r"上门|当面|见到|去(?:家里)?说")), (NEEDLESS, re.compile(r"不用|不必|用不着|已经?知道")),
    (TOLD, re.compile(r"说|通|接|告诉|转告")),
)  # fmt: skip
NOBODY = "{place}没有要打的电话。"
WIDE = "{place}要打的电话有 {total} 个，由各村去打。\n看是哪些人，发「登录」，网页上「今天」里有「电话」。"
LISTED = "{place}要打的电话 {n} 个，微信没送到，请打电话或者上门说：\n{lines}"
NO_LIST = {"place": "", "wide": False, "total": 0, "rows": []}
"""Of who telephones nobody."""
REST = "还有 {more} 个，打完这些再发「电话」。"
SAID = "说过了，回「电话 {n} 说过了」；上门说的，回「电话 {n} 上门」；不用打了，回「电话 {n} 不用」。"
ANSWER = "有一条给本人的回信没送到，请本人给公众号发一条消息。"
MARKED = "记下了：{name}，{outcome}。"
AGAIN = "记下了：{name}，没人接，还在名单里。过一会儿再打；三次没人接，网格员上门去说。"
UNKNOWN = "没有这个编号，或者已经有人打过了。回「电话」看名单。"


@flow("要打的电话", meets=word(WORDS, lambda visit: not visit.roles.isdisjoint(CALLS)), silent=True, interrupts=True)
def waiting(visit: Visit) -> Generator[Step, Any, None]:
    """Who was not tried yet first, of those the longest waiting."""
    found = (yield Look("名单", "calls_waiting")) or NO_LIST
    if found["wide"] and found["total"]:
        yield Say(words(WIDE, place=found["place"], total=found["total"]))
    else:
        yield from queue(found, line, none=NOBODY, told=LISTED, rest=REST, answer=SAID)


@flow("打过电话", meets=serving(MADE, CALLS), silent=True)
def made(visit: Visit) -> Generator[Step, Any, None]:
    """Whoever was not reached stays on the list, with when that was, for whoever telephones next."""
    number = yield Ask("号", "哪一个？发编号，例如「电话 4821 说过了」。", NUMBER)
    one = yield from pick((yield Look("电话", "calls_numbered", about=number)), "有几个这个编号，是哪一位？")
    if one is None:
        yield Say(UNKNOWN)
        return
    outcome = yield Ask("怎么样", words("{name}的电话打得怎么样？", name=one["name"]), InLine(MADE, HOW, (*OUTCOMES, UNREACHED)))
    yield Keep(MadeCall(one["notice"], outcome), "打过")
    yield Say(words(AGAIN if outcome == UNREACHED else MARKED, name=one["name"], outcome=outcome))


def line(one: dict[str, Any]) -> str:
    why = f"，{one['why']}" if one["why"] else ""
    phone = "，".join(filter(None, (one["phone"] or "没有电话，请上门", one["tried"])))
    return f"{one['number']} {one['name']}（{one['place']}{why}）{phone}\n{one['words'] or ANSWER}"
