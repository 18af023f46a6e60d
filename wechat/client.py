"""The platform's API as this project uses it. Every failure is an ApiError, whose decision the caller obeys."""

import requests

from wechat.account import Account
from wechat.exchange import Exchange
from wechat.sending import Sending
from wechat.settings import WechatSettings
from wechat.tokens import Shared, Tokens, stable
from wechat.wire import Wire


class Client(Sending, Account):
    """One for a process; may be used by many threads. `send_…` speaks to people, the rest looks after the account."""

    def __init__(self, settings: WechatSettings, tokens: Tokens, session: requests.Session | None = None) -> None:
        self._exchange = Exchange(settings, session)
        super().__init__(Wire(self._exchange, tokens, settings.app_id))

    def platform_time(self) -> float | None:
        """Seconds since 1970 by the platform's clock, from its last answer, to be held against our own."""
        return self._exchange.platform_time()


def connect(settings: WechatSettings, shared: Shared | None = None) -> Client:
    """A client with its own token owner, which shares its token through `shared` (a redis client) if there is one."""
    fetch = stable(Exchange(settings), settings)
    return Client(settings, Tokens(fetch, shared, f"wechat:token:{settings.app_id}"))
