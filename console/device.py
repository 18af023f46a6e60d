"""What is known of the browser: its name for the list of sessions, its address for counting guesses, and whether its
account signed in on it before."""

from __future__ import annotations

import hmac
import re
import secrets
from ipaddress import IPv6Address, ip_address, ip_network

from flask import Request

from records.secrecy import Keyring

BROWSERS = (
    ("MicroMessenger", "微信"),
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("Android", "安卓"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)
NEIGHBOURS_V6 = 64
_MARK = re.compile(r"([A-Za-z0-9_-]{22})\.([0-9a-f]{32})")


def called(request: Request) -> str:
    """微信（安卓）: enough to know one's own devices by."""
    agent = request.headers.get("User-Agent", "")
    browser = next((word for mark, word in BROWSERS if mark in agent), "浏览器")
    system = next((word for mark, word in SYSTEMS if mark in agent), "")
    return f"{browser}（{system}）" if system else browser


def source(request: Request, proxies: int) -> str:
    """Where a guess comes from: the address that our own outermost proxy saw; of IPv6 the whole network of a line."""
    told = request.headers.get("X-Forwarded-For", "").split(",") if proxies else []
    said = told[-proxies].strip() if len(told) >= proxies > 0 else request.remote_addr or ""
    try:
        address = ip_address(said)
    except ValueError:
        return "?"
    if isinstance(address, IPv6Address):
        return str(ip_network((address, NEIGHBOURS_V6), strict=False))
    return str(address)


def mark(keyring: Keyring, account: int) -> str:
    """Left in a browser where this account signed in."""
    number = secrets.token_urlsafe(16)
    return f"{number}.{_sign(keyring, account, number)}"


def known(keyring: Keyring, account: int, said: str) -> str:
    """The number of a browser where this account signed in before; "" for any other."""
    found = _MARK.fullmatch(said)
    if found is None or not hmac.compare_digest(_sign(keyring, account, found[1]), found[2]):
        return ""
    return found[1]


def _sign(keyring: Keyring, account: int, number: str) -> str:
    return keyring.mac("console.device", f"{account}/{number}").hex()
