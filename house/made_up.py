"""Keys and an account for a county that has none yet, made up on the first start and kept in var/local.yaml."""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path
from typing import Any

import yaml

from house import tips

ROOT = Path(__file__).resolve().parents[1]
CONFIG = Path(os.environ.get("BOT_CONFIG", ROOT / "config.yaml")).resolve()
STAND_IN = "wx_playground_00001"
"""The app id while no account of the county's own is configured: the playground's."""


def made_up() -> Path:
    """The file, written where it is missing; an empty one once an account of the county's own is configured."""
    configured = yaml.safe_load(CONFIG.read_text(encoding="utf-8")) or {}
    if os.environ.get("BOT_WECHAT__APP_SECRET") or configured.get("wechat", {}).get("app_secret"):
        return Path(os.devnull)
    file = Path(os.environ.get("BOT_VAR") or configured.get("var") or ROOT / "var").resolve() / "local.yaml"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        invented = yaml.safe_dump(_invented(file.parent))
        file.touch(mode=0o600)  # not before: a first start that is broken off must not leave an empty file behind
        file.write_text(invented, encoding="utf-8")
    return file


def _invented(var: Path) -> dict[str, Any]:
    account = {"app_id": STAND_IN, "app_secret": secrets.token_hex(16), "token": secrets.token_hex(16), "mode": "plain"}
    keys = {"field_key": _key(), "lookup_key": _key(), "database": f"sqlite:///{var}/qunfang.db"}
    return {"wechat": account | {"aes_key": _key()[:43]}, "records": keys, "county": {"tips": tips.demo(var)}}


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()
