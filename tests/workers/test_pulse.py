from records import pulses
from tests.workers.post import Clock
from workers.pulse import EVERY_S, Pulse


def test_progress_is_written_every_ten_seconds(database, now):
    clock, seconds = Clock(now), [0.0]
    pulse = Pulse("work", database, clock, lambda: seconds[0])
    pulse()
    clock.pass_(seconds=5)
    pulse()
    with database.read() as conn:
        assert pulses.all(conn) == {"work": now}
    seconds[0] = EVERY_S
    pulse()
    with database.read() as conn:
        assert pulses.all(conn)["work"] == clock()
