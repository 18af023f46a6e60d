"""A message in the spool survives the process; what is broken there stops nobody else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from handlers.spool import Spool
from records.secrecy import Keyring
from wechat.messages import Message

MESSAGE = Message("location", "o1", "gh", 1, msg_id=7, latitude=34.5, label="村口", fields=(("a.b", "c"),))
LATER = Message("text", "o2", "gh", 2, msg_id=8, text="爷爷 37.8")


@pytest.fixture
def spool(tmp_path: Path, keyring: Keyring) -> Spool:
    return Spool(tmp_path / "spool", keyring)


def left(spool: Spool, tmp_path: Path, keyring: Keyring) -> list[Message]:
    """What the next process finds."""
    return list(Spool(tmp_path / "spool", keyring).waiting())


def test_a_message_comes_back_as_it_was(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    spool.put(MESSAGE, 1)
    assert left(spool, tmp_path, keyring) == [MESSAGE]


def test_a_message_spooled_twice_is_one(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    spool.put(MESSAGE, 1)
    spool.put(MESSAGE, 1)
    assert len(left(spool, tmp_path, keyring)) == 1


def test_what_was_dropped_is_gone(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    spool.put(MESSAGE, 1)
    spool.drop(MESSAGE.delivery_key)
    spool.drop(MESSAGE.delivery_key)
    assert left(spool, tmp_path, keyring) == []


def test_what_another_process_drops_meanwhile_is_passed_over(spool: Spool) -> None:
    """Two web processes share the folder: the start of one must not die of a turn that ends in the other."""
    spool.put(MESSAGE, 1)
    spool.put(LATER, 2)
    waiting = spool.waiting()
    assert next(waiting) == MESSAGE
    spool.drop(LATER.delivery_key)
    assert list(waiting) == []


def test_the_files_tell_nothing(spool: Spool, tmp_path: Path) -> None:
    spool.put(LATER, 2)
    files = list((tmp_path / "spool").iterdir())
    assert all("爷爷".encode() not in file.read_bytes() and "o2" not in file.name for file in files)


def test_a_broken_file_is_laid_aside_and_the_others_flow(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    spool.put(MESSAGE, 1)
    spool.put(LATER, 2)
    (tmp_path / "spool" / MESSAGE.delivery_key.hex()).write_bytes(b"half")
    assert left(spool, tmp_path, keyring) == [LATER]
    assert [file.suffix for file in (tmp_path / "spool").iterdir() if file.suffix] == [".broken"]
    assert spool.broken() == 1


def test_messages_come_back_in_the_order_of_their_arrival(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    spool.put(LATER, 1_700_000_000_000_000_002)
    spool.put(MESSAGE, 1_700_000_000_000_000_001)
    assert left(spool, tmp_path, keyring) == [MESSAGE, LATER]


def test_a_file_of_another_release_is_laid_aside(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    key = LATER.delivery_key
    sealed = keyring.seal(json.dumps({"kind": "text", "fields": [], "colour": "red"}), "spool.message", key)
    (tmp_path / "spool" / key.hex()).write_bytes(sealed or b"")
    assert left(spool, tmp_path, keyring) == []


def test_what_was_half_written_is_not_read(spool: Spool, tmp_path: Path, keyring: Keyring) -> None:
    (tmp_path / "spool" / f"{LATER.delivery_key.hex()}.123-4").write_bytes(b"half")
    assert left(spool, tmp_path, keyring) == []


def test_file_and_folder_are_synced_before_it_returns(
    spool: Spool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R3: nobody is told `success` before it is on the disk, and its name too."""
    synced: list[str] = []

    def fsync(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").readlink().name)

    monkeypatch.setattr(os, "fsync", fsync)
    spool.put(MESSAGE, 1)
    assert [name.partition(".")[0] for name in synced] == [MESSAGE.delivery_key.hex(), "spool"]
