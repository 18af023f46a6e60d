"""The one command: reads the settings, builds every part once, passes them down. Nothing imports it."""

from __future__ import annotations

import base64
import contextlib
import ctypes
import logging
import os
import secrets
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

import click
import redis
import structlog
import yaml
from granian import Granian
from granian.constants import Interfaces
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, YamlConfigSettingsSource
from redis.backoff import NoBackoff
from redis.retry import Retry
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from workers.daily import daily

from chat.player import Player, desks
from chat.transcript import converse
from county.carry import Carrier
from county.clock import Clock
from county.settings import CountySettings
from flows import example
from flows.catalogue import FLOWS
from flows.translation import Translations
from handlers import app, crash
from handlers.account_events import AccountEvents
from handlers.settings import WebSettings
from handlers.turns import Turns
from handlers.villages import VillageList
from playground import app as playground
from playground.cast import read as read_cast
from playground.settings import PlaygroundSettings
from records import areas, codes, database, pulses, schema, secrecy, seed, writing
from records.errors import RecordsError
from records.settings import RecordsSettings
from wechat import client
from wechat.door import Door
from wechat.settings import WechatSettings
from workers.errors import NoRedis
from workers.gate import Gate
from workers.lanes import Lane
from workers.redis_server import RedisServer
from workers.schedule import Schedule
from workers.send import Office
from workers.settings import WorkerSettings
from workers.supervisor import Supervisor
from workers.wake import through
from workers.work import Work

ROOT = Path(__file__).resolve().parent
CONFIG = Path(os.environ.get("BOT_CONFIG", ROOT / "config.yaml")).resolve()
BEAT_EVERY_S = 10.0
STAND_IN = "wx_playground_00001"
"""The app id while no account of the county's own is configured: the playground's."""


class RedisSettings(BaseModel):
    """An empty url: a Valkey of our own under var/redis."""

    model_config = ConfigDict(extra="forbid")

    url: str = ""


class Settings(BaseSettings):
    """The environment first, then config.yaml, then what was made up on the first start for the playground."""

    model_config = SettingsConfigDict(
        env_prefix="BOT_", env_nested_delimiter="__", extra="forbid", hide_input_in_errors=True
    )

    var: Path = ROOT / "var"
    drill: bool = False
    county: CountySettings
    wechat: WechatSettings
    web: WebSettings = WebSettings()
    records: RecordsSettings
    redis: RedisSettings = RedisSettings()
    workers: WorkerSettings = WorkerSettings()

    @property
    def stands_in(self) -> bool:
        """Whether the playground plays the platform."""
        return self.wechat.app_id == STAND_IN

    @property
    def clock(self) -> Clock:
        return Clock(self.county.time_zone, self.var / "clock" if self.drill or self.stands_in else None)

    @property
    def playground(self) -> PlaygroundSettings:
        """The platform that goes with this account."""
        here = f"http://{self.web.host}:{self.web.port}"
        wechat = self.wechat
        return PlaygroundSettings(
            webhook_url=f"{here}/wechat", public_url=f"{here}/playground", account_name=f"{self.county.name}群防",
            app_id=wechat.app_id, app_secret=wechat.app_secret, token=wechat.token, aes_key=wechat.aes_key,
            mode=wechat.mode, database=str(self.var / "playground.db"), clock_file=self.var / "clock",
        )  # fmt: skip

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        files = (YamlConfigSettingsSource(settings_cls, file) for file in (CONFIG, made_up()))
        return init_settings, env_settings, *files


def read_settings(**overrides: Any) -> Settings:
    """Raises ClickException naming every setting that is wrong."""
    known = {f"BOT_{name.upper()}" for name in Settings.model_fields} | {"BOT_CONFIG"}
    if unknown := sorted(n for n in os.environ if n.startswith("BOT_") and n.split("__")[0] not in known):
        raise click.ClickException(f"no such setting: {', '.join(unknown)} (config.yaml shows what there is)")
    try:
        return Settings(**overrides)
    except ValidationError as error:
        wrong = [f"  {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise click.ClickException("\n".join(["the settings are not right:", *wrong])) from None


def made_up() -> Path:
    """Keys and an account for a county that has none yet; not read once an account of its own is configured."""
    configured = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) or {}
    if os.environ.get("BOT_WECHAT__APP_SECRET") or configured.get("wechat", {}).get("app_secret"):
        return Path(os.devnull)
    file = Path(os.environ.get("BOT_VAR") or configured.get("var") or ROOT / "var") / "local.yaml"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(yaml.safe_dump(_local(file.parent)), encoding="utf-8")
    return file


