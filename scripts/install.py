"""Make .venv with exactly the locked packages, from nothing but a Python: `python3 scripts/install.py [--dev|--bench]`.

This one file keeps to words that Python 3.6 still reads, so that a Python which is too old can say so itself.
"""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
TOO_OLD = """Qunfang needs Python 3.11 or newer; this one is {}.{}.
Install one (Debian, Ubuntu: apt-get install python3.11 python3.11-venv) and say: make run PYTHON=python3.11"""

if sys.version_info < OLDEST:
    for name in NEWER:
        if shutil.which(name):
            sys.exit(subprocess.call([name] + sys.argv))  # noqa: RUF005  Python 3.6 again
    sys.exit(TOO_OLD.format(*sys.version_info))

from environment import prepare  # noqa: E402  its words are newer than the check above

if __name__ == "__main__":
    sys.exit(prepare((sys.argv[1:] or ["--run"])[0].lstrip("-")))
