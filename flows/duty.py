"""答 and 辟谣: an official answers a resident's question, or judges a rumour, by its number in their own chat."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.handover import AnswerQuestion
from county.rumours import SAID, JudgeRumour
from flows.shown import Shown
from flows.visit import Visit

MOST = 400
_ANSWER = re.compile(r"答\s*(\d{4})(?!\d)[\s，,：:]*(.*)", re.DOTALL)
_JUDGE = re.compile(rf"辟谣\s*(\d{{4}})(?!\d)[\s，,：:]*({'|'.join(sorted(SAID, key=len, reverse=True))})[\s，,：:。]*(.*)", re.DOTALL)
NOT_YOURS = "没有这个编号，或者不归您答。请核对一下。"


@dataclass(frozen=True, slots=True)
class Reply(Shown):
    """Number and words in one message."""

    def parse(self, said: str) -> tuple[int, str]:
        found = _ANSWER.fullmatch(said.strip())
        if found is None or not found[2].strip():
            raise Refusal("请把编号和答复放在一条里，例如「答 1234 每天上午八点开门」。")
        if len(found[2]) > MOST:
            raise Refusal(words("写得有点长，请缩到 {most} 个字以内。", most=MOST))
        return int(found[1]), found[2].strip()

    def find(self, sentence: str, about: str) -> str | None:
        return sentence


@dataclass(frozen=True, slots=True)
class Judgement(Shown):
    """Number, verdict and what is so in one message."""

    def parse(self, said: str) -> tuple[int, str, str]:
        found = _JUDGE.fullmatch(said.strip())
        if found is None or not found[3].strip():
            raise Refusal("请这样发：「辟谣 1234 假 实际情况」。结论写假、真、不全对或没有依据，后面说清实际情况。")
        if len(found[3]) > MOST:
            raise Refusal(words("写得有点长，请缩到 {most} 个字以内。", most=MOST))
        return int(found[1]), found[2], found[3].strip()

    def find(self, sentence: str, about: str) -> str | None:
        return sentence


def answers(said: str) -> bool:
    return bool(re.match(r"答\s*\d{4}(?!\d)", said))


def judges(said: str) -> bool:
    return bool(re.match(r"辟谣\s*\d{4}(?!\d)", said))


@flow("答问", hears=answers, first=answers, interrupts=True, passing=True, silent=True)
def answer(visit: Visit) -> Generator[Step, Any, None]:
    """The person who asked gets it as a message."""
    number, said = yield Ask("答复", "请发「答 编号 您的话」。", Reply())
    waiting = yield Look("问题", "waiting_question", about=number)
    if waiting is None:
        yield Say(NOT_YOURS)
    elif waiting["answered"]:
        yield Say("这个问题已经有人答复了，谢谢。")
    else:
        yield Keep(AnswerQuestion(number, said), "答")
        yield Say(words("已转给提问的人。\n问：{asked}\n答：{said}", asked=waiting["asked"], said=said))


@flow("核实", hears=judges, first=judges, interrupts=True, passing=True, silent=True)
def judge(visit: Visit) -> Generator[Step, Any, None]:
    """Everyone who asked hears it."""
    number, verdict, said = yield Ask("结论", "请发「辟谣 编号 假 实际情况」。", Judgement())
    waiting = yield Look("传言", "waiting_rumour", about=number)
    if waiting is None:
        yield Say(NOT_YOURS)
    elif waiting["verdict"]:
        yield Say(words("这一条已经有结论：{verdict}。", verdict=waiting["verdict"]))
    else:
        yield Keep(JudgeRumour(number, verdict, said), "辟谣")
        yield Say(words("已告诉所有问过的人。\n「{claim}」：{verdict}。{said}", claim=waiting["claim"], verdict=verdict, said=said))
