"""A sentence typed to one question may answer others, of the same person or of somebody else."""

from __future__ import annotations

from dataclasses import dataclass

from chat.errors import Refusal
from chat.flow import flow
from chat.flows import Flows
from chat.kind import scope
from chat.player import Player, desks
from chat.steps import Ask, Say, words

PEOPLE = ("爷爷", "奶奶")


@dataclass(frozen=True)
class Figure:
    """A figure of one of the people: 「36.5」, or 「奶奶36.5」 in a sentence."""

    who: str

    def parse(self, said):
        if not said.replace(".", "").isdigit():
            raise Refusal("请发数字。")
        return said

    def find(self, sentence, about):
        _, named, rest = sentence.partition(self.who)
        return rest.split()[0] if named and rest.split() else None

    def show(self, value):
        return value

    def elsewhere(self, said):
        return any(name in said for name in PEOPLE if name != self.who)


@flow("两位", opens=("两位",), hears=lambda said: any(name in said for name in PEOPLE))
def both(visit):
    figures = {}
    for who in PEOPLE:
        figures[who] = yield Ask("听", "", Figure(who), about=who, default="0")
    for who in PEOPLE:
        said = figures[who] if figures[who] != "0" else None
        figures[who] = yield Ask("体温", words("{who}?", who=who), Figure(who), about=who, default=said)
    yield Say("、".join(figures.values()))


def play(*said):
    player = Player(desks(Flows([both])))
    return [player.say(one).reply for one in said][-1]


def test_what_is_said_of_another_in_reply_answers_the_other_question():
    """奶奶's figure is noted; 爷爷 is still asked about."""
    assert play("两位", "奶奶 36.6") == "爷爷?"
    assert play("两位", "奶奶 36.6", "36.5") == "36.5、36.6"


def test_what_says_nothing_new_is_refused():
    assert play("两位", "爷爷还好") == "请发数字。\n爷爷?"


def test_a_sentence_is_heard_of_whom_the_question_was_unless_it_names_others():
    assert scope(Figure("爷爷"), "36.5 还有点喘", "爷爷") == "爷爷"
    assert scope(Figure("爷爷"), "奶奶 36.6", "爷爷") == ""


def test_what_is_only_listened_for_is_neither_listed_nor_gone_back_to():
    """A question without words was never asked."""
    assert "听" not in play("两位", "36.5", "状态")
    assert play("两位", "上一步").startswith("已经是第一个问题了。")
