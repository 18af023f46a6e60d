from bench.turns.__main__ import median, table


def figures(per_s):
    return {"per_s": per_s, "ms_p50": 1.0, "ms_p99": 2.0}


def test_the_round_in_the_middle_stands_for_all():
    assert median([figures(30), figures(10), figures(20)]) == figures(20)


def test_of_two_rounds_the_better_stands():
    assert median([figures(10), figures(20)]) == figures(20)


def test_every_side_is_set_against_both_peers():
    found = {"bare": {"plain": figures(1000)}, "werobot": {"plain": figures(250)}, "postgres": {"plain": figures(500)}}
    assert table(found).splitlines()[-1].split()[-2:] == ["0.50", "2.00"]


def test_a_pace_is_set_against_nobody():
    lines = table({"bare": {"plain": figures(9)}, "werobot": {"plain": figures(3)}, "postgres": {"paced": figures(2)}})
    assert lines.splitlines()[-1].split() == ["postgres", "paced", "2", "1.0", "2.0"]
