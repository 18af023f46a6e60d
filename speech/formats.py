"""The files that loudspeakers and phones take: MP3, and AMR for a voice message. Done by ffmpeg from its wheel."""

from __future__ import annotations

import subprocess
from enum import StrEnum
from importlib import import_module

from speech.errors import NoVoice
from speech.sound import Sound, read_wav

ENOUGH_S = 60


class Format(StrEnum):
    """The value is the file's ending. A voice message of the platform: AMR or MP3, at most 60 s and 2 MB."""

    WAV = "wav"
    MP3 = "mp3"
    AMR = "amr"


_CODED = {
    Format.MP3: ("-codec:a", "libmp3lame", "-b:a", "48k", "-f", "mp3"),
    Format.AMR: ("-ar", "8000", "-codec:a", "libopencore_amrnb", "-b:a", "12.2k", "-f", "amr"),
}


def coded(sound: Sound, form: Format) -> bytes:
    """Raises errors.NoVoice when the encoder is not installed."""
    if form is Format.WAV:
        return sound.wav()
    return _ffmpeg(("-f", "wav", "-i", "pipe:0", *_CODED[form], "pipe:1"), sound.wav())


def decoded(data: bytes) -> Sound:
    """A recording in whatever form, as sound. Raises ValueError when it is none."""
    try:
        return read_wav(_whole(_ffmpeg(("-i", "pipe:0", "-ac", "1", "-ar", "22050", "-f", "wav", "pipe:1"), data)))
    except subprocess.CalledProcessError as error:
        raise ValueError("this file holds no sound that can be read; record it again as MP3, AMR or WAV") from error


def _whole(wav: bytes) -> bytes:
    """ffmpeg cannot go back in a pipe to write how long the file became."""
    start = wav.index(b"data") + 8
    size = len(wav) - start
    return (
        wav[:4] + (len(wav) - 8).to_bytes(4, "little") + wav[8 : start - 4] + size.to_bytes(4, "little") + wav[start:]
    )


def _ffmpeg(arguments: tuple[str, ...], data: bytes) -> bytes:
    try:
        program = import_module("imageio_ffmpeg").get_ffmpeg_exe()
    except (ImportError, RuntimeError) as error:
        raise NoVoice("no encoder for sound: `make install-speech` brings one") from error
    command = [program, "-hide_banner", "-loglevel", "error", *arguments]
    return subprocess.run(
        command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=ENOUGH_S
    ).stdout
