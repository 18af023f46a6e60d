"""The console's first people."""

from __future__ import annotations

import click

from county.console import inviting
from county.console.ordering import LEVELS
from county.errors import Refused
from house import settings
from house.house import House
from records import codes


@click.command()
@click.argument("role", type=click.Choice(tuple(LEVELS)), default="county_command")
@click.option(
    "--area", default="", help="official code of 6, 9 or 12 digits, 15 for a grid cell; the county by default"
)
def invite(role: str, area: str) -> None:
    """A code that gives the office ROLE to the first who sends it in the chat: for those above whom nobody stands."""
    house = House(settings.read())
    house.unlock()
    try:
        place = codes.parse(area or str(house.settings.county.code))
        with house.kept.write() as conn:
            code = inviting.found(conn, house.keyring, role, place, house.clock())
    except (Refused, ValueError) as refused:
        raise click.ClickException(str(refused)) from None
    click.echo(f"接任 {code}\nsend this in the chat within ten minutes; it works once")
