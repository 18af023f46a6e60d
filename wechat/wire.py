"""wechatpy's client with its way of calling replaced: it knows the shape of each call, we make the call.

Left to itself wechatpy 1.8.18 fetches a token for each thread, follows a refused one in an endless recursion, waits
without limit, takes an HTML page for a result and shows the secret in its exceptions. All of that sits in `_request`.
"""

import json
import random
import time
from collections.abc import Callable
from typing import Any, TypeVar

from wechatpy.client import WeChatClient

from wechat.breaker import Breaker
from wechat.codes import BUSY, READS, TOKEN_STALE, USED_UP
from wechat.errors import ApiError, Decision
from wechat.exchange import Answer, Exchange, not_sent, readable, unreadable
from wechat.tokens import Tokens

_OUTAGE = (None, BUSY)
_PATIENCE = 5
_READ_PAUSES_S = (0.2, 0.6)  # between the tries of a call that changes nothing
_READ_PATIENCE_S = 3.0

Result = TypeVar("Result")
Reader = Callable[[str, Answer], Result]


class Wire(WeChatClient):
    """Every call of wechatpy's API objects (`message`, `menu`, `tag` …) ends in `_request`. For many threads."""

    def __init__(
        self,
        exchange: Exchange,
        tokens: Tokens,
        app_id: str,
        monotonic: Callable[[], float] = time.monotonic,
        pause: Callable[[float], object] = time.sleep,
    ) -> None:
        super().__init__(app_id, "", auto_retry=False)
        self._exchange = exchange
        self._tokens = tokens
        self._monotonic = monotonic
        self._pause = pause
        self._outage = Breaker(_PATIENCE)
        self._refusals: dict[str, Breaker] = {}

    @property
    def access_token(self) -> str:
        """What wechatpy would fetch by itself."""
        return self._tokens.current()

    def file(self, api: str, params: dict[str, Any]) -> Answer:
        """The answer of a call that gives a file; its errors come as JSON with status 200."""
        return self._tried(api, "get", {"params": params}, _file)

    def _request(self, method: str, url_or_endpoint: str, **kwargs: Any) -> Any:
        """One call as wechatpy's API objects ask for it: a path, then params, data or files."""
        processor = kwargs.pop("result_processor", None)
        if isinstance(kwargs.get("data"), dict):
            # As raw UTF-8: \uXXXX is shown to people as it stands, or refused with 40033.
            kwargs["data"] = json.dumps(kwargs["data"], ensure_ascii=False).encode("utf-8", "replace")
        result = self._tried(url_or_endpoint, method, kwargs, readable)
        try:
            return processor(result) if processor else result
        except (KeyError, TypeError):
            raise unreadable(url_or_endpoint) from None

    def _tried(self, api: str, method: str, body: dict[str, Any], read: Reader[Result]) -> Result:
        """A call that changes nothing is made up to three times if it is quick to fail; any other once."""
        self._rested(api)
        began = self._monotonic()
        for pause_s in _READ_PAUSES_S if api in READS else ():
            try:
                return self._noted(api, method, body, read)
            except ApiError as error:
                if error.decision is not Decision.AGAIN or self._monotonic() - began > _READ_PATIENCE_S:
                    raise
            self._pause(pause_s * random.uniform(0.5, 1.5))
        return self._noted(api, method, body, read)

    def _rested(self, api: str) -> None:
        """Raises while the platform is down, or refuses this call to everybody, but for a probe now and then."""
        now = self._monotonic()
        if self._outage.refusal(now):
            raise not_sent(api)
        if api in self._refusals and (refusal := self._refusals[api].refusal(now)):
            raise refusal

    def _noted(self, api: str, method: str, body: dict[str, Any], read: Reader[Result]) -> Result:
        """One call, from whose outcome the next ones learn."""
        try:
            result = self._authorised(api, method, body, read)
        except ApiError as error:
            self._learn(api, error)
            raise
        self._outage.passed()
        if api in self._refusals:
            self._refusals[api].passed()
        return result

    def _learn(self, api: str, error: ApiError) -> None:
        if error.code in _OUTAGE:
            self._outage.failed(error, self._monotonic())
            return
        self._outage.passed()
        if error.code in USED_UP or error.decision is Decision.STOP:
            self._refusals.setdefault(api, Breaker(1)).failed(error, self._monotonic())

    def _authorised(self, api: str, method: str, body: dict[str, Any], read: Reader[Result]) -> Result:
        """With the token, and once more with a fresh one if that was the fault and there is a fresh one."""
        token = self._tokens.current()
        try:
            return read(api, self._called(api, method, body, token))
        except ApiError as error:
            if error.code not in TOKEN_STALE:
                raise
            fresh = self._tokens.renew(token)
            if fresh == token:
                raise
        return read(api, self._called(api, method, body, fresh))

    def _called(self, api: str, method: str, body: dict[str, Any], token: str) -> Answer:
        params = {**body.get("params", {}), "access_token": token}
        return self._exchange.call(api, method, params, **{name: body[name] for name in body if name != "params"})


def _file(api: str, answer: Answer) -> Answer:
    if "json" in answer.content_type or "text/" in answer.content_type:
        readable(api, answer)
    return answer
