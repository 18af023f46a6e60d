"""S8, S9, S11 and S12 of the console in their long versions, and odd values everywhere: `python -m tests.console`"""

from tests.console import climbing, forging, guessing, leaving, odd
from tests.fuzz.command import command

if __name__ == "__main__":
    runs = [(guessing.long, 10_000), (forging.long, 1), (climbing.long, 1), (leaving.long, 1), (odd.long, 1)]
    raise SystemExit(command(__doc__, runs))
