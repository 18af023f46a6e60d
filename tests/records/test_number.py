from records import number


def test_the_same_parts_give_the_same_number_for_ever():
    """A change would make a second row of everything that is kept again."""
    assert number.of("kept", 7, "上报") == 6890635643897276514
    assert number.of("kept", 71, "上报") != number.of("kept", 7, "1上报")


def test_numbers_fit_a_signed_column():
    assert all(0 <= number.of(n) < 2**63 and 0 <= number.fresh() < 2**63 for n in range(1000))
    assert len({number.fresh() for _ in range(1000)}) == 1000
