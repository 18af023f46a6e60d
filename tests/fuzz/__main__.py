"""S1 to S4 in their long versions, one after the other: `python -m tests.fuzz`"""

from tests.fuzz import bodies, bombs, forgeries, replays
from tests.fuzz.command import command

if __name__ == "__main__":
    runs = [(bodies.long, 100_000), (bombs.long, 1), (forgeries.long, 1_000_000), (replays.long, 1_000)]
    raise SystemExit(command(__doc__, runs))
