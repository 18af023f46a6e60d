"""A broadcast beyond the phone: every file for television, loudspeaker, wall and group, made at once into one folder."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from broadcasts import collection
from broadcasts.broadcast import Broadcast, Channel, Kind
from county.broadcasts.beyond import Beyond
from papers import poster
from papers.poster import A3_MM, A4_MM, Poster
from speech.announcement import announcement, messages
from speech.errors import NoVoice
from speech.espeak import Espeak
from speech.formats import Format, coded, decoded
from speech.voice import Voice

RECORDED = (".mp3", ".amr", ".wav", ".m4a")
SCAN = "扫一扫，关注县里的公众号"
READ_BY_A_PERSON = "请人来念更亲切。念慢一点，一句一停，全文念两遍；录好放进 recordings/{id}.mp3，就用您的录音。\n\n"


def find(name: str) -> Broadcast:
    """Raises LookupError for one that is not there, or has to be filled in on its day."""
    every = collection.load().broadcasts
    one = every.get(name)
    if one is None:
        raise LookupError(f"there is no broadcast {name}; there are {', '.join(sorted(every))}")
    if one.figures or one.kind is Kind.CORRECTION:
        raise LookupError(f"{name} is filled in on its day: its files are made when it has been approved")
    return one


def make(one: Beyond, folder: Path, *, code: str = "", recordings: Path, voice: Voice | None = None) -> Iterator[str]:
    """Writes them, and says of each file what it is; of one that cannot be made, why. `code`: what the poster's QR code
    holds."""
    folder.mkdir(parents=True, exist_ok=True)
    for channel, write in WRITERS.items():
        if channel in one.channels:
            yield from write(Making(one, folder, code, _recording(one, recordings), voice or Espeak()))


def filled(one: Broadcast, values: Mapping[str, str]) -> Beyond:
    words = one.said(values).partition("\n")[2]
    channels = tuple(channel.value for channel in one.channels)
    return Beyond(one.id, one.title, words, one.television(values), one.office, channels)


def zipped(one: Beyond, recordings: Path, voice: Voice | None = None) -> bytes:
    """All of them, with a list."""
    packed = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        told = [*make(one, Path(folder), recordings=recordings, voice=voice)]
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(Path(folder).iterdir()):
                archive.write(file, file.name)
            archive.writestr("files.txt", "\n".join(told))
    return packed.getvalue()


class Making:
    """One broadcast on its way into a folder."""

    def __init__(self, one: Beyond, folder: Path, code: str, recording: Path | None, voice: Voice) -> None:
        self.one = one
        self.said = f"【{one.title}】\n{one.words}"
        self.words, self.line = one.words, one.line
        self.folder = folder
        self.code = code
        self.recording = recording
        self.voice = voice

    def put(self, ending: str, data: bytes, what: str) -> str:
        file = self.folder / f"{self.one.id}{ending}"
        file.write_bytes(data)
        return f"{file.name}: {what}"


def _television(making: Making) -> Iterator[str]:
    if not making.line:
        yield f"{making.one.id}: no crawl line: the words are longer than one"
        return
    yield making.put(
        "-tv.txt", f"{making.line}\n".encode(), f"crawl line for television, {len(making.line)} characters"
    )


def _poster(making: Making) -> Iterator[str]:
    sheet = Poster(making.one.title, making.words, making.one.office, making.code, SCAN if making.code else "")
    for size, ending, what in ((A3_MM, "-poster.pdf", "poster, A3"), (A4_MM, "-leaflet.pdf", "leaflet, A4")):
        try:
            yield making.put(ending, poster.render(sheet, size), what)
        except ValueError as error:
            yield f"{making.one.id}: no {what} was made: {error}"


def _robot(making: Making) -> Iterator[str]:
    yield making.put("-group.md", f"{making.said}\n".encode(), "message for the WeCom group")


def _loudspeaker(making: Making) -> Iterator[str]:
    text = READ_BY_A_PERSON.replace("{id}", making.one.id) + making.said
    yield making.put("-read.txt", f"{text}\n".encode(), "the words, for whoever reads them aloud")
    try:
        yield from _recorded(making, making.recording) if making.recording else _spoken(making)
    except (NoVoice, ValueError) as error:
        yield f"{making.one.id}: no sound was made: {error}"


def _spoken(making: Making) -> Iterator[str]:
    title = making.one.title
    sound = announcement(title, making.words, making.voice)
    length = f"{round(sound.seconds)} s, read twice by {making.voice.name}"
    yield making.put(".wav", coded(sound, Format.WAV), f"loudspeaker, {length}")
    yield making.put(".mp3", coded(sound, Format.MP3), f"loudspeaker, {length}")
    for n, piece in enumerate(messages(title, making.words, making.voice), 1):
        yield making.put(f"-{n}.amr", coded(piece, Format.AMR), f"voice message {n}, {round(piece.seconds)} s")


def _recorded(making: Making, recording: Path) -> Iterator[str]:
    sound = decoded(recording.read_bytes())
    for form in Format:
        yield making.put(f".{form}", coded(sound, form), f"the recording {recording.name}, {round(sound.seconds)} s")


def _recording(one: Beyond, folder: Path) -> Path | None:
    """What a person has recorded takes the synthesiser's place."""
    return next((file for ending in RECORDED if (file := folder / f"{one.id}{ending}").is_file()), None)


WRITERS: dict[Channel, Callable[[Making], Iterator[str]]] = {
    Channel.TV: _television,
    Channel.LOUDSPEAKER: _loudspeaker,
    Channel.POSTER: _poster,
    Channel.ROBOT: _robot,
}
