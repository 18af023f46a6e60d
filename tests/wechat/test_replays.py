from wechat.replays import Replays

NOW = 1_700_000_000


def test_a_retry_is_admitted():
    replays = Replays(300)
    assert all(replays.admits("s", 1, NOW, NOW + age) for age in (0, 5, 10, 299))


def test_another_message_under_the_same_signature_is_not():
    replays = Replays(300)
    assert replays.admits("s", 1, NOW, NOW)
    assert not replays.admits("s", 2, NOW, NOW + 1)
    assert replays.admits("s", 1, NOW, NOW + 2)


def test_a_signature_is_remembered_as_long_as_its_time_is_fresh():
    replays = Replays(300)
    replays.admits("s", 1, NOW + 300, NOW)
    replays.admits("t", 1, NOW + 420, NOW + 590)
    assert not replays.admits("s", 2, NOW + 300, NOW + 600)


def test_what_is_stale_is_forgotten():
    replays = Replays(300)
    for second in range(0, 3600, 10):
        replays.admits(str(second), 1, NOW + second, NOW + second)
    assert len(replays) <= (300 + 2 * 60) / 10


def test_a_flood_has_a_bound():
    replays = Replays(300, most=100)
    for number in range(1000):
        assert replays.admits(str(number), 1, NOW + number // 10, NOW)
    assert len(replays) <= 100
