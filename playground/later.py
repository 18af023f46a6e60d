"""What the platform does a little later: it runs mass sends and brings the results of jobs to the webhook."""

import sqlite3
import threading
from collections.abc import Callable

from playground.hook import messages
from playground.hook.letter import Letter
from playground.platform import Platform
from playground.state import errands, jobs
from playground.state.errands import EVENT, LAPSE, RUN_MASS, Errand

AT_ONCE = 200
REFUSED, LAPSED = "err(40001)", "err(40002)"


class Runner:
    """One thread that takes due errands, never more than the postman has room for."""

    def __init__(self, platform: Platform, every_s: float = 0.1) -> None:
        self._platform, self._every_s = platform, every_s
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._work, name="errands", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def once(self) -> int:
        """Do what is due now; how many there were."""
        room = min(AT_ONCE, self._platform.postman.free)
        if room <= 0:
            return 0
        with self._platform.store.turn() as db:
            due = errands.due(db, self._platform.clock().timestamp(), room)
            for errand in due:
                DONE_BY[errand.kind](self._platform, db, errand)
        return len(due)

    def _work(self) -> None:
        while not self._stopped.is_set():
            if not self.once():
                self._stopped.wait(self._every_s)


def decide(platform: Platform, db: sqlite3.Connection, msg_id: int, agreed: bool) -> None:
    """An administrator's word on a mass send that waits for it."""
    job = jobs.find(db, msg_id)
    if job is None or job.status != jobs.WAITING:
        return
    if agreed:
        jobs.move(db, msg_id, jobs.SENDING)
        errands.put(db, platform.clock().timestamp() + platform.settings.mass_takes_s, RUN_MASS, "", {"msg_id": msg_id})
    else:
        _fail(platform, db, job, REFUSED)


def _event(platform: Platform, db: sqlite3.Connection, errand: Errand) -> None:
    common = {
        "ToUserName": platform.settings.account,
        "FromUserName": errand.openid,
        "CreateTime": platform.clock.seconds(),
    }
    platform.postman.send(Letter(errand.openid, common | errand.content, visible=False))


def _mass(platform: Platform, db: sqlite3.Connection, errand: Errand) -> None:
    job = jobs.find(db, errand.content["msg_id"])
    if job is not None and job.status == jobs.SENDING:
        _finish(
            platform, db, jobs.run(db, job, platform.clock.seconds(), platform.settings.mass_per_month), "send success"
        )


def _lapse(platform: Platform, db: sqlite3.Connection, errand: Errand) -> None:
    job = jobs.find(db, errand.content["msg_id"])
    if job is not None and job.status == jobs.WAITING:
        _fail(platform, db, job, LAPSED)


def _fail(platform: Platform, db: sqlite3.Connection, job: jobs.Job, why: str) -> None:
    jobs.move(db, job.msg_id, jobs.FAILED)
    _finish(platform, db, job, why)


def _finish(platform: Platform, db: sqlite3.Connection, job: jobs.Job, status: str) -> None:
    """Tell the account; the sender is `mphelper`, not a person."""
    fields = messages.event(
        "MASSSENDJOBFINISH",
        MsgID=job.msg_id,
        Status=status,
        TotalCount=job.total,
        FilterCount=job.sent + job.errors,
        SentCount=job.sent,
        ErrorCount=job.errors,
        CopyrightCheckResult={"Count": 0, "ResultList": "", "CheckState": 2},
        ArticleUrlResult={"Count": 0, "ResultList": ""},
    )
    errands.put(db, platform.clock().timestamp(), EVENT, "mphelper", fields)


DONE_BY: dict[str, Callable[[Platform, sqlite3.Connection, Errand], None]] = {
    EVENT: _event,
    RUN_MASS: _mass,
    LAPSE: _lapse,
}
