from records import ticks


def test_a_slot_is_claimed_once(database, now):
    with database.write() as conn:
        assert ticks.claim(conn, "remind", "2026-11-22T17", now)
    with database.write() as conn:
        assert not ticks.claim(conn, "remind", "2026-11-22T17", now)
        assert ticks.claim(conn, "remind", "2026-11-22T18", now)


def test_the_last_slot_shows_what_was_missed(database, now):
    with database.write() as conn:
        ticks.claim(conn, "remind", "2026-11-21", now)
        ticks.claim(conn, "remind", "2026-11-22", now)
        assert ticks.last(conn, "remind") == "2026-11-22"
        assert ticks.last(conn, "letters") is None


def test_a_claim_that_is_undone_is_free_again(database, now):
    try:
        with database.write() as conn:
            ticks.claim(conn, "remind", "2026-11-22", now)
            raise KeyError
    except KeyError:
        pass
    with database.write() as conn:
        assert ticks.claim(conn, "remind", "2026-11-22", now)
