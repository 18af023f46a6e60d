import pytest

from records.errors import Tampered
from records.privacy import certificate


@pytest.fixture
def proofs(database, keyring, now):
    for n in range(1, 6):
        with database.write() as conn:
            certificate.write(conn, keyring, "到期", {"健康上报": n, "通知": 0}, now)
    return database


def verify(database, keyring):
    with database.read() as conn:
        return certificate.verify(conn, keyring)


def test_untouched_proofs_fit(proofs, keyring):
    assert verify(proofs, keyring) == 5


def test_only_what_went_is_named(proofs):
    with proofs.read() as conn:
        assert [(one.counts, one.rows) for one in certificate.latest(conn, 1)] == [({"健康上报": 5}, 5)]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE certificate SET counts = '{}' WHERE position = 3",
        "UPDATE certificate SET at = 1 WHERE position = 3",
        "DELETE FROM certificate WHERE position = 3",
        "UPDATE certificate SET position = 9 WHERE position = 3",
    ],
)
def test_a_proof_that_was_touched_is_found(proofs, keyring, sql):
    with proofs.write() as conn:
        conn.exec_driver_sql(sql)
    with pytest.raises(Tampered):
        verify(proofs, keyring)
