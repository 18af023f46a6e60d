"""The example of docs/development.md runs as it stands there: a flow, its ledger, and the talk that tests it."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "development.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
RUN = """
import sys, types
sys.path.insert(0, ".")

def module(name, code):
    made = types.ModuleType(name)
    sys.modules[name] = made
    exec(code, made.__dict__)
    return made

LEDGER, FLOW, TEST = sys.argv[1:]
module("records.ledgers.mask_report", LEDGER)
flow = module("flows.masks", FLOW).masks

from chat.flows import Flows
from tests.flows import stage
stage.FLOWS = Flows((flow, *stage.FLOWS))
made = module("tests.flows.test_masks", TEST)
[test] = [value for name, value in vars(made).items() if name.startswith("test_")]
test()
"""


def block(opening: str) -> str:
    return next(code for code in BLOCKS if opening in code)


def test_the_new_conversation_talks_as_it_is_written() -> None:
    """In a process of its own: a ledger that is declared stays declared."""
    parts = [block("class MaskReport"), block("def masks(visit"), block("def test_who_has_none")]
    ran = subprocess.run([sys.executable, "-c", RUN, *parts], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
