"""An environment, .venv or the benchmark's var/bench-venv: made when its stamp is missing, in the first way that works.

A stamp named after the lock, the Python and the place makes every later run a matter of milliseconds.
"""

import hashlib
import sys
import time
from pathlib import Path

from ways import WAYS, Failed, python_in

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "run": "requirements.lock",
    "dev": "requirements-dev.lock",
    "model": "requirements-model.lock",
    "speech": "requirements-speech.lock",
    "bench": "requirements-bench.lock",
}
CONTAINS = {
    "run": ("run",),
    "dev": ("run", "dev", "speech"),
    "model": ("run", "model"),
    "speech": ("run", "speech"),
    "bench": ("bench",),
}
# The peer of the benchmark wants versions of its own.
FOLDERS = dict.fromkeys(CONTAINS, ".venv") | {"bench": "var/bench-venv"}
NO_WAY = """The packages could not be installed:
{reasons}
Likely cures:
  - Debian, Ubuntu:  apt-get install python3-venv python3-pip
  - behind a mirror: pip config set global.index-url <your mirror>
  - then the same command again"""


def prepare(kind: str, root: Path = ROOT) -> int:
    """Make sure that `kind` (a key of LOCKS) is installed under `root`; the exit code says whether it is."""
    venv = root / FOLDERS[kind]
    if stamp(root, kind).exists() and python_in(venv).exists():
        return 0
    started = time.monotonic()
    print(f"Installing the locked packages into {venv.name} …", flush=True)
    for old in venv.glob(".locked-*"):
        old.unlink()
    try:
        how = install(venv, root / LOCKS[kind])
    except Failed as failed:
        print(NO_WAY.format(reasons=failed), file=sys.stderr)
        return 1
    for contained in CONTAINS[kind]:
        stamp(root, contained).touch()
    print(f"Done in {time.monotonic() - started:.1f} s, {how}.", flush=True)
    return 0


def stamp(root: Path, kind: str) -> Path:
    """The file that stands for: this lock, on this Python, in this place, is installed."""
    digest = hashlib.sha256((root / LOCKS[kind]).read_bytes())
    digest.update(f"{sys.version_info[:2]} {sys.platform} {root}".encode())
    return root / FOLDERS[kind] / f".locked-{kind}-{digest.hexdigest()[:16]}"


def install(venv: Path, lock: Path) -> str:
    """Install `lock` by the first way that works and say which it was."""
    reasons = []
    for way in WAYS:
        try:
            return way(venv, lock)
        except Failed as failed:
            reasons.append(f"  - {way.__name__.replace('_', ' ')}: {failed}")
    raise Failed("\n".join(reasons))
