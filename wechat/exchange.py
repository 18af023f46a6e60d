"""One HTTP exchange with the platform: in time, within a size, and as an answer or an ApiError, nothing else.

The exceptions of requests carry the address, and the address carries the token: they end here and are not chained.
"""

import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from wechat.codes import verdict
from wechat.errors import ApiError, Decision
from wechat.settings import WechatSettings

_CHUNK = 65_536
_RID = re.compile(r"rid: ?([0-9a-zA-Z-]{1,64})")


class Answer(NamedTuple):
    """What came back with status 200."""

    content_type: str
    body: bytes


class Exchange:
    """A pool of connections with finite patience. May be used by many threads."""

    def __init__(
        self,
        settings: WechatSettings,
        session: requests.Session | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # urllib3 writes every path, and so every token, to its debug log.
        logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)
        self._settings = settings
        self._monotonic = monotonic
        self._session = session or _session(settings)
        self._date = "", 0.0

    def call(self, api: str, method: str, params: Mapping[str, Any], **body: Any) -> Answer:
        """`body` is what requests takes as `data`, `json` or `files`."""
        began = self._monotonic()
        url = f"{self._settings.api_base}cgi-bin/{api}"
        timeouts = (self._settings.connect_timeout_s, self._settings.read_timeout_s)
        try:
            with self._session.request(
                method, url, params=params, timeout=timeouts, stream=True, allow_redirects=False, **body
            ) as response:
                content = self._drain(response, began)
                self._date = response.headers.get("Date", ""), self._monotonic()
        except (requests.RequestException, HTTPError, OSError) as error:
            failure = not_sent(api) if never_left(error) else unreadable(api)
        else:
            if response.status_code == 200 and content is not None:
                return Answer(response.headers.get("Content-Type", ""), content)
            failure = unreadable(api)
        raise failure  # out here, so that nothing of the exception above hangs on it

    def platform_time(self) -> float | None:
        """Seconds since 1970 by the platform's clock, from its last answer; None before there was one.

        Requests are refused when our clock and theirs disagree, so somebody should look at the difference.
        """
        date, then = self._date
        try:
            return parsedate_to_datetime(date).timestamp() + self._monotonic() - then
        except ValueError:
            return None

    def _drain(self, response: requests.Response, began: float) -> bytes | None:
        """The body, or None when it is too big or comes so slowly that a thread would hang on it."""
        parts: list[bytes] = []
        size = 0
        while part := response.raw.read1(_CHUNK, decode_content=True):
            parts.append(part)
            size += len(part)
            if size > self._settings.max_media_bytes or self._monotonic() - began > self._settings.read_timeout_s:
                return None
        return b"".join(parts)


def readable(api: str, answer: Answer) -> dict[str, Any]:
    """The JSON object of an answer without an error code, or ApiError."""
    result, code = _json(answer.body)
    if result is None:
        raise unreadable(api)
    if code:
        raise _refusal(api, code, result)
    return result


def _json(body: bytes) -> tuple[dict[str, Any] | None, int]:
    """An object and its error code, or None for anything else."""
    try:
        result = json.loads(body.decode("utf-8", "replace"), strict=False)
        return result, int(result.get("errcode", 0))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None, 0


def unreadable(api: str) -> ApiError:
    """The call may have been carried out, but the answer does not say."""
    return ApiError(api, None, verdict(api, None).decision)


def not_sent(api: str) -> ApiError:
    """The call did not leave."""
    return ApiError(api, None, Decision.AGAIN)


def _refusal(api: str, code: int, result: dict[str, Any]) -> ApiError:
    decision, alarm = verdict(api, code)
    rid = _RID.search(str(result.get("errmsg", "")))
    number = str(result.get("msg_id", ""))
    return ApiError(api, code, decision, rid[1] if rid else "", alarm, int(number) if number.isdecimal() else None)


def never_left(error: Exception) -> bool:
    """No connection came about. What requests raises wraps what urllib3 raised, at times twice."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(error, requests.ConnectTimeout) or isinstance(reason, NewConnectionError | ConnectTimeoutError)


def _session(settings: WechatSettings) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # the environment's proxy or .netrc must not see the token; a relay is a setting
    if relay := settings.proxy.get_secret_value():
        session.proxies = {"http": relay, "https": relay}
    adapter = HTTPAdapter(pool_connections=4, pool_maxsize=settings.connections, max_retries=0)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session
