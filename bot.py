"""The one command: `bot.py run` starts everything, the others start or do one thing. Nothing imports it."""

from __future__ import annotations

import click

from county.clock import Clock
from house import clockwork, logs, planting, sending, serving, settings
from house.commands import ONCE
from house.house import House
from house.serving import until_told
from playground import app as playground


@click.group()
def bot() -> None:
    """Qunfang 群防: the WeChat bot with which a county gets through an epidemic."""
    logs.begin()


@bot.command()
def run() -> None:
    """Everything at once: web, worker, scheduler, and the playground while there is no account."""
    house = House(settings.read())
    planted = planting.settle(house)
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
    until_told(sending.work(House(settings.read())))


@bot.command()
def schedule() -> None:
    """Wakes what is due: reminders, forgotten questions, the end of what must not be kept."""
    until_told(clockwork.schedule(House(settings.read())))


@bot.command("playground")
@click.option("--port", type=int, default=8001, show_default=True)
def playground_alone(port: int) -> None:
    """The platform on a port of its own; point wechat.api_base at it."""
    chosen = settings.read()
    public_url = f"http://{chosen.web.host}:{port}/playground"
    stand_in = chosen.playground.model_copy(update={"public_url": public_url})
    serving.serve(
        lambda: playground.alone(playground.create(stand_in, Clock(chosen.county.time_zone))), chosen.web, port
    )


for command in ONCE:
    bot.add_command(command)

if __name__ == "__main__":
    bot()
