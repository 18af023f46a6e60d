"""Every sentence reaches the translators."""

from __future__ import annotations

from pathlib import Path

from babel.messages.pofile import read_po

from flows import catalogues


def test_what_is_said_in_place_is_collected() -> None:
    source = 'yield Ask("谁", words("{who}好吗？", who=who), kind)\nyield Say("谢谢！")\nraise Refusal("请再发一次。")'
    assert {text for _, text in catalogues.sentences(source)} == {"谢谢！", "请再发一次。", "{who}好吗？"}


def test_constants_are_collected_with_their_parts() -> None:
    source = 'WAYS = {A: "从{}回来", B: ("去了", "x")}\nNAME = re.compile("[王]")\nSIZE = 3'
    assert [text for _, text in catalogues.sentences(source)] == ["从{}回来", "去了"]


def test_the_template_of_the_repository_is_up_to_date() -> None:
    """After changing a sentence: python -m flows.catalogues."""
    with (catalogues.LOCALE / "flows.pot").open("rb") as stream:
        written = {message.id for message in read_po(stream)}
    said = {m.id for m in catalogues.template() if m.id and any(file.startswith("flows/") for file, _ in m.locations)}
    assert said <= written, sorted(map(str, said - written))


def test_a_changed_sentence_is_fuzzy_again(tmp_path: Path) -> None:
    """Approval is of a wording, not of a place."""
    old = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n# reviewed: A, 2026-01-01\n'
    (tmp_path / "bo.po").write_text(old + 'msgid "好的，不再提醒。记得每天报体温。"\nmsgstr "x"\n')
    catalogues.update(tmp_path)
    with (tmp_path / "bo.po").open("rb") as stream:
        entry = read_po(stream).get("好的，不再提醒。记得每天报一次体温。")
    assert entry is not None
    assert entry.fuzzy
