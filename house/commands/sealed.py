"""Keys: of the fields, and of who sent a tip."""

from __future__ import annotations

from pathlib import Path

import click

from house import settings, tips
from house.house import House
from records import rotation


@click.command()
def reseal() -> None:
    """After a new field key: seal anew what the previous ones sealed, while everything runs."""
    house = House(settings.read())
    total = 0
    while done := rotation.sweep(house.kept.write, house.keyring):
        total += done
    click.echo(f"{total} values sealed anew; everything is under key {house.keyring.current}, the others can go")


@click.command()
@click.argument("holder")
@click.argument("file", type=click.Path(path_type=Path))
@click.password_option("--passphrase", prompt="A passphrase for the private key")
def keys(holder: str, file: Path, passphrase: str) -> None:
    """Make a pair of keys: FILE gets the private one, wrapped; the public one is for config.yaml."""
    click.echo(tips.make(file, holder, passphrase))


@click.command()
@click.argument("locator")
@click.option(
    "--first", type=click.Path(exists=True, path_type=Path), required=True, help="key file of the first holder"
)
@click.option("--second", type=click.Path(exists=True, path_type=Path), required=True, help="key file of the second")
@click.option("--reason", prompt=True, help="stands in the access log")
def unseal(locator: str, first: Path, second: Path, reason: str) -> None:
    """Open who sent a tip: two holders, two passphrases, and a line in the access log."""
    house = House(settings.read())
    click.echo(tips.unseal(house.kept, house.keyring, locator, _both(first, second), reason, house.clock()))


@click.command("hand-over")
@click.option(
    "--first",
    type=click.Path(exists=True, path_type=Path),
    required=True,
    help="key file of the first holder until now",
)
@click.option(
    "--second", type=click.Path(exists=True, path_type=Path), required=True, help="key file of the second until now"
)
@click.option("--reason", prompt=True, help="stands in the access log")
def hand_over(first: Path, second: Path, reason: str) -> None:
    """A holder leaves: every tip goes to the public keys that stand in config.yaml now. Both holders until now must be there."""
    house = House(settings.read())
    informants = house.settings.county.tips.informants
    moved, kept = tips.hand_over(house.kept, house.keyring, _both(first, second), informants, reason, house.clock())
    click.echo(
        f"{moved} tips are under the new keys" + (f"; {kept} did not open: they went over before" if kept else "")
    )


def _both(first: Path, second: Path) -> tips.Both:
    """Each holder types a passphrase of their own."""
    one, other = (tips.unwrap(file, click.prompt(f"Passphrase of {file}", hide_input=True)) for file in (first, second))
    return one, other