def _local(var: Path) -> dict[str, Any]:
    key = lambda: base64.b64encode(secrets.token_bytes(32)).decode()  # noqa: E731 - a name for a phrase
    wechat = {
        "app_id": STAND_IN,
        "app_secret": secrets.token_hex(16),
        "token": secrets.token_hex(16),
        "aes_key": key()[:43],
    }
    return {
        "wechat": wechat,
        "records": {"field_key": key(), "lookup_key": key(), "database": f"sqlite:///{var}/qunfang.db"},
    }


class House:
    """Every part, built when it is first asked for, and once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = settings.clock
        settings.var.mkdir(parents=True, exist_ok=True)
        crash.arm(os.environ.get("CRASH_AT", ""))
        logs()

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

    def turns(self, wake: Callable[[Sequence[int]], None]) -> Turns:
        carrier = Carrier(self.keyring, self.settings.county)
        return Turns(
            self.database, self.keyring, carrier, self.villages, self.translations, self.clock, wake,
            self.settings.wechat.reply_max_bytes,
        )  # fmt: skip

    def pulse(self, part: str) -> Callable[[], None]:
        """Notes that a part got on, at most every ten seconds."""
        noted = [float("-inf")]

        def beat() -> None:
            if time.monotonic() - noted[0] < BEAT_EVERY_S:
                return
            noted[0] = time.monotonic()
            with contextlib.suppress(RecordsError), self.database.write() as conn:
                writing.run(conn, [pulses.beat(part, self.clock())])

        return beat

    def web(self, wake: Callable[[Sequence[int]], None]) -> Any:
        """The WSGI application; the playground is mounted where it plays the platform."""
        schema.upgrade(self.database)
        events = AccountEvents(self.database, self.keyring, self.clock)
        web = app.create(self.settings.web, Door(self.settings.wechat), self.turns(wake), events)
        if not self.settings.stands_in:
            return web
        stand_in = playground.create(self.settings.playground, Clock(self.settings.county.time_zone))
        return DispatcherMiddleware(web, {"/playground": stand_in})


def logs() -> None:
    """One JSON line an event; libraries speak up from warnings on, and their words are not passed on."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )


def shared(url: str) -> redis.Redis | None:
    """Where processes share what may be lost; it must not be waited for."""
    return (
        redis.Redis.from_url(url, socket_timeout=0.5, socket_connect_timeout=0.5, retry=Retry(NoBackoff(), 0))
        if url
        else None
    )


def until_told(part: Work | Schedule) -> None:
    """Runs a part until SIGTERM or Ctrl-C, and lets it finish what it has begun."""
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    part.start()
    told.wait()
    part.stop()


def serve(build: Callable[[], Any], settings: Settings, port: int) -> None:
    """One process that serves; it dies with its parent and comes back when it dies alone."""

    def load() -> Any:
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)
        return build()

    Granian(
        "bot:web", address=settings.web.host, port=port, interface=Interfaces.WSGI, workers=1,
        blocking_threads=settings.web.threads, backlog=2048, log_enabled=False, respawn_failed_workers=True,
    ).serve(target_loader=load, wrap_loader=False)  # fmt: skip


@click.group()
def bot() -> None:
    """Qunfang 群防: the WeChat bot with which a county gets through an epidemic."""


@bot.command()
def run() -> None:
    """Everything at once: web, worker, scheduler, and the playground while there is no account."""
    house = House(read_settings())
    first = prepare(house)
    here = f"http://{house.settings.web.host}:{house.settings.web.port}"
    click.echo(f"{house.settings.county.name}群防 is starting{' for the first time' if first else ''}:")
    if house.settings.stands_in:
        click.echo(f"  playground  {here}/playground/")
    click.echo(f"  webhook     {here}/wechat\n  health      {here}/healthz")
    server = RedisServer(house.settings.var / "redis")
    environment = {**os.environ, "BOT_REDIS__URL": house.settings.redis.url or server.url}

    def keep_redis() -> None:
        if not house.settings.redis.url and not server.answers():
            try:
                server.start()
            except NoRedis as error:
                structlog.get_logger(__name__).warning("no_redis", error=str(error))

    me = str(Path(__file__).resolve())
    Supervisor({part: (me, part) for part in ("web", "work", "schedule")}, environment, keep_redis).run()
    server.stop()


def prepare(house: House) -> bool:
    """The tables, and on the first start of a county without an account the demo; whether this was the first."""
    schema.upgrade(house.database)
    if not house.settings.stands_in or house.villages().all:
        return False
    plant(house)
    return True


