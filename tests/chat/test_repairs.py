import pytest

from chat.repairs import SPELLINGS, Repair, Wish, aim, wish

NAMES = ("谁", "体温·爷爷", "复测·爷爷", "症状@2·爷爷", "体温·奶奶", "体温·您")


@pytest.mark.parametrize(("repair", "spelling"), [(r, s) for r, spellings in SPELLINGS.items() for s in spellings])
def test_every_spelling_is_heard_with_any_punctuation(repair, spelling):
    assert wish(f" {spelling}。") == Wish(repair)


@pytest.mark.parametrize("said", ["36.5", "爷爷取消了婚宴", "状态不好", "", "。", "改", "返回武汉的人"])
def test_a_word_inside_a_sentence_repairs_nothing(said):
    wanted = wish(said)
    assert wanted is None or wanted == Wish(Repair.CHANGE)


@pytest.mark.parametrize("said", ["照旧 36.5", "照旧,36.5", "同昨天 36.5", "和昨天一样36.5"])
def test_what_is_new_may_follow_the_same_as_before(said):
    assert wish(said) == Wish(Repair.SAME, "36.5")


@pytest.mark.parametrize(
    "said",
    [
        "改 体温 36.8",
        "改体温36.8",
        "改 体温为36.8",
        "改一下体温,36.8",
        "更正体温:36.8",
        "体温改成36.8",
        "体温改为 36.8",
        "把体温改成36.8",
    ],
)
def test_a_change_names_the_question_and_the_answer(said):
    wanted = wish(said)
    assert wanted.repair is Repair.CHANGE
    assert aim(wanted.rest, ("谁", "体温·爷爷")) == (("体温·爷爷", "36.8"),)


@pytest.mark.parametrize(
    ("rest", "aimed"),
    [
        ("爷爷的体温 36.8", [("体温·爷爷", "36.8")]),
        ("爷爷体温36.8", [("体温·爷爷", "36.8")]),
        ("爷爷 体温 36.8", [("体温·爷爷", "36.8")]),
        ("体温 爷爷 36.8", [("体温·爷爷", "36.8")]),
        ("体温·爷爷 36.8", [("体温·爷爷", "36.8")]),
        ("我的体温 36.8", [("体温·您", "36.8")]),
        ("症状 咳嗽、乏力", [("症状@2·爷爷", "咳嗽、乏力")]),
        ("谁 奶奶", [("谁", "奶奶")]),
        ("体温", [("体温·爷爷", ""), ("体温·奶奶", ""), ("体温·您", "")]),
        ("天再说", []),
        ("", []),
    ],
)
def test_a_change_aims_at_the_answer_it_names_or_at_all_of_that_name(rest, aimed):
    assert aim(rest, NAMES) == tuple(aimed)


@pytest.mark.parametrize(
    "said", ["错了", "报错人了。", "刚才那个是我妈", "刚才报的不是我", "刚才的不算", "我刚才报错了"]
)
def test_who_says_that_it_was_wrong_wants_to_change_it(said: str) -> None:
    assert wish(said) == Wish(Repair.CHANGE)


@pytest.mark.parametrize(
    "said", ["刚才是38.5", "刚才是发烧了", "刚才那个是什么意思？", "刚才量的是38度5", "错了，是38.5"]
)
def test_what_was_measured_just_now_is_no_wish(said: str) -> None:
    assert wish(said) is None
