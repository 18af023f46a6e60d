from datetime import timedelta

from records import pulses, writing


def test_each_part_has_its_last_beat(database, now):
    later = now + timedelta(seconds=10)
    with database.write() as conn:
        writing.run(conn, [pulses.beat("work", now), pulses.beat("schedule", now), pulses.beat("work", later)])
        assert pulses.all(conn) == {"schedule": now, "work": later}


def test_before_the_first_beat_there_is_none(database):
    with database.read() as conn:
        assert pulses.all(conn) == {}
