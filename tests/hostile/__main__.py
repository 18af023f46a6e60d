"""S6 in its long version: `python -m tests.hostile`"""

from tests.fuzz.command import command
from tests.hostile import looking
from tests.hostile.strings import MOST

if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(looking.run, MOST)]))
