"""Which function carries out which act of tips."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.tips import acts, handling, intake, receipts, rewards

ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.HandIn: intake.hand_in,
    acts.Discreet: receipts.show,
    acts.Answer: receipts.answer,
    acts.Claim: rewards.claim,
    acts.ReadCase: handling.read,
    acts.TakeCase: handling.take,
    acts.AskInformants: handling.ask,
    acts.PassOn: handling.pass_on,
    acts.Close: handling.close,
    acts.Merge: handling.merge,
    acts.Split: handling.split,
    acts.Pay: rewards.pay,
}
