"""What is said: a flow on the keyboard, answers that are missing, the files of a broadcast, and what is wrong."""

from __future__ import annotations

from pathlib import Path

import click

from broadcasts import proofs
from broadcasts.answer import SHIPPED
from chat.player import Player, desks
from chat.transcript import converse
from flows import example
from flows.catalogue import FLOWS
from house import answers as gaps
from house import checkup, settings
from house import files as beyond
from house.house import House


@click.command()
@click.argument("flow", default="健康上报")
def chat(flow: str) -> None:
    """Talk to one flow on the keyboard; what was said is printed as a test when you leave (Ctrl-D)."""
    chosen = settings.read()
    now = chosen.clock()
    at = int(now.timestamp())
    player = Player(desks(FLOWS, visit=example.visit(chosen.county, now.year), facts=example.facts(at)), now=at)

    def read() -> str | None:
        try:
            return input("> ")
        except EOFError:
            return None

    click.echo("\n" + converse(player, read, click.echo, opening=f"! tap {FLOWS.get(flow).name}"))


@click.group(invoke_without_command=True)
@click.pass_context
def answers(context: click.Context) -> None:
    """Questions that found no answer, or one of no use, grouped by likeness."""
    if context.invoked_subcommand is None:
        house = House(settings.read())
        click.echo(gaps.listed(gaps.waiting(house.kept, house.keyring)))


@answers.command("new")
@click.argument("number", type=click.IntRange(1))
def new_answer(number: int) -> None:
    """Begin the answer to group NUMBER of the list: a draft below broadcasts/answers, for you to write."""
    house = House(settings.read())
    waiting = gaps.waiting(house.kept, house.keyring)
    if number > len(waiting):
        raise click.ClickException(f"there are {len(waiting)} groups; `bot.py answers` lists them")
    file = gaps.new(waiting[number - 1], SHIPPED, house.clock().date())
    gaps.done(house.kept, waiting[number - 1])
    click.echo(f"{file}\nread the questions for names, write the answer, drop .draft from its name, run `bot.py check`")


@click.command()
@click.argument("broadcast")
@click.option(
    "-o", "--into", type=click.Path(path_type=Path, file_okay=False), default=None, help="by default var/files"
)
@click.option("--code", default="", help="what the poster's QR code holds: the account's link")
def files(broadcast: str, into: Path | None, code: str) -> None:
    """All files of BROADCAST (letter-to-all …) for television, loudspeaker, wall and group."""
    read = settings.read()
    try:
        one = beyond.find(broadcast)
    except LookupError as error:
        raise click.ClickException(str(error)) from error
    folder = into or read.var / "files" / one.id
    filled = beyond.filled(one, proofs.values(read.county, read.clock()))
    for said in beyond.make(filled, folder, code=code, recordings=read.var / "recordings"):
        click.echo(said)
    click.echo(f"all in {folder}")


@click.command()
def check() -> None:
    """What is wrong with configuration, database, Redis and platform, in words."""
    house = House(settings.read())
    found = list(checkup.wrong(house))
    for words in found:
        click.echo(f"! {words}")
    for words in checkup.unheeded(house):
        click.echo(f"  {words}")
    if found:
        raise SystemExit(1)
    click.echo("nothing is wrong")
