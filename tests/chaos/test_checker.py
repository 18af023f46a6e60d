from collections import Counter

from tests.chaos.checker import check


def verdict(answered="", unknown="", kept=""):
    return check(Counter(answered), Counter(unknown), Counter(kept))


def test_what_was_answered_and_kept_once_is_good():
    assert verdict("ab", "", "ab").good


def test_what_was_answered_and_is_not_there_is_lost():
    assert verdict("ab", "", "a").lost == 1


def test_what_is_there_twice_is_not_good():
    assert verdict("ab", "", "abb").twice == 1


def test_what_was_never_answered_may_be_there_or_not():
    assert verdict("a", "bc", "ab").good
    assert verdict("a", "bc", "ab").unknown_kept == 1


def test_what_was_never_answered_may_not_be_there_twice():
    assert verdict("a", "b", "abb").twice == 1


def test_what_nobody_said_is_not_good():
    assert verdict("a", "", "az").unasked == 1


def test_two_messages_of_equal_words_are_two():
    assert verdict("aa", "", "a").lost == 1
