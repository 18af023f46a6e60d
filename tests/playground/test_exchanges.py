from playground.exchanges import Exchange, Exchanges


def exchange(number: int) -> Exchange:
    return Exchange(number, 0, "o", "hook", "text", "", "", "ok", 1.0)


def test_only_the_newest_are_kept():
    exchanges = Exchanges(2)
    for number in (1, 2, 3):
        exchanges.keep(exchange(number))
    assert [kept.id for kept in exchanges.since(0)] == [2, 3]
    assert exchanges.find(1) is None


def test_numbers_grow_even_after_clearing():
    exchanges = Exchanges(2)
    first = exchanges.next_id()
    exchanges.clear()
    assert exchanges.next_id() > first
