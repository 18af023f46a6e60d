"""The ways to fill .venv, best first; each installs by hash and raises Failed when it cannot."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pip_settings import uv_environment

UV_LOCK = Path(__file__).resolve().parent.parent / "requirements-uv.lock"


class Failed(Exception):
    """One way to install did not work; the next may."""


def with_uv(venv: Path, lock: Path, uv: str = "") -> str:
    """uv from the PATH, or the one that an earlier run left in the venv."""
    found = uv or shutil.which("uv") or shutil.which("uv", path=str(venv / "bin"))
    if not found:
        raise Failed("none on the PATH")
    with tempfile.TemporaryDirectory() as spare_cache:
        surroundings = uv_environment(os.environ, spare_cache)
        if not fits(venv):
            run([found, "venv", "-q", "--clear", "--python", sys.executable, str(venv)], surroundings)
        into = ["--python", str(python_in(venv)), "--require-hashes", "-r", str(lock)]
        run([found, "pip", "install", "-q", *into], surroundings)
    return "with uv"


def with_fetched_uv(venv: Path, lock: Path) -> str:
    """uv's own wheel, fetched by whatever pip there is: quicker had than a venv with pip is made."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = ["-q", "--target", folder, "--require-hashes", "-r", str(UV_LOCK)]
        run([*some_pip(Path(folder, "pip")), "install", *wheel])
        uv = shutil.which("uv", path=str(Path(folder, "bin")))
        if uv is None:
            raise Failed("its wheel holds no program for this machine")
        with_uv(venv, lock, uv)
        shutil.move(uv, venv / "bin" / "uv")
    return "with uv from its wheel"


def with_pip(venv: Path, lock: Path) -> str:
    """Plain pip in a plain venv."""
    run([sys.executable, "-m", "venv", "--clear", str(venv)])
    run([str(python_in(venv)), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)])
    return "with pip"


def with_outer_pip(venv: Path, lock: Path) -> str:
    """Debian without python3-venv has no ensurepip; its own pip can still fill a venv that has none."""
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(venv)])
    into = ["--python", str(python_in(venv)), "install", "-q", "--require-hashes", "-r", str(lock)]
    run([sys.executable, "-m", "pip", *into])
    return "with the machine's pip"


WAYS = (with_uv, with_fetched_uv, with_pip, with_outer_pip)


def fits(venv: Path) -> bool:
    """Whether `venv` stands on the Python that asks and that Python is still there."""
    major, minor = sys.version_info[:2]
    return python_in(venv).exists() and (venv / "lib" / f"python{major}.{minor}").is_dir()


def some_pip(spare: Path) -> list[str]:
    """The command of the machine's pip; where there is none, of one in a new venv at `spare`."""
    try:
        run([sys.executable, "-m", "pip", "--version"])
    except Failed:
        run([sys.executable, "-m", "venv", str(spare)])
        return [str(python_in(spare)), "-m", "pip"]
    return [sys.executable, "-m", "pip"]


def python_in(venv: Path) -> Path:
    return venv / "bin" / "python"


def run(command: list[str], environment: Mapping[str, str] | None = None) -> None:
    """Run quietly; on failure raise Failed with the last line that the command said."""
    try:
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    except OSError as error:
        raise Failed(str(error)) from error
    if done.returncode:
        said = done.stdout.decode(errors="replace").strip().splitlines()
        raise Failed(said[-1].strip() if said else f"{command[0]} ended with {done.returncode}")
