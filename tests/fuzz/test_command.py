import json

from tests.fuzz.command import command
from tests.fuzz.target import Report


def run(capsys, held):
    status = command("Test.", [(lambda count, seed: [(f"{count} of {seed}", Report(), held)], 7)], ["--seed", "5"])
    return status, json.loads(capsys.readouterr().out.splitlines()[-1])


def test_what_holds_ends_well(capsys):
    status, figures = run(capsys, held=True)
    assert (status, figures["seed"], figures["broken"]) == (0, 5, [])
    assert figures["7 of 5"]["requests"] == 0


def test_what_breaks_fails_and_names_itself(capsys):
    status, figures = run(capsys, held=False)
    assert (status, figures["broken"]) == (1, ["7 of 5"])
