import pytest

from records.errors import Unreadable
from records.tips import boxes

(OFFICE, OFFICE_KEY), (OTHER, OTHER_KEY), (STRANGER, STRANGER_KEY) = boxes.pair(), boxes.pair(), boxes.pair()


def test_every_recipient_opens_an_envelope():
    envelope = boxes.seal("村东头".encode(), (OFFICE, OTHER), b"case 1")
    assert {boxes.open_(envelope, key, b"case 1").decode() for key in (OFFICE_KEY, OTHER_KEY)} == {"村东头"}


@pytest.mark.parametrize(("key", "place"), [(STRANGER_KEY, b"case 1"), (OFFICE_KEY, b"case 2")], ids=["key", "place"])
def test_nobody_else_does_and_nowhere_else(key, place):
    with pytest.raises(Unreadable):
        boxes.open_(boxes.seal(b"words", (OFFICE,), b"case 1"), key, place)


def test_a_changed_byte_is_noticed():
    envelope = bytearray(boxes.seal(b"words", (OFFICE,), b"case 1"))
    envelope[-1] ^= 1
    with pytest.raises(Unreadable):
        boxes.open_(bytes(envelope), OFFICE_KEY, b"case 1")


def test_its_length_says_little():
    assert len({len(boxes.seal(b"x" * n, (OFFICE,), b"")) for n in range(200)}) == 1


def test_a_halved_secret_needs_both_keys():
    halves = boxes.halve(b"openid", OFFICE, OTHER)
    assert boxes.join(halves, OFFICE_KEY, OTHER_KEY) == b"openid"
    for first, second in ((OFFICE_KEY, STRANGER_KEY), (STRANGER_KEY, OTHER_KEY), (OFFICE_KEY, OFFICE_KEY)):
        with pytest.raises(Unreadable):
            boxes.join(halves, first, second)


def test_one_half_opened_says_nothing():
    """Each is a mask that is random for itself: the same secret twice gives nothing in common."""
    one, other = (boxes.halve(b"openid", OFFICE, OTHER) for _ in range(2))
    opened = [boxes.SealedBox(boxes.PrivateKey(OFFICE_KEY)).decrypt(halves[0]) for halves in (one, other)]
    assert opened[0] != opened[1] and b"openid" not in opened[0]
