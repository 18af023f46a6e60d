from hypothesis import given
from hypothesis import strategies as st

from chat.scopes import Shorthand, scoped, unscoped

KEYS = st.builds(scoped, st.sampled_from(("体温", "症状", "谁")), st.sampled_from(("", "爷爷", "奶奶", "买买提·江·")))
MAPS = st.lists(st.dictionaries(KEYS, st.integers(), max_size=6), max_size=3)


def test_a_number_scopes_too():
    """The alert 0 is not the same as no alert."""
    assert scoped("接", 0) == "接·0"


def test_people_do_not_say_the_edition_of_a_question():
    assert unscoped("体温@2·爷爷") == ("体温", "爷爷")
    assert unscoped("谁") == ("谁", "")


def test_nobody_is_named_twice_in_a_row():
    names = Shorthand()
    assert list(names.write([("谁", 0), ("体温·爷爷", 0), ("复测·爷爷", 0), ("体温·奶奶", 0)])) == [
        "谁",
        "体温·爷爷",
        "复测·",
        "体温·奶奶",
    ]
    assert list(names.write([("症状·奶奶", 0)])) == ["症状·"]


def test_two_people_with_the_same_questions_stay_apart():
    pairs = [("体温·爷爷", 1), ("症状·爷爷", 2), ("体温·奶奶", 3), ("症状·奶奶", 4)]
    assert Shorthand().read(Shorthand().write(pairs)) == tuple(pairs)


@given(MAPS)
def test_what_is_written_short_is_read_in_full(maps):
    write, read = Shorthand(), Shorthand()
    assert [dict(read.read(short)) for short in [write.write(m.items()) for m in maps]] == maps
