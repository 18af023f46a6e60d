import asyncio
import time

from tests.chaos.overlap import late, unanswered
from tests.chaos.platform import Push
from tests.chaos.stalls import Stalls

STOOD_S = 0.3


def stood():
    """Stalls of a loop that stood still once, and from when to when."""

    async def stand():
        async with stalls.watched():
            await asyncio.sleep(0.1)
            began = asyncio.get_running_loop().time()
            time.sleep(STOOD_S)
            await asyncio.sleep(0.1)
        return began

    stalls = Stalls()
    began = asyncio.run(stand())
    return stalls, began


def test_a_loop_that_stands_still_is_seen():
    stalls, began = stood()
    assert STOOD_S * 0.8 < stalls.within(began - 1, began + 1) <= stalls.total()


def test_before_and_after_it_nothing_is():
    stalls, _ = stood()
    (start, end), *_ = sorted(stalls.spans, key=lambda span: span[0] - span[1])
    assert not stalls.within(start - 0.02, start)
    assert not stalls.within(end, end + 0.02)


def test_only_what_the_client_stood_still_is_taken_off():
    stalls = Stalls()
    stalls.spans = [(10.0, 10.6)]
    pushes = [
        Push(200, took_s=4.9, began=6.0),
        Push(200, took_s=4.9, began=20.0),
        Push(200, took_s=5.2, began=6.0),
        Push(0, took_s=5.0, began=6.0),
    ]
    assert [late(push, stalls) for push in pushes] == [False, True, True, False]
    assert all(late(push, Stalls()) for push in pushes)


def test_who_is_turned_away_is_unanswered_however_the_client_stood():
    stalls = Stalls()
    stalls.spans = [(10.0, 10.6)]
    pushes = [Push(0, took_s=0.1, began=10.1), Push(503, took_s=0.1, began=10.1), Push(0, took_s=5.0, began=6.0)]
    assert [unanswered(push, stalls) for push in pushes] == [True, True, False]
    assert all(unanswered(push, Stalls()) for push in pushes)
