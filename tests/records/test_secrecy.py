import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.errors import Unreadable
from records.secrecy import Keyring, keyring
from records.settings import RecordsSettings

OLD, NEW = b"o" * 32, b"n" * 32
RING = Keyring({1: OLD}, 1, b"l" * 32)


@given(st.text(), st.integers(0, 2**63 - 1))
def test_what_is_sealed_opens_in_its_row(text, row):
    assert RING.open(RING.seal(text, "person.name", row), "person.name", row) == text


@pytest.mark.parametrize(("place", "row"), [("person.phone", 7), ("person.name", 8)])
def test_it_opens_in_no_other_row_or_column(place, row):
    with pytest.raises(Unreadable, match="does not belong"):
        RING.open(RING.seal("王秀英", "person.name", 7), place, row)


@given(st.integers(0, 30 + 8), st.integers(1, 255))
def test_no_changed_byte_goes_unseen(position, flip):
    sealed = bytearray(RING.seal("王秀英", "person.name", 7))
    sealed[position] ^= flip
    with pytest.raises(Unreadable):
        RING.open(bytes(sealed), "person.name", 7)


def test_nothing_readable_is_left_and_nothing_repeats():
    one, two = (RING.seal("王秀英", "person.name", 7) for _ in range(2))
    assert "王秀英".encode() not in one
    assert one != two
    assert len(one) == len("王秀英".encode()) + 30


def test_an_empty_column_is_empty_text():
    assert RING.seal(None, "person.phone", 7) is None
    assert RING.open(None, "person.phone", 7) == ""


def test_a_new_key_opens_what_the_old_one_sealed_and_seals_with_itself():
    both = Keyring({1: OLD, 2: NEW}, 2, b"l" * 32)
    assert both.open(RING.seal("王", "a.b", 1), "a.b", 1) == "王"
    with pytest.raises(Unreadable, match="not in the settings"):
        RING.open(both.seal("王", "a.b", 1), "a.b", 1)


def test_digests_find_values_but_not_across_purposes():
    assert RING.mac("phone", "1") == RING.mac("phone", "1")
    assert RING.mac("phone", "1") != RING.mac("id_number", "1")
    assert RING.mac("phone", "1") != Keyring({1: OLD}, 1, b"m" * 32).mac("phone", "1")


def test_a_key_of_the_wrong_size_stops_the_start_and_names_itself():
    short = base64.b64encode(b"x" * 16).decode()
    with pytest.raises(ValueError, match=r"records\.lookup_key must be 32 bytes"):
        keyring(RecordsSettings(field_key=base64.b64encode(OLD).decode(), lookup_key=short))
