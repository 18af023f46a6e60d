"""What is wrong with configuration, database, Redis and platform: one sentence each, with what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import redis

from broadcasts import collection
from broadcasts.broadcast import Channel
from broadcasts.errors import BadPages
from house import account, meanings, pages
from house.house import House, shared
from house.settings import Settings
from language.finding import meaning
from records import areas, canary, codes, schema
from records.errors import RecordsError
from wechat import client
from wechat.errors import ApiError


def wrong(house: House) -> Iterator[str]:
    """Nothing when all is well."""
    yield from _account(house.settings)
    yield from address(house.settings)
    yield from _database(house)
    yield from _redis(house.settings)
    yield from _platform(house.settings)
    yield from pages.wrong(house.settings.county, house.clock().date())
    yield from group(house.settings)
    yield from _meaning(house)
    waiting = Counter(one.language for one in house.translations.waiting() if one.translation)
    for language, count in waiting.items():
        yield f"{language}: {count} translations wait for a reader's approval; until then Chinese is sent instead"


def unheeded(house: House) -> Iterator[str]:
    """What came and is not understood; that is nothing wrong. Nothing where the database is not there."""
    try:
        with house.database.read() as conn:
            yield from account.unheeded(conn)
    except RecordsError:
        return


def address(settings: Settings) -> Iterator[str]:
    """Links that only this machine opens, sent to phones."""
    if not settings.stands_in and not settings.web.public_base:
        yield (
            f"web.public_base is empty: links to papers and to the console begin with {settings.county.site}, which no phone "
            "opens; give the https address under which nginx shows the bot"
        )


def group(settings: Settings) -> Iterator[str]:
    """Texts that the officials' group should hear, and no group that does."""
    if settings.robot.address.get_secret_value():
        return
    try:
        named = [one.id for one in collection.load() if Channel.ROBOT in one.channels]
    except BadPages:
        return  # named among the pages
    if named:
        yield (
            f"workers.robot.address is empty: no group hears {', '.join(sorted(named))}, which name `robot` among their "
            "channels; set it, or take `robot` out"
        )


def _meaning(house: House) -> Iterator[str]:
    """Also makes what the web would make after its start."""
    try:
        model = meanings.ready(house.hotline, house.settings.var / meanings.FOLDER)
    except BadPages:
        return  # named among the pages
    if meaning.version() and model is None:
        yield f"{meaning.version()} is installed and does not run on this machine: the hotline finds answers by characters"


def _account(settings: Settings) -> Iterator[str]:
    if settings.wechat.mode == "plain" and not settings.stands_in:
        yield "wechat.mode is plain: anybody who sees one request can forge others; choose safe on the developer page"
    if settings.drill and not settings.stands_in:
        yield "drill is on with the county's own account: what is rehearsed would really be sent"


def _database(house: House) -> Iterator[str]:
    code = house.settings.county.code
    if not schema.current(house.database):
        yield "the database has no tables yet, or does not answer: the first `bot.py run` or `bot.py web` makes them"
        return
    try:
        canary.prove(house.database, house.keyring)
        with house.database.read() as conn:
            if not areas.within(conn, codes.parse(str(code))):
                yield f"county {code} has no villages yet: import its register, or `bot.py seed` for a demo"
            yield from pages.of_officials(conn, house.keyring, house.clock().date())
            yield from account.at_risk(conn)
    except RecordsError as error:
        yield f"records.database: {error}"


def _redis(settings: Settings) -> Iterator[str]:
    connection = shared(settings.redis.url)
    try:
        if connection is not None:
            connection.ping()
    except (redis.RedisError, OSError):
        yield "redis.url does not answer; everything works without it, only slower"


def _platform(settings: Settings) -> Iterator[str]:
    if settings.stands_in:
        return
    try:
        client.connect(settings.platform).addresses()
    except ApiError as error:
        yield f"the platform refuses us: {error}"
