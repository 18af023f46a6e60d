"""Everything beyond the phone, by one command."""

import io
import zipfile

import pytest

from broadcasts.broadcast import Broadcast
from county.broadcasts.beyond import Beyond
from house import files
from speech.sound import Sound, silence

MATTER = {
    "id": "b", "topic": "letters", "title": "给乡亲的信", "kind": "letter", "office": "县指挥部",
    "body": "出门戴口罩，有事打 {hotline}。", "channels": ["message", "tv", "loudspeaker", "poster", "robot"],
}  # fmt: skip
VALUES = {"hotline": "0379-1234567"}


class Hum:
    """A voice that hums one second a line."""

    name = "哼"

    def say(self, line):
        return Sound(8000, silence(8000, 1).samples[:-2] + b"\x00\x10")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "files"


def made(folder, recordings, **fields):
    one = Broadcast.model_validate({**MATTER, **fields})
    said = list(
        files.make(files.filled(one, VALUES), folder, code="https://example.com", recordings=recordings, voice=Hum())
    )
    return said, {file.name: file.read_bytes() for file in folder.iterdir()}


def test_all_files_are_made_at_once(folder, tmp_path):
    said, there = made(folder, tmp_path)
    assert sorted(there) == [
        "b-1.amr", "b-group.md", "b-leaflet.pdf", "b-poster.pdf", "b-read.txt", "b-tv.txt", "b.mp3", "b.wav",
    ]  # fmt: skip
    assert len(said) == len(there)
    assert there["b-tv.txt"].decode() == "出门戴口罩，有事打 0379-1234567。\n"
    assert there["b-group.md"].decode().startswith("【给乡亲的信】")
    assert there["b-poster.pdf"].startswith(b"%PDF")


def test_only_its_own_channels(folder, tmp_path):
    assert list(made(folder, tmp_path, channels=["message", "tv"])[1]) == ["b-tv.txt"]


def test_a_recording_takes_the_place_of_the_synthesiser(folder, tmp_path):
    (tmp_path / "b.wav").write_bytes(silence(8000, 7).wav())
    said, there = made(folder, tmp_path)
    assert "b-1.amr" not in there
    assert any("the recording b.wav, 7 s" in line for line in said)


def test_a_recording_that_is_none_is_named_and_the_rest_is_made(folder, tmp_path):
    (tmp_path / "b.mp3").write_bytes(b"not a sound")
    said, there = made(folder, tmp_path)
    assert any("no sound was made" in line for line in said)
    assert "b-poster.pdf" in there


def test_a_broadcast_without_a_name_or_a_day_is_not_made():
    with pytest.raises(LookupError, match="letter-to-all"):
        files.find("letter")
    with pytest.raises(LookupError, match="filled in on its day"):
        files.find("daily")


def test_a_zip_holds_them_and_a_list(tmp_path):
    one = Beyond(
        "edition-101", "大雪", "今晚有雪，别出村。", "今晚有雪，别出村。", "县指挥部", ("tv", "poster", "loudspeaker")
    )
    with zipfile.ZipFile(io.BytesIO(files.zipped(one, tmp_path, Hum()))) as packed:
        assert {"edition-101-poster.pdf", "edition-101.mp3", "edition-101-tv.txt", "files.txt"} <= set(
            packed.namelist()
        )


def test_words_that_fit_on_no_sheet_leave_the_rest(tmp_path):
    one = Beyond("edition-101", "大雪", "今晚有雪。" * 4000, "", "县指挥部", ("tv", "poster", "robot"))
    with zipfile.ZipFile(io.BytesIO(files.zipped(one, tmp_path, Hum()))) as packed:
        assert packed.namelist() == ["edition-101-group.md", "files.txt"]
        assert "no poster, A3 was made" in packed.read("files.txt").decode()
