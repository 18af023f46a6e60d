"""Only what a native reader has approved is ever said."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.translation import Translations

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
REVIEWED = "# reviewed: 扎西，2026-01-05\n"


def catalogue(folder: Path, entries: str) -> Translations:
    (folder / "xx.po").write_text(HEAD + entries)
    return Translations(folder)


def test_an_approved_sentence_is_said(tmp_path: Path) -> None:
    found = catalogue(tmp_path, REVIEWED + 'msgid "谢谢！"\nmsgstr "[xiexie]"\n')
    assert found.of("xx")("谢谢！") == "[xiexie]"


@pytest.mark.parametrize("mark", ["", "# reviewed:\n", "# checked: 扎西\n", REVIEWED + "#, fuzzy\n"])
def test_what_nobody_stands_for_stays_chinese(tmp_path: Path, mark: str) -> None:
    found = catalogue(tmp_path, mark + 'msgid "谢谢！"\nmsgstr "[xiexie]"\n')
    assert found.of("xx")("谢谢！") == "谢谢！"


def test_what_waits_for_a_reader_is_listed(tmp_path: Path) -> None:
    found = catalogue(tmp_path, REVIEWED + 'msgid "好"\nmsgstr "[hao]"\n\nmsgid "谢谢！"\nmsgstr "[xiexie]"\n')
    assert [one.chinese for one in found.waiting()] == ["谢谢！"]


def test_a_language_without_a_catalogue_is_chinese(tmp_path: Path) -> None:
    assert Translations(tmp_path).of("bo")("谢谢！") == "谢谢！"


def test_the_catalogues_of_the_repository_can_be_read() -> None:
    assert Translations().languages == ("bo", "lis")
