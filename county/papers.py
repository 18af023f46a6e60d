"""A paper put where a phone can fetch it."""

from __future__ import annotations

from datetime import datetime

from county.settings import CountySettings
from papers import Paper
from records import papers
from records.database import Connection
from records.papers import Kept
from records.secrecy import Keyring
from records.writing import run


def offer(
    conn: Connection,
    keyring: Keyring,
    county: CountySettings,
    paper: Paper,
    name: str,
    *,
    account: int,
    at: datetime,
    about: int | None = None,
) -> str:
    """Keeps it for a day, in this transaction, and gives its address: PDF, with `.docx` behind it Word. `name` is the
    file's and names no person; `account` for whom it is made; `about` the person of whom it speaks."""
    return keep(conn, keyring, county, paper.dumps(), name, account=account, at=at, about=about)


def keep(
    conn: Connection,
    keyring: Keyring,
    county: CountySettings,
    content: bytes,
    name: str,
    *,
    account: int,
    at: datetime,
    about: int | None = None,
) -> str:
    """The same for what is no paper of ours, but made into files when it is fetched."""
    token = papers.fresh()
    run(conn, [papers.put(keyring, token, Kept(name, account, about, content), at)])
    return f"{county.site}/papers/{token}"
