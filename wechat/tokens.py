"""The one owner of the access token: fetched once for all threads, shared between processes when there is a cache.

stable_token in its normal mode gives the same token until the platform renews it, so two processes that fetch at once
do no harm; twenty threads of one process that fetch at once would be waste, and a refused token fetched again and
again would be a loop. Hence one flight at a time, compare-and-refresh, and a growing rest after a fetch in vain.
"""

import threading
import time
from collections.abc import Callable
from typing import NamedTuple, Protocol

from redis.exceptions import RedisError

from wechat.errors import ApiError
from wechat.exchange import Exchange, readable, unreadable
from wechat.settings import WechatSettings

API = "stable_token"
_EARLY_S = 200  # the platform renews in a token's last five minutes; both are good then
_RECALL_S = 60  # what came from the cache is looked up again after this, well before the token's own end
_LONGEST_REST_S = 60


class Token(NamedTuple):
    """`until` in seconds of the monotonic clock."""

    value: str
    until: float


class Shared(Protocol):
    """A redis client, or anything with its get and set."""

    def get(self, name: str, /) -> bytes | str | None: ...

    def set(self, name: str, value: str, /, *, ex: int) -> object: ...


class Tokens:
    """`fetch` asks the platform for a token and how many seconds it is good for; raises ApiError.

    A token's life is real time, whatever the calendar of a drill says: hence a monotonic clock here, and between
    processes the cache's own expiry.
    """

    def __init__(
        self,
        fetch: Callable[[], tuple[str, int]],
        shared: Shared | None = None,
        name: str = "wechat:token",
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fetch = fetch
        self._shared = shared
        self._name = name
        self._monotonic = monotonic
        self._token = Token("", 0)
        self._lock = threading.Lock()
        self._failure: ApiError | None = None
        self._rest_s = 0.0
        self._rest_until = 0.0

    def current(self) -> str:
        """A token that should be good. Raises the ApiError of the fetch, also while resting after one."""
        token = self._token
        return token.value if self._monotonic() < token.until else self.renew("")

    def renew(self, failed: str) -> str:
        """A token for a call that was refused with `failed`; asks the platform only if nobody else has by now."""
        with self._lock:
            if self._is_better(self._token, failed):
                return self._token.value
            token = self._recall()
            if not self._is_better(token, failed):
                token = self._fetched(failed)
            self._token = token
            return token.value

    def _is_better(self, token: Token, failed: str) -> bool:
        return token.value not in ("", failed) and self._monotonic() < token.until

    def _fetched(self, failed: str) -> Token:
        """From the platform, unless it was asked in vain a moment ago."""
        now = self._monotonic()
        if now < self._rest_until:
            if self._failure:
                raise ApiError(*self._failure.args)
            return self._token
        try:
            value, good_for_s = self._fetch()
        except ApiError as error:
            self._failure = error
            self._rest(now)
            raise
        self._failure = None
        token = Token(value, now + good_for_s - min(_EARLY_S, good_for_s / 2))
        if value == failed:
            self._rest(now)  # the platform stands by a token that it refuses: asking again will not help
        else:
            self._rest_s = self._rest_until = 0.0
            self._remember(token)
        return token

    def _rest(self, now: float) -> None:
        self._rest_s = min(max(1.0, self._rest_s * 2), _LONGEST_REST_S)
        self._rest_until = now + self._rest_s

    def _recall(self) -> Token:
        """What another process fetched; nothing if there is no cache, or it does not answer."""
        if self._shared is None:
            return Token("", 0)
        try:
            value = self._shared.get(self._name) or b""
        except (RedisError, OSError):
            return Token("", 0)
        value = value if isinstance(value, str) else value.decode("ascii", "replace")
        return Token(value, self._monotonic() + _RECALL_S)

    def _remember(self, token: Token) -> None:
        if self._shared is None:
            return
        try:
            self._shared.set(self._name, token.value, ex=max(1, int(token.until - self._monotonic())))
        except (RedisError, OSError):
            return  # this process knows the token; the others will fetch the same one


def stable(exchange: Exchange, settings: WechatSettings) -> Callable[[], tuple[str, int]]:
    """A `fetch` by stable_token, whose normal mode never ages a token that others hold."""
    question = {
        "grant_type": "client_credential",
        "appid": settings.app_id,
        "secret": settings.app_secret.get_secret_value(),
        "force_refresh": False,
    }

    def fetch() -> tuple[str, int]:
        result = readable(API, exchange.call(API, "post", {}, json=question))
        try:
            return str(result["access_token"]), int(result["expires_in"])
        except (KeyError, ValueError, TypeError):
            raise unreadable(API) from None

    return fetch
