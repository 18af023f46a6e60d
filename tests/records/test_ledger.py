import pytest

from records import ledgers
from records.errors import Undeclared
from records.ledger import Record, fact, ledger, own_fields

SAID = {"purpose": "发现发热的人", "readers": frozenset({"village_doctor"}), "keep_days": 30}


@pytest.mark.parametrize("hole", [{"purpose": ""}, {"readers": frozenset()}, {"keep_days": 0}])
def test_a_fact_that_leaves_something_unsaid_cannot_be_declared(hole):
    with pytest.raises(Undeclared, match="must all be said"):
        fact("体温", **(SAID | hole))


def test_a_fact_without_a_label_cannot_be_declared():
    with pytest.raises(Undeclared):
        fact("", **SAID)


def test_a_plain_field_is_no_fact():
    with pytest.raises(Undeclared, match="tenths must be declared with fact"):

        @ledger("测温")
        class Reading(Record):
            tenths: int = 0


def test_only_text_is_sealed():
    with pytest.raises(Undeclared, match="only text"):

        @ledger("测温")
        class Reading(Record):
            tenths: int = fact("体温", **SAID, sealed=True)


def test_a_fact_that_ends_before_its_row_can_be_empty():
    with pytest.raises(Undeclared, match="ends before"):

        @ledger("测温")
        class Reading(Record):
            tenths: int = fact("体温", **SAID)
            site: str = fact("部位", **(SAID | {"keep_days": 60}))


@pytest.mark.parametrize("shelf", ledgers.SHELVES, ids=lambda shelf: shelf.name)
def test_every_fact_of_every_ledger_is_declared(shelf):
    assert all(words.purpose and words.readers and words.keep_days for words in shelf.facts.values())
    assert len({words.label for words in shelf.facts.values()}) == len(own_fields(shelf.record))


def test_what_is_no_ledger_is_kept_nowhere():
    with pytest.raises(LookupError):
        ledgers.shelf_of(SAID)
