from records.broadcasts.edition import Stage
from workers.broadcasts.work import BroadcastWork


def test_an_edition_that_fails_holds_up_no_other(desk):
    """One says nothing in any language; the other goes out."""
    desk.has(number=101, words={}).has(number=102)
    desk.conductor.run(desk.clock())
    desk.clock.pass_(minutes=3)
    work = BroadcastWork(desk.office, redis_url="")
    while work.look():
        pass
    assert desk.states_of_rows == {"accepted": 7}
    assert desk.stage is Stage.RUNNING
