"""The parts, each built when it is first asked for, and once."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cached_property
from typing import Any

import click
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from county.carry import Carrier
from county.clock import Clock
from county.tips.filing import Filing
from flows.catalogue import FLOWS
from flows.translation import Translations
from handlers import app, crash
from handlers.account_events import AccountEvents
from handlers.reception import Reception
from handlers.spool import Spool
from handlers.turns import Turns
from handlers.villages import VillageList
from house.settings import Settings
from playground import app as playground
from playground import cast
from records import database, schema, secrecy, seed
from records.errors import RecordsError
from wechat import client
from wechat.door import Door
from wechat.errors import ApiError
from workers import menu
from workers.errors import NoRedis
from workers.finished import finished
from workers.gate import Gate
from workers.lanes import Lane
from workers.office import Office
from workers.pulse import Pulse
from workers.redis_server import RedisServer
from workers.schedule import Schedule
from workers.timetable import timetable
from workers.tips import Tips
from workers.wake import through
from workers.work import Work

MENU_TRIES, MENU_AGAIN_S = 60, 5.0
Wake = Callable[[Sequence[int]], None]


class House:
    """What bot.py starts, out of the settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = settings.clock
        settings.var.mkdir(parents=True, exist_ok=True)
        crash.arm(os.environ.get("CRASH_AT", ""))

    @cached_property
    def database(self) -> database.Database:
        return database.connect(self.settings.records)

    @cached_property
    def keyring(self) -> secrecy.Keyring:
        return secrecy.keyring(self.settings.records)

    @cached_property
    def villages(self) -> VillageList:
        return VillageList(self.database, self.settings.county.code)

    @cached_property
    def translations(self) -> Translations:
        return Translations()

    @cached_property
    def reception(self) -> Reception:
        return Reception(self.keyring, self.settings.county, self.villages, self.translations)

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

    def web(self, wake: Wake) -> Any:
        """The WSGI application; the playground is mounted where it plays the platform."""
        schema.upgrade(self.database)
        settings = self.settings
        turns = Turns(
            self.database, self.keyring, self.carrier, self.reception, self.clock, wake,
            settings.wechat.reply_max_bytes, finished,
        )  # fmt: skip
        events = AccountEvents(self.database, self.keyring, self.clock)
        web = app.create(
            settings.web, Door(settings.wechat), turns, events, Spool(settings.var / "spool", self.keyring)
        )
        if not settings.stands_in:
            return web
        stand_in = playground.create(settings.playground, Clock(settings.county.time_zone))
        return DispatcherMiddleware(web, {"/playground": stand_in})

    def work(self) -> Work:
        """The sender of notices."""
        platform = client.connect(self.settings.platform, shared(self.redis_url))
        threading.Thread(target=self._menu, args=[platform], name="menu", daemon=True).start()
        office = Office(
            self.database, self.keyring, platform, self.settings.workers, self.clock, Gate(),
            translate=self.translations.of,
        )  # fmt: skip
        return Work(office, self.redis_url, Pulse("work", self.database, self.clock))

    def _menu(self, platform: client.Client) -> None:
        """Publishes the account's menu if it has changed; the platform may not be up yet, or refuse us for a while."""
        for _ in range(MENU_TRIES):
            try:
                menu.publish(self.database, platform, self.clock())
                return
            except (ApiError, RecordsError):
                time.sleep(MENU_AGAIN_S)

    @property
    def tips(self) -> Tips:
        """What files tips, fetches their photos and watches their cases."""
        county = self.settings.county
        platform = client.connect(self.settings.platform, shared(self.redis_url))
        filing = Filing(self.database, self.keyring, county)
        wake = through(self.redis_url)
        return Tips(self.database, self.keyring, county, filing, wake, platform.download_media)

    def schedule(self) -> Schedule:
        """The county's clock."""
        jobs = timetable(
            self.database, self.keyring, flows=FLOWS, carrier=self.carrier, desk=self.reception.desk,
            wake=through(self.redis_url), wake_quiet=through(self.redis_url, Lane.QUIET), tips=self.tips,
        )  # fmt: skip
        return Schedule(jobs, self.database, self.clock, Pulse("schedule", self.database, self.clock))

    def settle(self) -> bool:
        """The tables; and on the first start of a county without an account the demo. Whether it was the first."""
        schema.upgrade(self.database)
        if not self.settings.stands_in or self.villages().all:
            return False
        self.plant()
        return True

    def plant(self) -> seed.Seeded:
        """The demo county, with the phones of the playground's cast."""
        people = [asdict(person) for person in cast.read(self.settings.playground.cast_file).people]
        version = self.settings.county.notice_version
        return seed.demo(self.database, self.keyring, cast=people, now=self.clock(), notice_version=version)


def shared(url: str) -> redis.Redis | None:
    """Where processes share what may be lost; it must not be waited for."""
    if not url:
        return None
    return redis.Redis.from_url(url, socket_timeout=0.5, socket_connect_timeout=0.5, retry=Retry(NoBackoff(), 0))
