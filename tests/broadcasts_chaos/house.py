"""Senders and a conductor as processes under the supervisor that keeps them in a county: whoever is killed comes back."""

import signal
import threading
import time
from pathlib import Path

from bench.broadcast.platform import APP_ID, SECRET
from county.clock import Clock
from records import database as databases
from records.secrecy import keyring
from records.settings import RecordsSettings
from wechat import client
from wechat.settings import WechatSettings
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.queue import Waking
from workers.broadcasts.work import BroadcastWork
from workers.gate import Gate
from workers.office import Office
from workers.settings import TemplateSettings, WorkerSettings
from workers.supervisor import Supervisor

CARD = TemplateSettings(
    id="qunfang-outcome", data={"thing1": "{headline}", "phrase2": "请看", "thing3": "{said}", "time4": "{time}"}
)
SETTINGS = WorkerSettings(templates={"broadcast": CARD})
READ_TIMEOUT_S = 1.0
LOOK_S = 0.5


def wechat(api):
    return WechatSettings(
        app_id=APP_ID, app_secret=SECRET, token="bench", mode="plain", api_base=api, read_timeout_s=READ_TIMEOUT_S
    )


def office(asked):
    """Everything is built in the process that uses it."""
    records = RecordsSettings.model_validate(asked["records"])
    clock = Clock("Asia/Shanghai", Path(asked["folder"]) / "clock")
    return Office(
        databases.connect(records), keyring(records), client.connect(wechat(asked["api"])), SETTINGS, clock, Gate()
    )


def send(asked):
    told, work = threading.Event(), BroadcastWork(office(asked), asked["redis"])
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    work.start()
    told.wait()
    work.stop()


def conduct(asked):
    there, waking = office(asked), Waking(asked["redis"])
    conductor = Conductor(there.database, waking.chunks, waking.job)
    while True:
        conductor.run(there.clock())
        time.sleep(LOOK_S)


def run(asked):
    """`asked`: folder, records, api, redis, senders."""
    parts = {f"send{n}": lambda: send(asked) for n in range(asked["senders"])} | {"conduct": lambda: conduct(asked)}
    Supervisor(parts, Path(asked["folder"]) / "pids", lambda: None).run()
