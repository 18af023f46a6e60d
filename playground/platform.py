"""The platform put together: its parts built once, started and stopped."""

import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from playground import cast
from playground.cast import Cast
from playground.clock import DrillClock
from playground.codec import Seal
from playground.exchanges import Exchanges
from playground.faults import Faults
from playground.hook.delivery import Delivery
from playground.hook.post import Packer, Wire
from playground.hook.postman import Postman
from playground.hook.replies import Judge
from playground.knobs import Knobs
from playground.settings import PlaygroundSettings
from playground.state import followers, templates
from playground.state.store import Store


@dataclass(frozen=True, slots=True)
class Platform:
    """`ids` gives MsgIds: numbers that grow over restarts too, since the bot remembers them."""

    settings: PlaygroundSettings
    cast: Cast
    clock: DrillClock
    store: Store
    exchanges: Exchanges
    faults: Faults
    knobs: Knobs
    wire: Wire
    postman: Postman
    chance: random.Random
    ids: Iterator[int]

    def close(self) -> None:
        self.postman.close()
        self.store.close()


def build(settings: PlaygroundSettings, real: Callable[[], datetime], chance: random.Random | None = None) -> Platform:
    chance = chance or random.Random()
    clock, store = DrillClock(real, settings.clock_file), Store(settings.database)
    exchanges = Exchanges(settings.exchanges_kept)
    delivery = _delivery(settings, clock, store, exchanges, chance)
    platform = Platform(
        settings=settings,
        cast=cast.read(settings.cast_file),
        clock=clock,
        store=store,
        exchanges=exchanges,
        faults=Faults(chance),
        knobs=Knobs(),
        wire=delivery.wire,
        postman=Postman(delivery.carry, settings.threads, settings.letters_waiting),
        chance=chance,
        ids=itertools.count(int(real().timestamp() * 10_000_000)),
    )
    furnish(platform)
    return platform


def furnish(platform: Platform) -> None:
    """Put the cast and its notices where they are missing; what a person has done since is kept."""
    now = platform.clock.seconds()
    with platform.store.turn() as db:
        for person in platform.cast.people:
            if followers.find(db, person.openid) is None:
                followers.meet(db, person.openid, person.name)
                if person.follows:
                    followers.follow(db, person.openid, now)
        for template in platform.cast.templates:
            fields = dict(template.fields)
            templates.add(db, templates.Template(template.id, template.kind, template.title, fields))


def _delivery(
    settings: PlaygroundSettings, clock: DrillClock, store: Store, exchanges: Exchanges, chance: random.Random
) -> Delivery:
    token, aes_key = settings.token.get_secret_value(), settings.aes_key.get_secret_value()
    seal = Seal(aes_key, settings.app_id) if settings.mode != "plain" else None
    return Delivery(
        settings=settings,
        clock=clock,
        store=store,
        exchanges=exchanges,
        packer=Packer(settings.account, token, settings.mode, seal),
        judge=Judge(settings.account, token, settings.mode, settings.text_max_bytes, seal),
        wire=Wire(settings.webhook_url, settings.threads),
        chance=chance,
    )
