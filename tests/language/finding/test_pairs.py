from language.finding.grams import Rarity, grams
from language.finding.pairs import NAMES, Ranked, features, prepare


def told(asked, other):
    rarity = Rarity()
    for text in (asked, other):
        rarity.add(grams(text, (1, 2, 3)))
    values = features(prepare(asked, rarity), prepare(other, rarity), Ranked(1, 1, 1), rarity.of(""))
    return dict(zip(NAMES, values, strict=True))


def test_every_feature_has_its_name():
    assert len(told("隔离几天", "口罩多少钱")) == len(NAMES)


def test_a_text_beside_itself_differs_in_nothing():
    same = told("隔离几天", "隔离几天")
    assert same["ratio"] == same["topic_equal"] == same["kinds_shared"] == 1 and same["single_lost"] == 0


def test_negation_number_and_kind_are_seen():
    other = told("3天可以出门吗", "7天为什么不出门")
    assert other["negation_differs"] and other["numbers_apart"] and other["kinds_apart"]


def test_nothing_said_is_no_failure():
    assert told("", "隔离")["ratio"] == 0
