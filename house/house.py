"""The parts, each built when it is first asked for, and once."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

import click
import prometheus_client
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from broadcasts import answer, collection, hotline, rumour
from broadcasts.newsstand import Newsstand
from broadcasts.repertoire import Files
from console import app as console
from console.parts import Parts
from county.broadcasts import beyond
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
from house import files
from house.once import Once
from house.settings import Settings
from playground import app as playground
from playground import cast
from records import canary, database, schema, secrecy, seed
from records.database import Database
from records.errors import RecordsError, Unavailable, WrongKeys
from wechat import client
from wechat.door import Door
from wechat.errors import ApiError
from wechat.robot import Robot
from wechat.sms import Gateway
from workers import menu
from workers.broadcasts import mass
from workers.broadcasts.queue import Waking
from workers.broadcasts.voices import Recordings
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

FURNISH_TRIES, FURNISH_AGAIN_S = 60, 5.0
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - not for its name: what lies there never reaches the disk
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

    @cached_property
    def villages(self) -> VillageList:
        return VillageList(self.database, self.settings.county.code)

    @cached_property
    def translations(self) -> Translations:
        return Translations()

    @cached_property
    def hotline(self) -> hotline.Hotline:
        """Raises broadcasts.errors.BadPages."""
        pages = answer.load(answer.SHIPPED), rumour.load()
        return hotline.Hotline(*pages, self.settings.county, lambda area: self.villages().place(area))

    @cached_property
    def reception(self) -> Reception:
        county = self.settings.county
        stand = Newsstand(self.database, self.hotline, self.repertoire, county, time.monotonic)
        return Reception(
            self.keyring, county, self.villages, self.translations, self.hotline, self.repertoire, stand.look
        )

    @cached_property
    def repertoire(self) -> Files:
        """Raises broadcasts.errors.BadPages."""
        return Files(collection.load(), self.settings.county)

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

    def unlock(self) -> None:
        """The tables as this release wants them, under keys that fit. Raises ClickException when they do not."""
        schema.upgrade(self.database)
        try:
            canary.prove(self.database, self.keyring)
        except WrongKeys as error:
            raise click.ClickException(str(error)) from None

    def web(self, wake: Wake) -> Any:
        """The WSGI application; the playground is mounted where it plays the platform.

        It starts without the database, too: what arrives meanwhile is spooled.
        """
        unlocked = Once(self.unlock)
        with suppress(Unavailable):
            unlocked()
        settings = self.settings
        turns = Turns(
            self.database, self.keyring, self.carrier, self.reception, self.clock, wake,
            settings.wechat.reply_max_bytes, finished, unlocked,
        )  # fmt: skip
        events = AccountEvents(self.database, self.keyring, self.clock, mass.finished)
        web = app.create(
            settings.web, Door(settings.wechat), turns, events, Spool(settings.var / "spool", self.keyring), self.bundle
        )
        web.register_blueprint(console.blueprint(self.parts(wake)))
        if not settings.stands_in:
            return web
        stand_in = playground.create(settings.playground, Clock(settings.county.time_zone))
        return DispatcherMiddleware(web, {"/playground": stand_in})

    def bundle(self, kept: bytes) -> bytes:
        """All files of a broadcast in one; nothing for another kind of paper."""
        one = beyond.loads(kept)
        return files.zipped(one, self.settings.var / "recordings") if one else b""

    def parts(self, wake: Wake) -> Parts:
        """What the console's pages work with."""
        settings = self.settings
        return Parts(
            self.database, self.keyring, self.clock, settings.county, settings.console, settings.var, wake,
            self.repertoire,
        )  # fmt: skip

    def work(self, door_codes: Sequence[str] = ()) -> Work:
        """The sender of notices; `door_codes` get a QR code of the platform first."""
        self.unlock()
        self._count(self.settings.workers.metrics_port)
        platform = client.connect(self.settings.platform, shared(self.redis_url))
        threading.Thread(target=self._furnish, args=[platform, door_codes], name="furnish", daemon=True).start()
        office = Office(
            self.database, self.keyring, platform, self.settings.workers, self.clock, Gate(),
            rehearses=self.settings.rehearses, texts=self.texts, robot=self.robot, translate=self.translations.of,
            voices=Recordings(self.settings.var / "recordings", lambda data, kind: platform.upload_media("voice", data, kind)),
        )  # fmt: skip
        return Work(office, self.redis_url, Pulse("work", self.database, self.clock))

    @property
    def texts(self) -> Gateway | None:
        return Gateway(self.settings.gateway) if self.settings.gateway.address else None

    @property
    def robot(self) -> Robot | None:
        return Robot(self.settings.robot) if self.settings.robot.address.get_secret_value() else None

    def _furnish(self, platform: client.Client, door_codes: Sequence[str]) -> None:
        """The account's menu if it has changed, and codes to scan; the platform may not be up yet, or refuse us."""
        for _ in range(FURNISH_TRIES):
            try:
                menu.publish(self.database, platform, self.clock())
                for code in door_codes:
                    platform.create_qr(code, "permanent")
                return
            except (ApiError, RecordsError):
                time.sleep(FURNISH_AGAIN_S)

    def _count(self, port: int) -> None:
        """Shows this process's counters; the web has its own page for them."""
        if port:
            prometheus_client.start_http_server(port, self.settings.web.host)

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
        self.unlock()
        self._count(self.settings.workers.metrics_port and self.settings.workers.metrics_port + 1)
        jobs = timetable(
            self.database, self.keyring, flows=FLOWS, carrier=self.carrier, desk=self.reception.desk,
            wake=through(self.redis_url), wake_quiet=through(self.redis_url, Lane.QUIET), tips=self.tips,
            broadcasts=Waking(self.redis_url), repertoire=self.repertoire, memory=self.memory,
            anchors=self.settings.var / "anchors",
        )  # fmt: skip
        return Schedule(jobs, self.database, self.clock, Pulse("schedule", self.database, self.clock))

    @property
    def memory(self) -> Path:
        """Where a file may lie in clear for a moment, never on a disk where that can be helped."""
        return IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else self.settings.var

    def settle(self) -> seed.Seeded | None:
        """The tables; and on the first start of a county without an account the demo, which is then returned."""
        self.unlock()
        if not self.settings.stands_in or self.villages().all:
            return None
        return self.plant()

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
