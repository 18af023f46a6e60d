"""A WeCom group's robot: the same words to a group of officials. Its address is its key: it is in no error and no log."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import requests
from pydantic import BaseModel, Field, SecretStr, field_validator

from wechat.errors import ApiError, Decision

API = "cgi-bin/webhook/send"
MOST_BYTES = 2048
A_MINUTE, A_MINUTE_S = 20, 60.0
"""Messages that a robot may send a minute; more are refused with 45009."""
TOO_FAST = 45009
TIMEOUTS_S = 3, 7


class RobotSettings(BaseModel, extra="forbid", hide_input_in_errors=True):
    """`address`: as WeCom shows it when a robot is added to a group."""

    address: SecretStr = Field(SecretStr(""), description="webhook of a WeCom group's robot; empty: none")

    @field_validator("address")
    @classmethod
    def _whole(cls, address: SecretStr) -> SecretStr:
        said = urlsplit(address.get_secret_value())
        if address.get_secret_value() and not (said.scheme in ("http", "https") and parse_qs(said.query).get("key")):
            raise ValueError("must be the robot's whole address, with its key")
        return address


class Robot:
    """One for a process; for many threads."""

    def __init__(
        self,
        settings: RobotSettings,
        session: requests.Session | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._address = settings.address.get_secret_value()
        self._session = session or requests.Session()
        self._session.trust_env = False
        self._monotonic = monotonic
        self._sent: deque[float] = deque(maxlen=A_MINUTE)

    def send(self, words: str, kind: Literal["text", "markdown"] = "text") -> None:
        """Up to 2,048 bytes, twenty a minute. Raises ApiError: WAIT_MINUTE before the robot itself is too fast."""
        if len(words.encode()) > MOST_BYTES:
            raise ApiError(API, None, Decision.NEVER)
        now = self._monotonic()
        if len(self._sent) == A_MINUTE and now - self._sent[0] < A_MINUTE_S:
            raise ApiError(API, TOO_FAST, Decision.WAIT_MINUTE)
        self._sent.append(now)
        code = self._called({"msgtype": kind, kind: {"content": words}})
        if code:
            raise ApiError(API, code, Decision.WAIT_MINUTE if code == TOO_FAST else Decision.NEVER, alarm=True)

    def _called(self, body: dict[str, object]) -> int:
        """The errcode. What requests raises bears the address and ends here."""
        data = json.dumps(body, ensure_ascii=False).encode()
        try:
            answer = self._session.post(self._address, data=data, timeout=TIMEOUTS_S, allow_redirects=False)
            return int(answer.json()["errcode"])
        except (requests.RequestException, OSError, ValueError, KeyError, TypeError):
            failure = ApiError(API, None, Decision.UNKNOWN)
        raise failure
