"""Whoever was stood in for is back before the day: posts and pairs that were to begin again later begin now."""

from __future__ import annotations

from dataclasses import replace

from chat.turn import Done
from county.leaving import Leaving
from county.staffing import posts, shifts
from county.staffing.acts import ReturnToPost
from records import handings, number, roles
from records.elders import pairing
from records.handings import Handing


def come_back(leaving: Leaving, one: Done, act: ReturnToPost) -> None:
    """Every substitute of this person ends now, and what was to begin again later begins now."""
    for handing in stood_in(leaving):
        leaving.also.append(handings.end(handing, handings.ENDED, leaving.at))
        for post in posts.held(leaving.conn, handing.taker, leaving.at):
            if again := roles.find(leaving.conn, number.of("again", handing.id, post.area, post.role)):
                leaving.also += [roles.end(post.id, leaving.at), roles.put(replace(again, starts=leaving.at))]
        for pair in pairing.of_helper(leaving.conn, leaving.keyring, handing.taker, leaving.at):
            if mine := pairing.find(leaving.conn, leaving.keyring, number.of("again", handing.id, pair.elder)):
                leaving.also += [
                    pairing.end(pair.id, leaving.at), pairing.put(leaving.keyring, replace(mine, starts=leaving.at)),
                ]  # fmt: skip
        shifts.let_go(leaving, handing.taker)
        said = f"{shifts.name(leaving, leaving.me)}回岗了，替的班到此为止。谢谢您！"
        shifts.tell(leaving, handing, handing.taker, "back", said)


def stood_in(leaving: Leaving) -> list[Handing]:
    """Who stands in for this account's person now."""
    given = handings.given(leaving.conn, leaving.me) if leaving.me else ()
    return [one for one in given if one.state == handings.TAKEN and one.until and one.until > leaving.at]
