"""Any sequence of answers, retries, crashes, edits, taps, jumps of the clock and releases leaves a talk that can go on.

`HYPOTHESIS_PROFILE=long` runs 5,000 sequences of 50 steps; otherwise as many as a test run can wait for.
"""

import os
from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from chat.desk import Desk
from chat.digest import digest
from chat.player import Player
from chat.replay import MOST_ANSWERS
from chat.talk import MOST_HEARD, MOST_TALKS
from chat.turn import How, Said
from tests.chat.releases import RELEASES
from tests.chat.toys import FAMILY, House

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
CHECKS = settings(
    max_examples=5_000 if LONG else 150,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
ANSWERS = (
    "1",
    "2",
    "3",
    "1 3",
    "爷爷",
    "36.5",
    "37.8",
    "38.2",
    "无",
    "咳嗽",
    "是",
    "否",
    "对",
    "村东头",
    "",
    "?",
    "家里",
    "没有乏力",
)
SENTENCES = (
    "爷爷 37.8 咳嗽",
    "奶奶 36.6 无",
    "36.5 咳嗽",
    "外地 我 38.5 乏力 腹泻",
    "举报 有人摆酒席",
    "照旧 36.6",
    "说不清",
)
COMMANDS = ("上报", "体温", "举报", "帮助", "设置", "名单", "上一步", "改", "取消", "照旧", "状态", "再说一遍", "继续")
CHANGES = ("改 体温 36.4", "改 体温", "改 谁 奶奶", "改 症状 咳嗽", "体温改成38.8", "改 复测 很高", "改 内容 没有的事")
TYPED = st.sampled_from(ANSWERS + SENTENCES + COMMANDS + CHANGES) | st.text(max_size=8)
FAMILIES = (FAMILY, ("我", "妈妈", "爷爷", "奶奶"), ("我",), ("爷爷", "爷爷", "我"))
KEYS = ("健康上报", "举报", "线索", "帮助", "取消", "旧的", "1:谁:1", "zz:谁:2", "2:体温·爷爷:1", "::")


class Talks(RuleBasedStateMachine):
    """One person, a desk that is upgraded under the talk, and a ledger of what was carried out."""

    def __init__(self):
        super().__init__()
        self.flows, self.visit = RELEASES[0], House()
        self.player = Player(self.desk, carry=self.carry)
        self.stands = defaultdict(dict)
        self.delivered = []
        self.seen_keys = list(KEYS)

    def desk(self, memory, now, new_id):
        lost = self.flows.get("没听懂")
        looks = {"today": "2020-02-01", "yesterday": {"calm": [True]}}
        world = {"visit": self.visit, "look": lambda look: looks[look.what], "lost": lost}
        return Desk(self.flows, memory=memory, new_id=new_id, now=now, **world)

    def carry(self, effects):
        """Once per talk, name and content; again only after other content; undone only what was done."""
        for done in effects:
            standing = self.stands[done.talk]
            if done.gone:
                del standing[done.name]
                continue
            assert done.again == (done.name in standing)
            assert standing.get(done.name) != digest(done.effect)
            standing[done.name] = digest(done.effect)

    def deliver(self, said):
        turn = self.player.send(said)
        assert turn.reply
        self.seen_keys += [button.key for button in turn.buttons]
        self.delivered.append((said, turn.reply))

    @rule(text=TYPED)
    def types(self, text):
        self.deliver(Said(text))

    @rule(texts=st.lists(TYPED, min_size=2, max_size=5))
    def types_on(self, texts):
        for text in texts:
            self.deliver(Said(text))

    @rule(text=TYPED)
    def speaks(self, text):
        self.deliver(Said(text, How.SPOKEN))

    @rule(text=st.sampled_from(("图片", "取消", "位置 31.2,121.5")))
    def sends(self, text):
        self.deliver(Said(text, How.SENT))

    @rule(data=st.data())
    def taps(self, data):
        self.deliver(Said(data.draw(st.sampled_from(self.seen_keys)), How.TAPPED))

    @rule(text=TYPED)
    def crashes_and_is_delivered_again(self, text):
        """The first try is thrown away before its commit: the second one leads to the same."""
        lost = self.player.desk(self.player.memory, self.player.now, lambda: self.player.last_id + 1).take(Said(text))
        self.deliver(Said(text))
        assert self.delivered[-1][1] == lost.reply

    @precondition(lambda self: self.delivered)
    @rule()
    def says_the_same_again(self):
        self.deliver(self.delivered[-1][0])

    @rule(seconds=st.sampled_from((1, 900, 1800, 7200, 43_200, 86_400, 600_000, -3600, -90_000)))
    def time_passes(self, seconds):
        self.player.now += seconds

    @rule(seconds=st.sampled_from((0, 1800, 86_400)))
    def clock_wakes(self, seconds):
        self.player.later(seconds)

    @rule(flows=st.sampled_from(RELEASES))
    def is_upgraded(self, flows):
        self.flows = flows

    @rule(family=st.sampled_from(FAMILIES), calm=st.booleans())
    def lives_on(self, family, calm):
        self.visit = House(family, calm)

    @rule(pieces=st.lists(st.text(min_size=1, max_size=3), max_size=2))
    def leaves_the_rest_of_a_reply(self, pieces):
        self.player.kept = replace(self.player.memory, rest=tuple(pieces)).dumps()

    @invariant()
    def one_live_talk_per_flow(self):
        flows = [talk.flow for talk in self.player.memory.talks]
        assert len(flows) == len(set(flows)) <= MOST_TALKS
        ids = [talk.id for talk in (*self.player.memory.talks, self.player.memory.last) if talk]
        assert len(ids) == len(set(ids))

    @invariant()
    def a_talk_stays_within_its_bounds(self):
        for talk in self.player.memory.talks:
            assert len(talk.answers) <= MOST_ANSWERS
            assert sum(len(sentence.text) for sentence in talk.heard) <= MOST_HEARD
            assert talk.question

    @invariant()
    def what_was_carried_out_is_what_the_talk_knows(self):
        for talk in self.player.memory.talks:
            assert dict(talk.done) == self.stands[talk.id]


@pytest.mark.timeout(7200 if LONG else 120)
def test_no_sequence_leads_to_an_impossible_state():
    run_state_machine_as_test(Talks, settings=CHECKS)
