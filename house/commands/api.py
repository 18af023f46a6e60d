"""Keys of the interface for machines."""

from __future__ import annotations

import click

from house import api_keys, settings
from house.house import House


@click.command("api-key")
@click.argument("name", required=False)
@click.option(
    "--area", default="", help="official code of 6, 9 or 12 digits: the key reads this area and what is inside"
)
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True, help="how long it is good for")
@click.option("--full", is_flag=True, help="show small counts of villages, too")
@click.option("--list", "listing", is_flag=True, help="every key: its area, its end, when it was last used")
@click.option("--end", "ending", is_flag=True, help="NAME's key is good for nothing from now on")
def api_key(name: str | None, area: str, days: int, full: bool, listing: bool, ending: bool) -> None:
    """A key for the system NAME that reads reports over /api/ (docs/api.md). It is printed once and kept nowhere."""
    house = House(settings.read())
    house.unlock()
    if listing:
        for line in api_keys.listed(house.kept, house.clock()):
            click.echo(line)
        return
    if not name:
        raise click.UsageError("which NAME? or --list")
    if ending:
        api_keys.end(house.kept, house.keyring, name, house.clock())
        click.echo(f"{name} is locked out")
        return
    if not area:
        raise click.UsageError("which --area?")
    click.echo(api_keys.make(house.kept, house.keyring, name, area, house.clock(), days=days, whole=full))
