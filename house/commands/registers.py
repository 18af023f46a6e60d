"""Who lives in the county and serves it: the demo, registers from workbooks, lists from above."""

from __future__ import annotations

from pathlib import Path

import click

from house import importing, planting, settings
from house import push_list as lists
from house.house import House
from records import seed


@click.command("seed")
@click.option("--people", type=int, help="a made-up county of this size instead of the demo")
@click.option("--villages", type=int, default=609, show_default=True)
def plant(people: int | None, villages: int) -> None:
    """Fill an empty database: the small demo county, or one at full size to measure with."""
    house = House(settings.read())
    house.unlock()
    if house.villages().all:
        raise click.ClickException("the database holds a county already; nothing was changed")
    if people:
        seed.full(house.database, house.keyring, people=people, villages=villages, now=house.clock())
        click.echo(f"{people} people in {villages} villages")
        return
    planted = planting.plant(house)
    click.echo(f"{planted.people} people in {planted.households} households")


@click.command("import")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="check everything, change nothing")
@click.option("--template", type=click.Choice(importing.NAMES), help="write an empty workbook instead")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="where the template goes")
def bring(file: Path | None, dry_run: bool, template: str | None, output: Path | None) -> None:
    """Take in the county's registers from FILE.xlsx, all of it or nothing."""
    if template:
        click.echo(importing.write_template(template, output or Path(f"{template}.xlsx")))
        return
    if file is None:
        raise click.UsageError("which FILE? or --template 户籍 for an empty one")
    house = House(settings.read())
    house.unlock()
    click.echo(
        importing.bring(house.database, house.keyring, house.settings.county, file, house.clock(), dry_run=dry_run)
    )


@click.command("push-list")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", default="", help="what the list is called in the messages; by default as the file")
def push_list(file: Path, name: str) -> None:
    """Push a list from above (.xlsx, .csv: 姓名, 电话, 村, 原因) to whoever must check it today."""
    house = House(settings.read())
    house.unlock()
    pushed = lists.hand_down(house.kept, house.keyring, house.settings.county, file, name, house.clock())
    again = f", {pushed.known} of today's list already" if pushed.known else ""
    click.echo(f"{len(pushed.tasks)} to check pushed to {len(pushed.notices)} people{again}")
