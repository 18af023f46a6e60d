"""The access log checked, and the calendar of erasure looked at or carried out."""

from __future__ import annotations

from pathlib import Path

import click

from house import privacy, settings
from house.house import House
from records.scrub import scrub
from workers.upkeep import Upkeep


@click.command("verify-log")
@click.option(
    "--anchors",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="the file of heads that the second machine keeps",
)
def verify_log(anchors: Path | None) -> None:
    """Walk the whole access log: nothing changed, taken out, moved, or cut off at the end."""
    house = House(settings.read())
    click.echo(privacy.verify(house.kept, house.keyring, anchors))


@click.command()
@click.option("--now", "at_once", is_flag=True, help="do not wait for the night")
@click.option(
    "--again",
    "restored",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="after a restore: the list of who was deleted since, which the second machine keeps",
)
@click.option("--thorough", is_flag=True, help="write PostgreSQL's tables anew, which locks each for a while")
def erasure(at_once: bool, restored: Path | None, thorough: bool) -> None:
    """What ends when: a dry run, unless you say --now."""
    house = House(settings.read())
    db, now = house.kept, house.clock()
    for line in privacy.calendar_lines(db, house.settings.county, now):
        click.echo(line)
    if at_once:
        click.echo(
            f"{Upkeep(db, house.keyring, house.settings.county.privacy.log_lasts).erase(now, all_of_it=True)} rows erased"
        )
    if restored:
        click.echo(
            f"{privacy.again(db, house.keyring, restored, now)} people who were deleted before are deleted again"
        )
    if at_once or restored or thorough:
        whole = scrub(db, thorough=thorough)
        click.echo(
            "its files hold none of it any more" if whole else "its files may hold it for a while yet: --thorough"
        )
