from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from records.broadcasts import approval
from records.broadcasts.approval import APPROVAL
from tests.records.broadcasts.helpers import APPROVER, AUTHOR, OTHER, edition, put


def agree(database, one, who, at):
    with database.write() as conn:
        conn.execute(APPROVAL.insert().values(approval.put(one, who, at).values))


def enough(database, one):
    with database.read() as conn:
        return approval.enough(conn, one)


def test_a_second_person_is_enough(database, now):
    one = put(database, edition(now))
    assert not enough(database, one)
    agree(database, one, APPROVER, now)
    assert enough(database, one)


def test_the_database_refuses_the_author(database, now):
    one = put(database, edition(now))
    with pytest.raises(IntegrityError):
        agree(database, one, AUTHOR, now)


def test_nobody_can_agree_under_another_authors_name(database, now):
    """The row must name the edition's own author, or it refers to nothing."""
    one = put(database, edition(now))
    with pytest.raises(IntegrityError):
        agree(database, replace(one, author=OTHER), AUTHOR, now)


@pytest.mark.parametrize("change", [{"digest": "e" * 64}, {"count": 3}])
def test_other_words_or_another_count_void_it(database, now, change):
    one = put(database, edition(now))
    agree(database, one, APPROVER, now)
    assert not enough(database, replace(one, **change))


def test_some_need_two(database, now):
    one = put(database, edition(now, approvals=2))
    agree(database, one, APPROVER, now)
    assert not enough(database, one)
    agree(database, one, OTHER, now + timedelta(minutes=1))
    assert enough(database, one)
    with database.read() as conn:
        assert [found.approver for found in approval.of(conn, one)] == [APPROVER, OTHER]
