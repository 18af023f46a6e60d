"""The one command: `bot.py run` starts everything, the others start or do one thing. Nothing imports it."""

from __future__ import annotations

from pathlib import Path

import click

from broadcasts import proofs
from broadcasts.answer import SHIPPED
from chat.player import Player, desks
from chat.transcript import converse
from county.clock import Clock
from flows import example
from flows.catalogue import FLOWS
from house import answers as gaps
from house import checkup, importing, logs, serving, settings, tips
from house import files as beyond
from house import push_list as lists
from house.house import House
from house.serving import until_told
from playground import app as playground
from records import rotation, seed


@click.group()
def bot() -> None:
    """Qunfang 群防: the WeChat bot with which a county gets through an epidemic."""
    logs.begin()


@bot.command()
def run() -> None:
    """Everything at once: web, worker, scheduler, and the playground while there is no account."""
    house = House(settings.read())
    planted = house.settle()
    house.database.close()
    click.echo(f"{house.settings.county.name}群防 is starting{' for the first time' if planted else ''}:")
    if house.settings.stands_in:
        click.echo(f"  playground  {house.settings.here}/playground/")
    click.echo(f"  webhook     {house.settings.here}/wechat\n  health      {house.settings.here}/healthz")
    serving.together(house, tuple(planted.codes.values()) if planted else ())


@bot.command()
@click.option("--port", type=int, help="instead of web.port")
def web(port: int | None) -> None:
    """The webhook, its health, and what is mounted beside it."""
    chosen = settings.read()
    chosen.web.port = port or chosen.web.port
    chosen.redis.url = House(chosen).redis_url
    serving.web(chosen)


@bot.command()
def work() -> None:
    """Sends what is waiting to be sent."""
    until_told(House(settings.read()).work())


@bot.command()
def schedule() -> None:
    """Wakes what is due: reminders, forgotten questions, the end of what must not be kept."""
    until_told(House(settings.read()).schedule())


@bot.command("playground")
@click.option("--port", type=int, default=8001, show_default=True)
def playground_alone(port: int) -> None:
    """The platform on a port of its own; point wechat.api_base at it."""
    chosen = settings.read()
    public_url = f"http://{chosen.web.host}:{port}/playground"
    stand_in = chosen.playground.model_copy(update={"public_url": public_url})
    serving.serve(lambda: playground.alone(playground.create(stand_in, Clock(chosen.county.time_zone))), chosen, port)


@bot.command("seed")
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
    planted = house.plant()
    click.echo(f"{planted.people} people in {planted.households} households")


@bot.command("import")
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


@bot.command()
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


@bot.command()
def reseal() -> None:
    """After a new field key: seal anew what the previous ones sealed, while everything runs."""
    house = House(settings.read())
    total = 0
    while done := rotation.sweep(house.kept.write, house.keyring):
        total += done
    click.echo(f"{total} values sealed anew; everything is under key {house.keyring.current}, the others can go")


@bot.command("push-list")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", default="", help="what the list is called in the messages; by default as the file")
def push_list(file: Path, name: str) -> None:
    """Push a list from above (.xlsx, .csv: 姓名, 电话, 村, 原因) to whoever must check it today."""
    house = House(settings.read())
    house.unlock()
    pushed = lists.hand_down(house.kept, house.keyring, house.settings.county, file, name, house.clock())
    again = f", {pushed.known} of today's list already" if pushed.known else ""
    click.echo(f"{len(pushed.tasks)} to check pushed to {len(pushed.notices)} people{again}")


@bot.command()
@click.argument("holder")
@click.argument("file", type=click.Path(path_type=Path))
@click.password_option("--passphrase", prompt="A passphrase for the private key")
def keys(holder: str, file: Path, passphrase: str) -> None:
    """Make a pair of keys: FILE gets the private one, wrapped; the public one is for config.yaml."""
    click.echo(tips.make(file, holder, passphrase))


@bot.command()
@click.argument("locator")
@click.option(
    "--first", type=click.Path(exists=True, path_type=Path), required=True, help="key file of the first holder"
)
@click.option("--second", type=click.Path(exists=True, path_type=Path), required=True, help="key file of the second")
@click.option("--reason", prompt=True, help="stands in the access log")
def unseal(locator: str, first: Path, second: Path, reason: str) -> None:
    """Open who sent a tip: two holders, two passphrases, and a line in the access log."""
    house = House(settings.read())
    opened = [tips.unwrap(file, click.prompt(f"Passphrase of {file}", hide_input=True)) for file in (first, second)]
    (one, key), (other, other_key) = opened
    click.echo(tips.unseal(house.kept, house.keyring, locator, (one, other), (key, other_key), reason, house.clock()))


@bot.command("hand-over")
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
    opened = [tips.unwrap(file, click.prompt(f"Passphrase of {file}", hide_input=True)) for file in (first, second)]
    (one, key), (other, other_key) = opened
    informants = house.settings.county.tips.informants
    moved, kept = tips.hand_over(
        house.kept, house.keyring, (one, other), (key, other_key), informants, reason, house.clock()
    )
    click.echo(
        f"{moved} tips are under the new keys" + (f"; {kept} did not open: they went over before" if kept else "")
    )


@bot.group(invoke_without_command=True)
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


@bot.command()
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
    filled = proofs.values(read.county, read.clock())
    for said in beyond.make(one, filled, folder, code=code, recordings=read.var / "recordings"):
        click.echo(said)
    click.echo(f"all in {folder}")


@bot.command()
def check() -> None:
    """What is wrong with configuration, database, Redis and platform, in words."""
    found = list(checkup.wrong(House(settings.read())))
    for words in found:
        click.echo(f"! {words}")
    if found:
        raise SystemExit(1)
    click.echo("nothing is wrong")


if __name__ == "__main__":
    bot()
