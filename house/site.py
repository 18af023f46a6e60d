"""The WSGI application: the webhook, the console, and the playground where it plays the platform."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from werkzeug.middleware.dispatcher import DispatcherMiddleware

from console import app as console
from console.parts import Parts
from county.broadcasts import beyond
from county.clock import Clock
from handlers import app
from handlers.account_events import AccountEvents
from handlers.api import app as api
from handlers.spool import Spool
from handlers.turns import Turns
from house import files
from house.house import House, Wake
from house.once import Once
from playground import app as playground
from records.errors import Unavailable
from wechat.door import Door
from workers.broadcasts import mass
from workers.finished import finished


def site(house: House, wake: Wake) -> Any:
    """It starts without the database, too: what arrives meanwhile is spooled."""
    settings = house.settings
    web = webhook(house, wake)
    web.register_blueprint(console.blueprint(parts(house, wake)))
    web.register_blueprint(api.blueprint(house.database, house.keyring, settings.county, house.clock))
    if not settings.stands_in:
        return web
    stand_in = playground.create(settings.playground, Clock(settings.county.time_zone))
    return DispatcherMiddleware(web, {"/playground": stand_in})


def webhook(house: House, wake: Wake) -> Any:
    """What the platform talks to."""
    unlocked = Once(house.unlock)
    with suppress(Unavailable):
        unlocked()
    settings = house.settings
    turns = Turns(
        house.database, house.keyring, house.carrier, house.reception, house.clock, wake,
        settings.wechat.reply_max_bytes, finished, unlocked,
    )  # fmt: skip
    events = AccountEvents(house.database, house.keyring, house.clock, mass.finished)
    spool = Spool(settings.var / "spool", house.keyring)
    recordings = settings.var / "recordings"
    return app.create(settings.web, Door(settings.wechat), turns, events, spool, lambda kept: bundle(kept, recordings))


def bundle(kept: bytes, recordings: Path) -> bytes:
    """All files of a broadcast in one; nothing for another kind of paper."""
    one = beyond.loads(kept)
    return files.zipped(one, recordings) if one else b""


def parts(house: House, wake: Wake) -> Parts:
    """What the console's pages work with."""
    settings = house.settings
    return Parts(
        house.database, house.keyring, house.clock, settings.county, settings.console, settings.var, wake,
        house.repertoire, house.hotline.shipped,
    )  # fmt: skip
