"""A county's SMS gateway: words to a telephone. What it is asked and answers, docs/broadcasts.md says; its key is in no error.

It has no key of its own against sending twice, so whoever calls must not repeat what nobody knows of.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import requests
from pydantic import BaseModel, Field, SecretStr, field_validator
from requests.adapters import HTTPAdapter

from wechat.errors import ApiError, Decision
from wechat.exchange import never_left

API = "sms"
TIMEOUTS_S = 3, 7
CONNECTIONS = 32
SAYS = {
    400: Decision.NEVER, 401: Decision.STOP, 402: Decision.STOP, 403: Decision.STOP, 404: Decision.STOP,
    422: Decision.NEVER, 429: Decision.WAIT_MINUTE,
}  # fmt: skip
"""What an HTTP status other than 200 decides; any other one leaves open whether it was sent."""


class SmsSettings(BaseModel, extra="forbid", hide_input_in_errors=True):
    """`sign`: stands in 【】 before the words, as the operators have registered it."""

    address: str = Field("", description="https address of the county's SMS gateway; empty: none")
    key: SecretStr = Field(SecretStr(""), description="sent as Authorization: Bearer")
    sign: str = Field("", max_length=12)

    @field_validator("address")
    @classmethod
    def _whole(cls, address: str) -> str:
        if address and urlsplit(address).scheme not in ("http", "https"):
            raise ValueError("must begin with https://")
        return address


class Gateway:
    """One for a process; for many threads."""

    def __init__(self, settings: SmsSettings, session: requests.Session | None = None) -> None:
        self._settings = settings
        self._session = session or _session()

    def send(self, telephone: str, words: str, reference: str) -> str:
        """The gateway's number for it. `reference` comes back in the gateway's own lists. Raises ApiError."""
        sign = f"【{self._settings.sign}】" if self._settings.sign else ""
        status, said = self._called({"to": telephone, "text": f"{sign}{words}", "id": reference})
        if status != requests.codes.ok:
            decision = SAYS.get(status, Decision.UNKNOWN)
            raise ApiError(API, status, decision, alarm=decision is Decision.STOP)
        return str(said.get("id", ""))[:32]

    def _called(self, asked: dict[str, str]) -> tuple[int, dict[str, Any]]:
        data = json.dumps(asked, ensure_ascii=False).encode()
        key = self._settings.key.get_secret_value()
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        try:
            answer = self._session.post(
                self._settings.address, data=data, headers=headers, timeout=TIMEOUTS_S, allow_redirects=False
            )
            said = answer.json() if answer.ok else {}
        except (requests.RequestException, OSError, ValueError) as error:
            failure = ApiError(API, None, Decision.AGAIN if never_left(error) else Decision.UNKNOWN)
        else:
            return answer.status_code, said if isinstance(said, dict) else {}
        raise failure  # out here, so that nothing of the exception above hangs on it


def _session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(pool_maxsize=CONNECTIONS, max_retries=0))
    return session
