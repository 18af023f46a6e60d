"""The worker: the sender of notices and broadcasts, after it has furnished the account."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from house.house import House
from house.settings import Settings
from records.errors import RecordsError
from wechat.client import Client
from wechat.errors import ApiError
from wechat.robot import Robot
from wechat.sms import Gateway
from workers import menu, metrics
from workers.broadcasts.voices import Recordings
from workers.gate import Gate
from workers.office import Office
from workers.pulse import Pulse
from workers.work import Work

FURNISH_TRIES, FURNISH_AGAIN_S = 60, 5.0


def work(house: House, door_codes: Sequence[str] = ()) -> Work:
    """`door_codes` get a QR code of the platform first."""
    house.unlock()
    metrics.show(house.settings.web.host, house.settings.workers.metrics_port)
    threading.Thread(target=_furnish, args=[house, house.platform, door_codes], name="furnish", daemon=True).start()
    return Work(office(house), house.redis_url, Pulse("work", house.database, house.clock))


def office(house: House) -> Office:
    settings, platform = house.settings, house.platform
    return Office(
        house.database, house.keyring, platform, settings.workers, house.clock, Gate(),
        rehearses=settings.rehearses, texts=_texts(settings), robot=_robot(settings), translate=house.translating.of,
        voices=Recordings(settings.var / "recordings", lambda data, kind: platform.upload_media("voice", data, kind)),
    )  # fmt: skip


def _texts(settings: Settings) -> Gateway | None:
    return Gateway(settings.gateway) if settings.gateway.address else None


def _robot(settings: Settings) -> Robot | None:
    return Robot(settings.robot) if settings.robot.address.get_secret_value() else None


def _furnish(house: House, platform: Client, door_codes: Sequence[str]) -> None:
    """The account's menu if it has changed, and codes to scan; the platform may not be up yet, or refuse us."""
    for _ in range(FURNISH_TRIES):
        try:
            menu.publish(house.database, platform, house.clock())
            for code in door_codes:
                platform.create_qr(code, "permanent")
            return
        except (ApiError, RecordsError):
            time.sleep(FURNISH_AGAIN_S)
