"""Schedulers as processes under the supervisor that keeps them in a county: whoever is killed comes back."""

from datetime import date
from functools import partial
from pathlib import Path

from broadcasts import collection
from broadcasts.repertoire import Files
from county.clock import Clock
from county.settings import CountySettings
from house.serving import until_told
from records import database as databases
from records.secrecy import keyring
from records.settings import RecordsSettings
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.when import When
from workers.jobs import AT_EVERY_LOOK, Job
from workers.schedule import Schedule
from workers.supervisor import Supervisor

COUNTY = CountySettings(code=410798, health_rules=({"since": date(2020, 1, 20)},))


def schedule(asked):
    """Everything is built in the process that uses it."""
    records = RecordsSettings.model_validate(asked["records"])
    database, clock = databases.connect(records), Clock("Asia/Shanghai", Path(asked["folder"]) / "clock")
    when = When(database, keyring(records), COUNTY, Files(collection.load(), COUNTY), lambda ids: None)
    conductor = Conductor(database, lambda chunks: None, lambda edition, n: None)
    jobs = (Job("series", when.run), Job("broadcasts", conductor.run, AT_EVERY_LOOK))
    until_told(Schedule(jobs, database, clock))


def run(asked):
    """`asked`: folder, records, schedulers."""
    parts = {f"schedule{n}": partial(schedule, asked) for n in range(asked["schedulers"])}
    Supervisor(parts, Path(asked["folder"]) / "pids", lambda: None).run()
