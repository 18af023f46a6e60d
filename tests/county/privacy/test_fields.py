import pytest

from county.privacy.fields import FIELDS
from records.households import Household
from tests.county.exports.office import GRANDPA, HOME, VILLAGE


@pytest.mark.parametrize(
    ("name", "value", "masked"),
    [("phone", "10012345678", "尾号 5678"), ("address", "南坡村12号", "＊＊＊"), ("id_number", "", "")],
)
def test_a_field_is_shown_by_its_end_alone(name, value, masked):
    home = Household(HOME, VILLAGE, None, 12, "南坡村12号")
    assert (FIELDS[name].of(GRANDPA, home), FIELDS[name].mask(value)) == (value, masked)


def test_nobody_uncovers_without_an_office():
    assert all(
        field.readers and "self" not in field.readers and "auditor" not in field.readers for field in FIELDS.values()
    )
