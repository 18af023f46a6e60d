import asyncio
import time

import pytest

from tests.chaos import platform
from tests.chaos.reports import CALM

HELD_S = 30


def kept(place, told):
    """Those of whom there is a row."""
    rows = place.rows()
    return {openid for openid in told if rows[int(openid[6:]), CALM[6]]}


@pytest.mark.timeout(240)
def test_what_was_told_success_is_kept_though_the_web_dies_before_its_turn(place):
    """R1: `success` ends the platform's pushes, so the message must be on the disk by then."""
    place.start(BOT_WEB__SLOW_TURN_S=str(HELD_S))
    postman, openids = place.postman(), place.county.openids[:30]
    letters = [
        postman.letter(openid, "36.5 没有不舒服,没外出没接触", n, int(time.time())) for n, openid in enumerate(openids)
    ]

    async def push_all():
        return await asyncio.gather(*(platform.push(place.port, letter) for letter in letters))

    told = [openid for openid, push in zip(openids, asyncio.run(push_all()), strict=True) if push.answered]
    place.kill("web")
    until = time.monotonic() + 100
    while kept(place, told) != set(told) and time.monotonic() < until:
        time.sleep(0.1)
    rows = place.rows()
    assert {openid: rows[int(openid[6:]), CALM[6]] for openid in told} == dict.fromkeys(told, 1)
    assert len(told) > 20
