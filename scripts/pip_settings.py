"""What uv must be told of a machine's pip settings: uv reads no pip.conf, where mirrors and certificates are set."""

import configparser
from collections.abc import Mapping
from pathlib import Path

# pip's word, uv's word. An explicit UV_… of the person always wins.
WORDS = (
    ("index-url", "UV_DEFAULT_INDEX"),
    ("extra-index-url", "UV_INDEX"),
    ("find-links", "UV_FIND_LINKS"),
    ("cert", "SSL_CERT_FILE"),
    ("trusted-host", "UV_INSECURE_HOST"),
    ("timeout", "UV_HTTP_TIMEOUT"),
)
COMMA_SEPARATED = ("UV_FIND_LINKS",)


def uv_environment(environment: Mapping[str, str], cache: str) -> dict[str, str]:
    """The environment in which uv finds what pip would find; `cache` is used where the home cannot be written."""
    pip = settings(environment)
    told = {uv: pip[word] for word, uv in WORDS if pip.get(word)}
    for name in COMMA_SEPARATED:
        if name in told:
            told[name] = ",".join(told[name].split())
    told["UV_PYTHON_DOWNLOADS"] = "never"  # a Python from elsewhere is not what the person chose
    told["UV_SYSTEM_CERTS"] = told["UV_NATIVE_TLS"] = "1"  # the new word and the old one for it
    told["UV_INDEX_STRATEGY"] = "unsafe-best-match"  # safe here: every file is pinned by its hash
    told["UV_NO_PROGRESS"] = "1"
    if not writable(Path(environment.get("XDG_CACHE_HOME") or Path(environment.get("HOME") or "/", ".cache"))):
        told["UV_CACHE_DIR"] = cache
    return {**told, **environment}


def settings(environment: Mapping[str, str]) -> dict[str, str]:
    """pip's settings as pip would join them: its files in order, then PIP_… of the environment."""
    joined: dict[str, str] = {}
    for file in files(environment):
        read = configparser.RawConfigParser()
        try:
            read.read(file, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError, OSError):
            continue  # pip itself will complain of it in its own words
        for section in ("global", "install"):
            if read.has_section(section):
                joined.update(read.items(section))
    for name, value in environment.items():
        if name.startswith("PIP_") and value:
            joined[name[4:].lower().replace("_", "-")] = value
    return {name.replace("_", "-"): " ".join(value.split()) for name, value in joined.items()}


def files(environment: Mapping[str, str]) -> list[Path]:
    home = Path(environment.get("HOME") or "/")
    own = Path(environment.get("XDG_CONFIG_HOME") or home / ".config", "pip", "pip.conf")
    explicit = environment.get("PIP_CONFIG_FILE", "")
    return [Path("/etc/pip.conf"), home / ".pip" / "pip.conf", own] + ([Path(explicit)] if explicit else [])


def writable(folder: Path) -> bool:
    """Whether `folder` can be made or written, found by doing it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".qunfang-probe"
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