def plant(house: House) -> seed.Seeded:
    people = [asdict(person) for person in read_cast(house.settings.playground.cast_file).people]
    version = house.settings.county.notice_version
    return seed.demo(house.database, house.keyring, cast=people, now=house.clock(), notice_version=version)


@bot.command()
@click.option("--port", type=int, help="instead of web.port")
def web(port: int | None) -> None:
    """The webhook, its health, and what is mounted beside it."""
    settings = read_settings()
    settings.web.port = port or settings.web.port
    house = House(settings)
    settings.redis.url = house.redis_url
    schema.upgrade(house.database)
    house.database.close()
    serve(lambda: House(settings).web(through(settings.redis.url)), settings, settings.web.port)


@bot.command()
def work() -> None:
    """Sends what is waiting to be sent."""
    house = House(read_settings())
    url = house.redis_url
    office = Office(
        house.database, house.keyring, client.connect(house.settings.wechat, shared(url)), house.settings.workers,
        house.clock, Gate(),
    )  # fmt: skip
    until_told(Work(office, url, house.pulse("work")))


@bot.command()
def schedule() -> None:
    """Wakes what is due: reminders, forgotten questions, the end of what must not be kept."""
    house = House(read_settings())
    wake = through(house.redis_url, Lane.QUIET)
    jobs = daily(house.database, house.keyring, house.translations.of, wake)
    until_told(Schedule(jobs, house.database, house.clock, house.pulse("schedule")))


@bot.command("playground")
@click.option("--port", type=int, default=8001, show_default=True)
def playground_alone(port: int) -> None:
    """The platform on a port of its own; point wechat.api_base at it."""
    settings = read_settings()
    stand_in = settings.playground.model_copy(update={"public_url": f"http://{settings.web.host}:{port}/playground"})
    serve(lambda: playground.alone(playground.create(stand_in, Clock(settings.county.time_zone))), settings, port)


@bot.command("seed")
@click.option("--people", type=int, help="a made-up county of this size instead of the demo")
@click.option("--villages", type=int, default=609, show_default=True)
def seed_county(people: int | None, villages: int) -> None:
    """Fill an empty database: the small demo county, or one at full size to measure with."""
    house = House(read_settings())
    schema.upgrade(house.database)
    if house.villages().all:
        raise click.ClickException("the database holds a county already; nothing was changed")
    if people:
        seed.full(house.database, house.keyring, people=people, villages=villages, now=house.clock())
        click.echo(f"{people} people in {villages} villages")
        return
    planted = plant(house)
    click.echo(f"{planted.people} people in {planted.households} households")


@bot.command()
@click.argument("flow", default="健康上报")
def chat(flow: str) -> None:
    """Talk to one flow on the keyboard; what was said is printed as a test when you leave (Ctrl-D)."""
    settings = read_settings()
    now = int(settings.clock().timestamp())
    visit = example.visit(settings.county, settings.clock().year)
    player = Player(desks(FLOWS, visit=visit, facts=example.facts(now)), now=now)
    player.tap(FLOWS.get(flow).name)

    def read() -> str | None:
        try:
            return input("> ")
        except EOFError:
            return None

    click.echo(player.say("再说一遍").reply)
    click.echo("\n" + converse(player, read, click.echo))


@bot.command()
def check() -> None:
    """What is wrong with configuration, database, Redis and platform, in words."""
    house = House(read_settings())
    wrong = list(checkup(house))
    for words in wrong:
        click.echo(f"! {words}")
    if wrong:
        raise SystemExit(1)
    click.echo("nothing is wrong")


def checkup(house: House) -> Iterator[str]:
    """One sentence for each thing that is wrong, with what to do."""
    settings = house.settings
    if settings.wechat.mode == "plain" and not settings.stands_in:
        yield "wechat.mode is plain: anybody who sees one request can forge others; choose safe on the developer page"
    try:
        with house.database.read() as conn:
            if not areas.within(conn, codes.parse(str(settings.county.code))):
                yield f"no villages of county {settings.county.code}: is county.code right? `bot.py seed` makes a demo"
    except RecordsError as error:
        yield f"records.database: {error}"
    if settings.redis.url and not answers(settings.redis.url):
        yield "redis.url does not answer; everything works without it, only slower"
    for sentence in house.translations.waiting():
        yield f"{sentence.language}: not yet approved by a reader, Chinese is sent instead: {sentence.chinese[:20]}"


def answers(url: str) -> bool:
    try:
        return bool(
            redis.Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1, retry=Retry(NoBackoff(), 0)).ping()
        )
    except (redis.RedisError, OSError):
        return False


if __name__ == "__main__":
    bot()
