"""How a chain hangs together, whatever was said first."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from county.screening.chains import distances, tree
from records.screening.contact import Contact
from records.screening.link import Link

NOON = datetime(2026, 2, 3, 4, tzinfo=UTC)
PAIRS = st.lists(
    st.tuples(st.integers(1, 8), st.integers(1, 8)).filter(lambda two: two[0] != two[1]), max_size=20, unique=True
)


def person(number):
    return Contact(number, number, 410798103005, f"人{number}", number, 1, NOON + timedelta(minutes=number))


def link(source, target):
    return Link(source, target, None, "同住", 1, NOON)


def test_a_contact_of_a_contact_is_two_links_away():
    found = distances([person(n) for n in (1, 2, 3)], [link(2, 3), link(1, 2)])
    assert found == {1: (1, 0), 2: (1, 1), 3: (1, 2)}


def test_the_shorter_way_counts():
    found = distances([person(n) for n in (1, 2, 3)], [link(1, 2), link(2, 3), link(1, 3)])
    assert found[3] == (1, 1)


def test_who_began_a_chain_may_turn_out_to_be_a_contact():
    found = distances([person(n) for n in (1, 2, 3)], [link(1, 2), link(3, 1)])
    assert found == {3: (3, 0), 1: (3, 1), 2: (3, 2)}


@given(PAIRS)
def test_nobody_is_lost_and_nobody_is_drawn_twice(pairs):
    """Rings too have a beginning, and every person stands in the picture with their own contacts once."""
    links = [link(*two) for two in pairs]
    people = [person(n) for n in range(1, 9)]
    found = distances(people, links)
    placed = [Contact(**{**vars_of(one), "chain": found[one.id][0], "generation": found[one.id][1]}) for one in people]
    drawn = [node.contact.id for node in tree(placed, links) if not node.again]
    assert found.keys() == {one.id for one in people} and sorted(drawn) == sorted(set(drawn)) == list(range(1, 9))


def vars_of(one):
    return {name: getattr(one, name) for name in one.__dataclass_fields__}
