"""The second factor: six digits from an authenticator, each good once, or one of ten printed codes."""

from __future__ import annotations

import hmac
import re
import secrets
from datetime import datetime, timedelta

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from console.parts import Parts
from console.plain import plain
from console.visitor import Visitor
from records import number
from records.console import guess, official, session
from records.console.official import Official
from records.errors import Conflict
from records.writing import Write, run

STEP_S, AROUND = 30, (0, -1, 1)
JUST_NOW = timedelta(minutes=10)
HOW_MANY, LETTERS = 10, 10
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def prove(parts: Parts, visitor: Visitor, said: str) -> bool | None:
    """True makes the session strong, and the factor one's own if it was new; None: too many tries. A try is counted in
    a transaction of its own before it is looked at."""
    with parts.database.write() as conn:
        if not guess.allowed(conn, parts.keyring, f"factor/{visitor.account}", visitor.at):
            return None
    with parts.database.read() as conn:
        mine = official.find(conn, parts.keyring, visitor.account)
        printed = official.printed(conn, visitor.account)
    if mine is None or not (mine.enrolled_at or may_begin(visitor, mine)):
        return False
    letters = re.sub(r"[^A-Z0-9]", "", plain(said).upper())
    spent = _by_phone(mine, letters, visitor.at) or _by_paper(mine, letters, printed)
    if not spent:
        return False
    new = [] if mine.enrolled_at else [official.enrol(mine.account, visitor.at)]
    try:
        with parts.database.write() as conn:
            run(conn, [*spent, *new, session.strengthen(visitor.session.hash, visitor.at)])
    except Conflict:
        return False  # the same code at the same moment, twice
    return True


def may_begin(visitor: Visitor, mine: Official | None) -> bool:
    """A first factor is set up right after a sign-in: not by somebody who found the page open. Another one, by who has
    just shown the one before."""
    if mine is not None and mine.enrolled_at:
        return visitor.strong
    return visitor.strong or visitor.at - visitor.session.started < JUST_NOW


def print_codes(parts: Parts, account: int) -> tuple[str, ...]:
    """Ten new ones in place of the old; shown this once. The first figure says which one it is."""
    codes = tuple(f"{n}" + "".join(secrets.choice(ALPHABET) for _ in range(LETTERS - 1)) for n in range(HOW_MANY))
    hashes = {_row(account, n): HASHER.hash(code) for n, code in enumerate(codes)}
    with parts.database.write() as conn:
        run(conn, official.print_codes(account, hashes))
    return tuple(f"{code[:5]}-{code[5:]}" for code in codes)


def address(parts: Parts, mine: Official) -> str:
    """What the QR code says to an authenticator; its label names no person."""
    return pyotp.TOTP(mine.secret).provisioning_uri(name=mine.name, issuer_name=f"{parts.county.name}群防")


def fresh_secret() -> str:
    return pyotp.random_base32()


def _by_phone(mine: Official, said: str, at: datetime) -> tuple[Write, ...]:
    """The write that spends this step."""
    if not mine.secret or not said.isdigit():
        return ()
    totp, now = pyotp.TOTP(mine.secret), int(at.timestamp()) // STEP_S
    step = next((now + n for n in AROUND if hmac.compare_digest(totp.at((now + n) * STEP_S), said)), 0)
    return (official.used(mine.account, step),) if step > mine.last_step else ()


def _by_paper(mine: Official, said: str, printed: dict[int, str]) -> tuple[Write, ...]:
    if mine.enrolled_at is None or len(said) != LETTERS or not said[0].isdigit():
        return ()
    row = _row(mine.account, int(said[0]))
    try:
        return (official.strike(row),) if row in printed and HASHER.verify(printed[row], said) else ()
    except (VerificationError, InvalidHashError):
        return ()


def _row(account: int, n: int) -> int:
    return number.of("console_printed", account, n)
