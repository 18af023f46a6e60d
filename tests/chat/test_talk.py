from hypothesis import given
from hypothesis import strategies as st

from chat.scopes import scoped
from chat.talk import MOST_TALKS, Memory, Sentence, Talk

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
NAMES = st.builds(
    scoped, st.sampled_from(("体温", "症状", "谁@2", "")), st.sampled_from(("", "爷爷", "奶奶", "买·买·"))
)
PAIRS = st.dictionaries(NAMES, TEXT, max_size=4).map(lambda d: tuple(d.items()))
HEARD = st.lists(st.builds(Sentence, TEXT, TEXT), max_size=2).map(tuple)
TALKS = st.builds(
    Talk,
    st.integers(1, 2**63),
    TEXT,
    PAIRS,
    PAIRS,
    PAIRS,
    NAMES,
    st.integers(0, 2**32),
    st.booleans(),
    st.booleans(),
    HEARD,
)
MEMORIES = st.builds(
    Memory, st.lists(TALKS, max_size=3).map(tuple), st.none() | TALKS, st.lists(TEXT, max_size=3).map(tuple), TEXT
)
HALF_DONE = Talk(
    id=7_432_109_876_543_210_987,
    flow="健康上报",
    answers=(("谁", "爷爷"), ("体温·爷爷", "37.8"), ("复测·爷爷", "37.9")),
    looks=(("时", 1580515200),),
    done=(("HealthReport·爷爷", "wJUrku"), ("村医·爷爷", "KVZna0")),
    question="症状·爷爷",
    asked_at=1580515200,
)


@given(MEMORIES)
def test_a_memory_survives_its_json(memory):
    assert Memory.loads(memory.dumps()) == memory


def test_a_person_with_nothing_open_costs_nothing():
    assert Memory().dumps() == ""
    assert Memory.loads("") == Memory()


def test_a_half_finished_daily_report_is_small():
    """A second measurement, a look and two effects in at most 270 bytes (the goal is 300)."""
    assert len(Memory((HALF_DONE,)).dumps().encode()) <= 205


def test_a_later_release_may_add_to_the_end_of_a_talk():
    assert Talk.unpack([*HALF_DONE.pack(), 0, "", "new"]).answers == HALF_DONE.answers


def test_a_later_release_may_add_parts_to_a_memory():
    assert Memory.loads('{"new":1}') == Memory()


def test_an_answer_given_again_moves_to_the_end():
    assert Talk(1, "f", (("a", "1"), ("b", "2"))).answered("a", "3").answers == (("b", "2"), ("a", "3"))


def test_sentences_are_heard_with_whom_they_are_about():
    talk = Talk(1, "f").hearing("爷爷 37.8\n咳嗽").hearing("").hearing("两天了", "爷爷")
    assert talk.heard == (("爷爷 37.8 咳嗽", ""), ("两天了", "爷爷"))


def test_the_oldest_of_too_many_talks_is_let_go():
    memory = Memory()
    for number in range(MOST_TALKS + 2):
        memory = memory.opening(Talk(number, f"流程{number}"))
    assert [talk.id for talk in memory.talks] == [2, 3, 4]


def test_no_flow_is_open_twice():
    memory = Memory().opening(Talk(1, "上报")).opening(Talk(2, "举报")).opening(Talk(3, "上报"))
    assert [talk.id for talk in memory.talks] == [2, 3]


def test_opening_a_flow_lets_its_finished_talk_go_and_no_other():
    done = Memory(last=Talk(1, "上报"))
    assert done.opening(Talk(2, "帮助")).last == done.last
    assert done.opening(Talk(2, "上报")).last is None


def test_the_talk_on_top_comes_first():
    memory = Memory((Talk(1, "上报"), Talk(2, "举报")))
    assert memory.open_talk(lambda talk: talk.id > 0) == Talk(2, "举报")
    assert memory.open_talk(lambda talk: talk.id > 2) is None
