"""S10, S15, S16 and S19 of tips in their long versions: `python -m tests.tips`"""

from tests.fuzz.command import command
from tests.tips import canaries, flood, guessing, stolen

if __name__ == "__main__":
    runs = [(guessing.long, 10_000), (canaries.long, 1_000), (flood.long, 2_000), (stolen.long, 1_000)]
    raise SystemExit(command(__doc__, runs))
