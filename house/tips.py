"""Keys of tip-offs on the command line: made, wrapped by a passphrase, and used by two people to open one informant."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import click
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from county.tips.settings import Informants
from records.access import Access, append
from records.database import Database
from records.errors import Unreadable
from records.secrecy import Keyring
from records.tips import boxes, tip
from records.tips import holders as holding

LEAST_PASSPHRASE = 10
DEMO_PASSPHRASE = "only for the playground"  # noqa: S105 - wraps keys that protect made-up people


class Key(NamedTuple):
    """A private key, and who holds it."""

    holder: str
    private: bytes


Both = tuple[Key, Key]


def make(file: Path, holder: str, passphrase: str) -> str:
    """A new pair; the private key goes into the file, wrapped. Returns the public key for config.yaml."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise click.ClickException(f"the passphrase needs at least {LEAST_PASSPHRASE} characters")
    if file.exists():
        raise click.ClickException(f"{file} is there already; a key that is written over is lost for ever")
    public, private = boxes.pair()
    salt = random(argon2id.SALTBYTES)
    sealed = SecretBox(_stretched(passphrase, salt)).encrypt(private)
    file.touch(mode=0o600)
    kept = {"holder": holder, "public": _text(public), "salt": _text(salt), "private": _text(bytes(sealed))}
    file.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return _text(public)


def unwrap(file: Path, passphrase: str) -> Key:
    """Raises ClickException."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    try:
        key = SecretBox(_stretched(passphrase, base64.b64decode(kept["salt"]))).decrypt(
            base64.b64decode(kept["private"])
        )
    except CryptoError:
        raise click.ClickException(f"{file}: that is not its passphrase") from None
    return Key(str(kept["holder"]), key)


def unseal(database: Database, keyring: Keyring, locator: str, both: Both, reason: str, now: datetime) -> str:
    """The informant's openid. That it was opened, by whom and why is in the access log before anybody reads it."""
    who = _said(both, reason)
    with database.write() as conn:
        found = tip.of_locator(conn, locator.upper())
        if found is None:
            raise click.ClickException("there is no such tip")
        try:
            openid = boxes.join((found.first, found.second), both[0].private, both[1].private).decode()
        except Unreadable as error:
            raise click.ClickException(str(error)) from None
        append(conn, keyring, Access(0, 0, f"开封举报人 {locator.upper()}", who, now))
    return openid


def hand_over(
    database: Database, keyring: Keyring, both: Both, informants: Informants, reason: str, now: datetime
) -> tuple[int, int]:
    """Every tip to the public keys of `informants`, by both who hold it now; how many went over, and how many did not
    open. Nobody sees who sent them; the access log says who did it and why."""
    who = _said(both, reason)
    new = base64.b64decode(informants.first), base64.b64decode(informants.second)
    if not all(new):
        raise click.ClickException("county.tips.informants in config.yaml must name both new public keys first")
    if set(new) == {bytes(PrivateKey(key.private).public_key) for key in both}:
        raise click.ClickException(
            "config.yaml still names these two keys; put the new holder's public key there first"
        )
    with database.write() as conn:
        append(conn, keyring, Access(0, 0, "举报人钥匙移交", who, now))
    return holding.hand_over(database, (both[0].private, both[1].private), new)


def _said(both: Both, reason: str) -> str:
    """What the access log says of who did it. Raises ClickException."""
    one, other = (key.holder for key in both)
    if one == other:
        raise click.ClickException("two different people must open it")
    if not reason.strip():
        raise click.ClickException("a reason must be given; it stands in the access log")
    return f"{one}、{other}：{reason}"[:200]


def demo(var: Path) -> dict[str, Any]:
    """Keys for the playground's county: the offices' beside the other made-up ones, the two holders' as files."""
    folder = var / "demo-keys"
    folder.mkdir(parents=True, exist_ok=True)
    holders = {"first": "张纪检", "second": "李审计"}
    informants = {
        name: make(_fresh(folder / f"{name}.key"), holder, DEMO_PASSPHRASE) for name, holder in holders.items()
    }
    public, private = boxes.pair()
    return {"informants": informants, "office_key": _text(public), "office_secret": _text(private)}


def _fresh(file: Path) -> Path:
    """Of the demo only: keys of an earlier start, whose settings are gone, open nothing any more."""
    file.unlink(missing_ok=True)
    return file


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return argon2id.kdf(
        SecretBox.KEY_SIZE, passphrase.encode(), salt, argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE
    )


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode()
