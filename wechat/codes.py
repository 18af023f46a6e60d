"""What to do about each error code of the platform: a table by code, and by call where a call gives it its own sense.

Sources: the platform's error pages and the WxJava project's enum of them; the decisions are ours. A code that is not
here is taken as permanent and raises an alarm: an unknown refusal must not be repeated to a whole county.
"""

from typing import NamedTuple

from wechat.errors import Decision

AGAIN, UNKNOWN, NEVER, STOP = Decision.AGAIN, Decision.UNKNOWN, Decision.NEVER, Decision.STOP

TOKEN_STALE = frozenset({40001, 40014, 42001})  # a new token may cure these, once
BUSY = -1
USED_UP = frozenset({45009, 45011})  # a quota of the account: true for the next recipient as well

CUSTOM = "message/custom/send"
TEMPLATE = "message/template/send"
SUBSCRIPTION = "message/subscribe/bizsend"
MASS_BY_TAG = "message/mass/sendall"
MASS_BY_LIST = "message/mass/send"
PREVIEW = "message/mass/preview"

# Doing one of these twice is seen by people: when no answer came, it is unknown whether it was done.
SENDS = frozenset({CUSTOM, TEMPLATE, SUBSCRIPTION, MASS_BY_TAG, MASS_BY_LIST, PREVIEW})

# Asking one of these twice changes nothing, so the client may repeat it at once.
READS = frozenset({
    "getcallbackip", "get_current_selfmenu_info", "media/get", "menu/get", "menu/trymatch", "message/mass/get",
    "tags/get", "tags/getidlist", "tags/members/getblacklist", "user/get", "user/info", "user/tag/get",
})  # fmt: skip


class Verdict(NamedTuple):
    """A decision, and whether a person should hear of it at once."""

    decision: Decision
    alarm: bool


_QUIET: dict[int, Decision] = {
    45011: Decision.WAIT_MINUTE,
    45066: Decision.WAIT_MINUTE,  # the same clientmsgid within a minute
    43108: Decision.WAIT_MINUTE,  # another notice to this person is on its way
    45065: Decision.ADOPT,
    43004: Decision.NO_FOLLOWER,
    50005: Decision.NO_FOLLOWER,
    45015: Decision.OUT_OF_WINDOW,
    45047: Decision.OUT_OF_WINDOW,
    48002: Decision.OUT_OF_WINDOW,  # follows, but has switched messages off
    43101: Decision.NO_CONSENT,
    40003: NEVER,  # no such openid
    46004: NEVER,
    43019: NEVER,  # on our own blacklist
    50002: NEVER,  # the platform has restricted this person
}
_LOUD: dict[int, Decision] = {
    45009: Decision.WAIT_UNTIL_TOMORROW,
    45028: Decision.WAIT_UNTIL_TOMORROW,  # no mass send left in this period
    48006: Decision.WAIT_UNTIL_TOMORROW,
    **dict.fromkeys(TOKEN_STALE, STOP),  # when a fresh token did not cure it
    **dict.fromkeys((40002, 40013, 40125, 41002, 41004), STOP),  # app id or secret
    **dict.fromkeys((40164, 61004, 89501, 89503, 89506, 89507), STOP),  # our address is not on the account's list
    48003: STOP,  # the account's owner has an agreement to sign
    48004: STOP,  # banned
    50001: STOP,
}
_OWN_SENSE: dict[tuple[str, int], Verdict] = {
    (SUBSCRIPTION, 40038): Verdict(Decision.WAIT_UNTIL_TOMORROW, False),  # a long-term notice, above five a day
    ("media/get", 40007): Verdict(NEVER, False),  # expired after three days
    ("menu/get", 46003): Verdict(NEVER, False),  # there is none yet
}


def verdict(api: str, code: int | None) -> Verdict:
    """`api` is the path of the call, as in "message/custom/send"; `code` None stands for no readable answer."""
    if code is None or code == BUSY:
        return Verdict(UNKNOWN if api in SENDS else AGAIN, False)
    if own := _OWN_SENSE.get((api, code)):
        return own
    if code in _QUIET:
        return Verdict(_QUIET[code], False)
    return Verdict(_LOUD.get(code, NEVER), True)
