"""`bot.py import`: a workbook into the register, or an empty one to fill in."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

import click

from county.register import reading, template
from county.register.errors import BadFile, Fault, Faulty
from county.register.sheets import BY_NAME, SHEETS
from county.register.taking import Taken, take
from county.settings import CountySettings
from records.database import Database
from records.secrecy import Keyring

MOST_FAULTS = 200
ALL = "全部"
NAMES = (ALL, *BY_NAME)


class OnlyTried(Exception):
    """Undoes the transaction of a trial run."""


def write_template(name: str, file: Path) -> str:
    """Raises ClickException where the file is there already."""
    if file.exists():
        raise click.ClickException(f"{file} 已经有了，换一个文件名")
    template.write(file, SHEETS if name == ALL else (BY_NAME[name],))
    return f"{file}：照「说明」一页填好，再用 bot.py import {file} --dry-run 试一遍"


def bring(
    database: Database, keyring: Keyring, county: CountySettings, file: Path, now: datetime, *, dry_run: bool
) -> str:
    """What the import brought. Raises ClickException that lists what is wrong; then nothing was changed."""
    try:
        taken = _take(database, keyring, county, file, now, dry_run)
    except BadFile as bad:
        raise click.ClickException(f"{file}：{bad}") from None
    except Faulty as faulty:
        raise click.ClickException(listed(faulty.faults)) from None
    return told(taken, dry_run=dry_run)


def _take(
    database: Database, keyring: Keyring, county: CountySettings, file: Path, now: datetime, dry_run: bool
) -> Taken:
    book, digest = reading.read(file), hashlib.sha256(file.read_bytes()).digest()
    try:
        with database.write() as conn:
            taken = take(conn, keyring, county, book, digest, now)
            if dry_run:
                raise OnlyTried
    except OnlyTried:
        pass
    return taken


def listed(faults: tuple[Fault, ...]) -> str:
    """In the order of the sheets; the first two hundred."""
    order = list(BY_NAME)
    sorted_ = sorted(faults, key=lambda one: (order.index(one.sheet) if one.sheet in order else 99, one.row))
    more = f"\n…还有 {len(faults) - MOST_FAULTS} 处" if len(faults) > MOST_FAULTS else ""
    return f"有 {len(faults)} 处要改，什么都没有导入：\n" + "\n".join(map(str, sorted_[:MOST_FAULTS])) + more


def told(taken: Taken, *, dry_run: bool) -> str:
    lines = ["试了一遍，没有写入：" if dry_run else "导入好了："]
    lines += [
        f"  {name}：新增 {one.added}，改动 {one.changed}，没有变 {one.same}" for name, one in taken.tallies.items()
    ]
    lines += [f"  提示：{note}" for note in taken.notes]
    return "\n".join(lines)
