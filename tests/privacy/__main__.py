"""S14, S17 and S18 in their long versions: `python -m tests.privacy`, or one of them: `python -m tests.privacy erasure`"""

import sys

from tests.fuzz.command import command
from tests.privacy import audit, erasure, exports

RUNS = {"exports": (exports.long, 100_000), "audit": (audit.long, 1_000), "erasure": (erasure.long, 200)}

if __name__ == "__main__":
    wanted = [name for name in sys.argv[1:] if name in RUNS]
    rest = [word for word in sys.argv[1:] if word not in RUNS]
    raise SystemExit(command(__doc__, [RUNS[name] for name in wanted or RUNS], rest))
