"""The synthesiser eSpeak NG, from its wheel: offline, quick, plainly a machine. GPL-3, therefore an extra that is loaded
when it is there and never part of what we ship."""

from __future__ import annotations

import ctypes
from importlib import import_module
from threading import Lock
from typing import Any

from speech.errors import NoVoice
from speech.sound import Sound

RETRIEVAL, UTF8, RATE, GAP = 1, 1, 1, 7
FAILED = -1
WORDS_A_MINUTE = 150
"""Slow: a loudspeaker echoes between houses."""
_ONE = Lock()  # the library keeps one state for the whole process
_HEARD: list[bytes] = []
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
_loaded: dict[str, tuple[Any, int]] = {}


@_CALLBACK
def _take(samples: Any, count: int, events: Any) -> int:
    if samples and count > 0:
        _HEARD.append(ctypes.string_at(samples, count * 2))
    return 0


class Espeak:
    """Mandarin as it is spoken on the radio; no other language of ours is in it."""

    name = "eSpeak NG（合成）"

    def __init__(self, words_a_minute: int = WORDS_A_MINUTE) -> None:
        self._pace = words_a_minute

    def say(self, line: str) -> Sound:
        with _ONE:
            library, rate = _library()
            library.espeak_SetParameter(RATE, self._pace, 0)
            _HEARD.clear()
            text = line.encode()
            library.espeak_Synth(text, len(text) + 1, 0, 0, 0, UTF8, None, None)
            library.espeak_Synchronize()
            return Sound(rate, b"".join(_HEARD))


def _library() -> tuple[Any, int]:
    """The library, started once, and its samples a second. Raises NoVoice."""
    if "cmn" not in _loaded:
        try:
            wheel = import_module("espeakng_loader")
            library = ctypes.cdll.LoadLibrary(wheel.get_library_path())
        except (ImportError, OSError) as error:
            raise NoVoice("no synthesiser: `make install-speech` brings one, or put recordings in its place") from error
        rate = library.espeak_Initialize(RETRIEVAL, 0, str(wheel.get_data_path()).encode(), 0)
        if rate == FAILED or library.espeak_SetVoiceByName(b"cmn"):
            raise NoVoice("the synthesiser has no Mandarin voice: install espeakng-loader anew")
        library.espeak_SetSynthCallback(_take)
        _loaded["cmn"] = library, rate
    return _loaded["cmn"]
