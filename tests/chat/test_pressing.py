"""Words that come before the open question, and talks that give way to whatever does not answer them."""

from chat.flow import flow
from chat.flows import Flows
from chat.kinds import FreeText, one_of
from chat.player import Player, desks
from chat.steps import Ask, Say


@flow("填表", opens=("填",))
def form(visit):
    colour = yield Ask("颜色", "什么颜色？", one_of(("红", "蓝")))
    story = yield Ask("经过", "说说经过。", FreeText())
    yield Say(f"{colour}，{story}。")


@flow("提问", hears=lambda said: said.endswith("吗"), first=lambda said: said.endswith("吗"), passing=True)
def question(visit):
    chosen = yield Ask("哪个", "哪个？", one_of(("甲", "乙")))
    yield Say(f"答{chosen}。")


@flow("急", first=lambda said: "救命" in said, interrupts=True)
def danger(visit):
    yield Say("打 120。")


def says(*texts):
    player = Player(desks(Flows((danger, form, question))))
    return [player.say(text).reply for text in texts][-1]


def test_what_is_heard_first_comes_before_the_open_question():
    assert says("填", "红的好吗") == "哪个？\n1 甲\n2 乙"
    assert says("填", "红的好吗", "1") == "答甲。\n我们接着刚才的：\n什么颜色？\n1 红\n2 蓝"


def test_words_that_were_asked_for_go_before_it():
    assert says("填", "红", "他问我好吗") == "红，他问我好吗。"


def test_what_interrupts_comes_before_any_words():
    assert says("填", "红", "救命啊") == "打 120。\n我们接着刚才的：\n说说经过。"


def test_it_is_heard_with_nothing_open():
    assert says("救命啊") == "打 120。"


def test_a_passing_talk_gives_way_to_the_answer_of_the_one_below():
    assert says("填", "红的好吗", "蓝") == "说说经过。"


def test_a_passing_talk_alone_gives_way_to_what_opens_another():
    assert says("好吗", "填") == "什么颜色？\n1 红\n2 蓝"


def test_asked_again_it_begins_anew():
    assert says("填", "红的好吗", "蓝的好吗", "2") == "答乙。\n我们接着刚才的：\n什么颜色？\n1 红\n2 蓝"
