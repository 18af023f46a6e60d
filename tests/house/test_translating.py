from datetime import UTC, datetime

import pytest

from flows.translation import Translations
from house.translating import Translating
from records import translation, writing
from records.translation import Translated

CHINESE, WORDS = "好的，谢谢！", "[thanks]"
ONE = Translated("bo", CHINESE, WORDS, "扎西，县融媒体中心", 7, datetime(2026, 1, 5, tzinfo=UTC))


@pytest.fixture
def catalogues(tmp_path):
    (tmp_path / "bo.po").write_text(
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "{CHINESE}"\nmsgstr ""\n'
    )
    return Translations(tmp_path)


@pytest.fixture
def translating(database, catalogues):
    clock = iter(range(0, 1000, 10))
    return Translating(database, catalogues, lambda: next(clock))


def write(database, *writes):
    with database.write() as conn:
        writing.run(conn, writes)


def test_what_is_approved_meanwhile_is_said(database, keyring, translating, catalogues):
    assert translating.of("bo")(CHINESE) == CHINESE
    write(database, translation.put(keyring, ONE))
    assert translating.of("bo")(CHINESE) == WORDS
    assert catalogues.waiting() == ()


def test_what_is_taken_back_is_chinese_again(database, keyring, translating):
    write(database, translation.put(keyring, ONE))
    assert translating.of("bo")(CHINESE) == WORDS
    write(database, translation.end(ONE.id, 8, ONE.at))
    assert translating.of("bo")(CHINESE) == CHINESE


def test_another_language_stays_as_it_is(database, keyring, translating):
    write(database, translation.put(keyring, ONE))
    assert translating.of("lis")(CHINESE) == CHINESE


def test_who_read_it_is_kept_sealed(database, keyring):
    write(database, translation.put(keyring, ONE))
    with database.read() as conn:
        assert translation.standing(conn, keyring) == (ONE,)
        assert "扎西".encode() not in bytes(conn.exec_driver_sql("SELECT reader FROM translation").scalar_one())
