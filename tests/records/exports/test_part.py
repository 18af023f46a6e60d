from records.exports import part
from records.writing import run


def test_a_large_file_comes_back_whole(database, keyring, monkeypatch):
    monkeypatch.setattr(part, "PIECE", 10)
    with database.write() as conn:
        run(conn, list(part.put(keyring, 7, b"0123456789abcdefghijKL")))
    with database.read() as conn:
        assert part.whole(conn, keyring, 7) == b"0123456789abcdefghijKL"
        assert conn.exec_driver_sql("SELECT COUNT(*) FROM export_part").scalar() == 3


def test_what_is_dropped_is_gone(database, keyring):
    with database.write() as conn:
        run(conn, list(part.put(keyring, 7, b"0123")))
        assert part.drop(conn, 7) == 1
        assert part.whole(conn, keyring, 7) == b""
