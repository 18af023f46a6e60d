"""A platform that writes down what it was asked, fails as it is told, and a county of one family to write to."""

import threading
from dataclasses import replace
from datetime import timedelta

from records import accounts, areas, households, notices, persons, talks, writing
from records.accounts import Account
from records.areas import Area
from records.households import Household
from records.notices import NOTICE, Notice, Urgency
from records.persons import Person
from records.talks import Talk
from wechat.errors import ApiError, Decision
from workers.gate import Gate
from workers.office import Office
from workers.settings import TemplateSettings, WorkerSettings

COUNTY, TOWN, VILLAGE = 410798000000, 410798100000, 410798100001
TEMPLATE = TemplateSettings(id="T", data={"thing1": "{about}", "thing2": "{said}", "thing4": "{place}"})
WITH_TEMPLATE = WorkerSettings(templates={"alarm": TEMPLATE})
WITHOUT = WorkerSettings()


class Clock:
    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now

    def pass_(self, **time):
        self.now += timedelta(**time)


class Platform:
    """`errors` are raised one after the other before it takes anything; `then` is called after each call."""

    def __init__(self, *errors):
        self.errors = list(errors)
        self.sent = []
        self.then = lambda: None
        self._lock = threading.Lock()

    def send_text(self, openid, text):
        self._take(("customer", openid, text))

    def send_template(self, openid, template_id, data, url="", client_msg_id=""):
        self._take(("template", openid, client_msg_id, dict(data)))
        return 7000 + len(self.sent)

    def send_subscription(self, openid, template_id, data):
        self._take(("subscription", openid, template_id, dict(data)))

    def send_voice(self, openid, media_id):
        self._take(("voice", openid, media_id))

    def send_mass_text(self, to, text, clientmsgid):
        self._take(("mass", to if isinstance(to, str) else tuple(to), clientmsgid, text))
        return 8000 + len(self.sent)

    def _take(self, call):
        with self._lock:
            error = self.errors.pop(0) if self.errors else None
        if error is not None:
            raise error
        self.sent.append(call)
        self.then()

    @property
    def ways(self):
        return [call[0] for call in self.sent]


def error(decision, code=None, alarm=False):
    return ApiError("message/custom/send", code, decision, alarm=alarm)


AGAIN, UNKNOWN, STOP = error(Decision.AGAIN), error(Decision.UNKNOWN), error(Decision.STOP, 40164, alarm=True)
OVER = error(Decision.OUT_OF_WINDOW, 45015)


class Post:
    """An office with its database, clock and platform, and the rows in it."""

    def __init__(self, database, keyring, now, platform=None, settings=WITH_TEMPLATE):
        self.database, self.keyring, self.clock = database, keyring, Clock(now)
        self.platform = platform or Platform()
        self.seconds = 0.0
        gate = Gate(self._monotonic)
        self.office = Office(database, keyring, self.platform, settings, self.clock, gate, self._monotonic, self.later)

    def _monotonic(self):
        return self.seconds

    def later(self, seconds):
        self.seconds += seconds
        self.clock.pass_(seconds=seconds)

    def write(self, *writes):
        with self.database.write() as conn:
            writing.run(conn, writes)

    def settle(self, people=2):
        """A village with one household; person and account n for each of them."""
        self.write(
            areas.put(Area(COUNTY, "清河县")),
            areas.put(Area(TOWN, "柳林镇")),
            areas.put(Area(VILLAGE, "南坡村")),
            households.put(self.keyring, Household(1, VILLAGE, None, 1, "南坡村1号", "CODE1")),
        )
        for n in range(1, people + 1):
            self.write(
                persons.put(self.keyring, Person(n, VILLAGE, 1, f"张{n}")),
                accounts.put(self.keyring, Account(n, f"openid-{n}", self.clock(), n)),
                accounts.speak_for(n, n, self.clock(), "本人"),
            )
        return self

    def talks(self, account=1, window_left=5, hours_ago=1):
        """The account wrote to us lately."""
        talk = Talk(window_left=window_left, heard_at=self.clock() - timedelta(hours=hours_ago))
        self.write(talks.put(self.keyring, account, talk))
        return self

    def plans(self, *ids, urgency=Urgency.ALARM, account=1, **fields):
        notice = Notice(
            0, account or 1, account, "alarm", urgency, "张2 电话 1\n发热 38.5", self.clock(), self.clock(), about=2
        )
        self.write(*(notices.put(self.keyring, replace(notice, id=n, **fields)) for n in ids))
        return self

    def row(self, number):
        with self.database.read() as conn:
            found = conn.execute(NOTICE.select().where(NOTICE.c.id == number)).first()
        return notices.from_row(self.keyring, found)

    def states(self, *ids):
        return [str(self.row(n).state) for n in ids]
