import pytest

from language.finding.grams import Rarity, Weighed, grams, overlap


def rarity(*texts):
    found = Rarity()
    for text in texts:
        found.add(grams(text))
    return found


def test_the_rarer_weighs_more_and_the_unseen_most():
    seen = rarity("村口", "村东", "村西")
    assert seen.of("村") < seen.of("东") < seen.of("河")


def test_what_is_dropped_was_never_there():
    seen = rarity("村口", "村东")
    seen.add(grams("河边"))
    seen.drop(grams("河边"))
    assert seen.of("河") == rarity("村口", "村东").of("河")


def test_a_part_holds_less_of_the_whole_than_the_whole_of_it():
    seen = rarity("隔离几天", "隔离")
    o = overlap(Weighed.of(grams("隔离几天"), seen), Weighed.of(grams("隔离"), seen), seen.of(""))
    assert o.asked < 1 and o.held == pytest.approx(1) and o.extra == 0 < o.lost
