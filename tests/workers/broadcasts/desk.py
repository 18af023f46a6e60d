"""A county of a few accounts, one edition for all of them, and everything that moves it, with a clock in hand."""

from dataclasses import replace

from records import accounts
from records.accounts import Account
from records.broadcasts import approval, delivery, job
from records.broadcasts import edition as editions
from records.broadcasts.edition import Stage
from tests.records.broadcasts.helpers import APPROVER, edition
from tests.workers.post import Platform, Post
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.group import Group
from workers.broadcasts.mass import Mass
from workers.broadcasts.posting import Posting
from workers.settings import TemplateSettings, WorkerSettings

CARD = TemplateSettings(id="T", data={"thing1": "{headline}", "thing2": "{said}"})
SETTINGS = WorkerSettings(templates={"broadcast": CARD}, broadcast_calls=4, broadcast_batch=3)


class Beyond:
    """An SMS gateway and a group's robot in one: `errors` are raised one after the other before anything is taken."""

    def __init__(self, *errors):
        self.errors, self.sent = list(errors), []

    def send(self, *said):
        if self.errors:
            raise self.errors.pop(0)
        self.sent.append(said)
        return f"S{len(self.sent)}"


class Desk(Post):
    """`woken` and `jobs` are what the conductor asked the workers for."""

    def __init__(self, database, keyring, now, platform=None, settings=SETTINGS, people=7):
        super().__init__(database, keyring, now, platform or Platform(), settings)
        self.settle(people)
        self.woken, self.jobs = [], []
        self.conductor = Conductor(database, self.woken.extend, lambda *one: self.jobs.append(one))
        self.office = replace(self.office, rehearses=True)
        self.gateway = Beyond()
        self.office = replace(self.office, texts=self.gateway, robot=self.gateway)
        self.posting, self.mass, self.group = Posting(self.office), Mass(self.office), Group(self.office)

    def has(self, *, agreed=True, **fields):
        """An edition that is approved, and agreed to by a second person."""
        one = edition(self.clock(), **{"stage": Stage.APPROVED, "count": 7, **fields})
        self.write(editions.put(one), *([approval.put(one, APPROVER, self.clock())] if agreed else []))
        self.edition = one
        return self

    def conduct(self):
        """The conductor looks, and the workers do what they were asked for."""
        self.conductor.run(self.clock())
        while self.woken or self.jobs:
            woken, self.woken[:] = list(self.woken), []
            jobs, self.jobs[:] = list(self.jobs), []
            for one in jobs:
                self.mass.send(*one)
            for chunk in woken:
                self.posting.post(chunk)
        self.group.look()
        return self

    def goes_on(self, **span):
        self.clock.pass_(**span)
        return self.conduct()

    def moves(self, stages, to):
        with self.database.write() as conn:
            assert editions.move(conn, self.edition.id, stages, to, self.clock())
        return self

    def speaks(self, account, language):
        self.write(
            accounts.put(self.keyring, Account(account, f"openid-{account}", self.clock(), account, language=language))
        )
        return self

    @property
    def stage(self):
        with self.database.read() as conn:
            return editions.find(conn, self.edition.id).stage

    @property
    def states_of_rows(self):
        with self.database.read() as conn:
            return {state.value: count for state, count in delivery.states(conn, self.edition.id).items()}

    @property
    def mass_jobs(self):
        with self.database.read() as conn:
            return job.of(conn, self.edition.id)
