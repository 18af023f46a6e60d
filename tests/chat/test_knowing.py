"""A flow that knows of a matter, asked after everything else."""

from chat.flow import flow
from chat.flows import Flows
from chat.kinds import one_of
from chat.player import Player, desks
from chat.steps import Ask, Say


@flow("填表", opens=("填",))
def form(visit):
    colour = yield Ask("颜色", "什么颜色？", one_of(("红", "蓝")))
    yield Say(f"{colour}。")


@flow("别的", opens=("别的",))
def other(visit):
    yield Say("别的。")


@flow("知道", knows=lambda visit, said: "鱼" in said)
def knowing(visit):
    yield Say("鱼在水里。")


def says(*texts):
    player = Player(desks(Flows((knowing, form, other))))
    return [player.say(text).reply for text in texts][-1]


def test_what_answers_nothing_and_is_known_is_answered_and_the_question_returns():
    assert says("填", "河里有鱼") == "鱼在水里。\n我们接着刚才的：\n什么颜色？\n1 红\n2 蓝"


def test_an_answer_and_the_word_of_another_flow_come_first():
    assert says("填", "红") == "红。"
    assert says("填", "别的 鱼").startswith("别的。")


def test_with_nothing_open_it_is_not_asked():
    assert "鱼在水里" not in says("河里有鱼")
