"""What can go wrong on the wire, each error carrying the decision that its catcher obeys."""

from enum import Enum


class Refused(Exception):
    """A request that the door turned away: an HTTP status, and a fixed word that may be counted and logged.

    400: encoding xml doctype root shape (not XML of ours), fields repeated (does not say who, when and what), query.
    403: query signature msg_signature (not signed by the platform), stale (our clock or theirs, or a replay), mode
    (sealed or not, against the setting), seal (aes_key is not theirs), app_id, openid, replayed. 413: too_large.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status = status
        self.reason = reason


class Decision(Enum):
    """What to do with a call that the platform did not carry out."""

    AGAIN = "surely not done: try again later"
    UNKNOWN = "may have been done: ask, or rely on an idempotency key"
    WAIT_MINUTE = "too fast: wait a minute"
    WAIT_UNTIL_TOMORROW = "the day's quota is gone: wait until midnight in Beijing"
    NO_FOLLOWER = "this person does not follow the account"
    OUT_OF_WINDOW = "this person cannot be reached this way now: take the next way"
    NO_CONSENT = "this person has not agreed to such a notice"
    NEVER = "will not succeed as it stands, for this recipient or this content"
    STOP = "the account or its configuration is at fault: stop all sending"
    ADOPT = "was done before under this id: take over its number"


class ApiError(Exception):
    """A call to the platform that failed. Holds no address, no secret and no content, and can be pickled."""

    def __init__(
        self,
        api: str,
        code: int | None,
        decision: Decision,
        rid: str = "",
        alarm: bool = False,
        msg_id: int | None = None,
    ) -> None:
        super().__init__(api, code, decision, rid, alarm, msg_id)
        self.api = api
        self.code = code  # None: no readable answer came
        self.decision = decision
        self.rid = rid  # the platform's own request id, for its support desk
        self.alarm = alarm
        self.msg_id = msg_id

    def __str__(self) -> str:
        answer = "no readable answer" if self.code is None else f"error {self.code}"
        return f"{self.api}: {answer}; {self.decision.value}" + (f" (rid {self.rid})" if self.rid else "")
