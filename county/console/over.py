"""Whose last office is over: which it was, since when, and whom to ask."""

from __future__ import annotations

from datetime import timedelta

from county import spoken
from county.leaving import Leaving
from county.staffing import posts
from county.today.whom import whom
from records import codes, moments, roles

LATELY = timedelta(days=30)


def office(leaving: Leaving, about: object) -> dict[str, str] | None:
    """None for who holds one, and for who held none in the last weeks. `who` and `phone` are "" where nobody has charge."""
    ended = [
        (one.ends, one)
        for one in roles.ever(leaving.conn, leaving.me)
        if one.role in roles.FIELD | {roles.AUDITOR} and one.ends and one.ends <= leaving.at
    ]
    until, one = max(ended, key=lambda pair: pair[0], default=(None, None))
    if until is None or one is None or leaving.at - until > LATELY or leaving.standing.holdings:
        return None
    above = whom(leaving.conn, leaving.keyring, [codes.village(one.area), one.area], leaving.at)
    who = next((found for found in above.values() if found.id != leaving.me), None)
    local = until.astimezone(moments.LOCAL)
    return {
        "title": posts.title(leaving.conn, one), "until": f"{spoken.day(local)} {local:%H:%M}",
        "who": who.name if who else "", "phone": who.phone if who else leaving.county.hotline,
    }  # fmt: skip
