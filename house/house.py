"""The parts that everything is started from, each built when it is first asked for, and once.

What is built of them: `site.py` the web, `sending.py` the worker, `clockwork.py` the scheduler, `planting.py` the demo.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from functools import cached_property

import click
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from broadcasts import answer, collection, hotline, rumour
from broadcasts.inbox import Inbox
from broadcasts.newsstand import Newsstand
from broadcasts.repertoire import Files
from county.carry import Carrier
from flows.translation import Translations
from handlers import crash
from handlers.reception import Reception
from handlers.villages import VillageList
from house.settings import Settings
from house.translating import Translating
from records import canary, database, schema, secrecy
from records.database import Database
from records.errors import WrongKeys
from wechat import client
from workers.errors import NoRedis
from workers.redis_server import RedisServer

Wake = Callable[[Sequence[int]], None]


class House:
    """Out of the settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = settings.clock
        settings.var.mkdir(parents=True, exist_ok=True)
        crash.arm(os.environ.get("CRASH_AT", ""))

    @cached_property
    def database(self) -> Database:
        return database.connect(self.settings.records)

    @cached_property
    def kept(self) -> Database:
        """The database of a county that was started before. Raises ClickException."""
        if not schema.current(self.database):
            raise click.ClickException(
                "the database has no tables yet, or does not answer: `bot.py run` or `bot.py seed` makes them,"
                " `bot.py check` says what is wrong"
            )
        return self.database

    @cached_property
    def keyring(self) -> secrecy.Keyring:
        return secrecy.keyring(self.settings.records)

    def unlock(self) -> None:
        """The tables as this release wants them, under keys that fit. Raises ClickException when they do not."""
        schema.upgrade(self.database)
        try:
            canary.prove(self.database, self.keyring)
        except WrongKeys as error:
            raise click.ClickException(str(error)) from None

    @cached_property
    def villages(self) -> VillageList:
        return VillageList(self.database, self.settings.county.code)

    @cached_property
    def translations(self) -> Translations:
        return Translations()

    @cached_property
    def translating(self) -> Translating:
        return Translating(self.database, self.translations, time.monotonic)

    @cached_property
    def hotline(self) -> hotline.Hotline:
        """Raises broadcasts.errors.BadPages."""
        pages = answer.load(answer.SHIPPED), rumour.load()
        return hotline.Hotline(*pages, self.settings.county, lambda area: self.villages().place(area))

    @cached_property
    def repertoire(self) -> Files:
        """Raises broadcasts.errors.BadPages."""
        return Files(collection.load(), self.settings.county)

    @cached_property
    def reception(self) -> Reception:
        county = self.settings.county
        stand = Newsstand(self.database, self.hotline, self.repertoire, county, time.monotonic)
        inbox = Inbox(self.database, self.keyring, self.hotline, time.monotonic)

        def look() -> None:
            stand.look()
            inbox.look()
            self.translating.look()

        return Reception(self.keyring, county, self.villages, self.translations, self.hotline, self.repertoire, look)

    @cached_property
    def carrier(self) -> Carrier:
        return Carrier(self.keyring, self.settings.county)

    @cached_property
    def redis_url(self) -> str:
        """The configured Redis, or our own; "" with a warning when there is none to be had."""
        if self.settings.redis.url:
            return self.settings.redis.url
        server = RedisServer(self.settings.var / "redis")
        try:
            server.start()
        except NoRedis as error:
            click.echo(f"Redis: {error}; everything works without it, only slower", err=True)
            return ""
        return server.url

    @cached_property
    def platform(self) -> client.Client:
        """WeChat; its tokens are shared over Redis."""
        return client.connect(self.settings.platform, shared(self.redis_url))


def shared(url: str) -> redis.Redis | None:
    """Where processes share what may be lost; it must not be waited for."""
    if not url:
        return None
    return redis.Redis.from_url(url, socket_timeout=0.5, socket_connect_timeout=0.5, retry=Retry(NoBackoff(), 0))
