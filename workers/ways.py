"""The cheapest lawful way to one person now: a customer message while the window is open, else a template, else none.

What the last try left on the row decides with it. `channel` and `result` are written before the call, so that a
process that dies in it leaves behind how far it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from records.accounts import Account
from records.notices import Notice, Urgency
from records.outbox import KEYED
from records.talks import Talk


class Way(StrEnum):
    """`channel` of a notice."""

    CUSTOMER = "customer"
    TEMPLATE = "template"


class No(StrEnum):
    """Why there is no way."""

    NO_ACCOUNT = "no_account"
    NOT_FOLLOWING = "not_following"
    OUTSIDE_WINDOW = "outside_window"
    TOO_LATE = "too_late"
    UNKNOWN = "unknown"
    NEEDLESS = "needless"


SENDING = "sending"
"""`result` while a call is under way; still there later, it tells of a process that died in it."""
UNKNOWN = "unknown"
REFUSED = "refused"


@dataclass(frozen=True)
class Terms:
    """What the choice depends on beside the notice and its receiver."""

    has_template: Callable[[str], bool]
    quiet_good_for: timedelta


def choose(notice: Notice, account: Account | None, window: Talk | None, terms: Terms, now: datetime) -> Way | No:
    if not notice.text:
        return No.NEEDLESS
    if may_have_gone(notice):
        return Way.TEMPLATE if _key_holds(notice, now) else No.UNKNOWN
    if account is None:
        return No.NO_ACCOUNT
    if not account.followed:
        return No.NOT_FOLLOWING
    if notice.urgency is Urgency.QUIET and now > notice.made_at + terms.quiet_good_for:
        return No.TOO_LATE
    if window and window.may_answer(now) and not _refused_as_message(notice):
        return Way.CUSTOMER
    return Way.TEMPLATE if terms.has_template(notice.kind) else No.OUTSIDE_WINDOW


def may_have_gone(notice: Notice) -> bool:
    """An earlier try of this notice may have reached the person; it may only be repeated under the same key."""
    return notice.result in (SENDING, UNKNOWN)


def _key_holds(notice: Notice, now: datetime) -> bool:
    first = notice.first_tried_at
    return notice.channel == Way.TEMPLATE and first is not None and now < first + KEYED


def _refused_as_message(notice: Notice) -> bool:
    return notice.channel == Way.CUSTOMER and notice.result.startswith(REFUSED)
