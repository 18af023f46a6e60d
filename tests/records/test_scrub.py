from pathlib import Path

from records import database as databases
from records import schema
from records.scrub import scrub
from tests.conftest import records_settings


def test_sqlites_log_is_emptied(tmp_path: Path):
    db = databases.connect(records_settings(f"sqlite:///{tmp_path}/records.db"))
    schema.upgrade(db)
    log = tmp_path / "records.db-wal"
    before = log.stat().st_size
    assert (scrub(db), before > 0, log.stat().st_size) == (True, True, 0)
    db.close()


def test_while_somebody_reads_it_says_that_it_could_not(tmp_path: Path):
    settings = records_settings(f"sqlite:///{tmp_path}/records.db").model_copy(update={"busy_timeout_seconds": 0.1})
    db = databases.connect(settings)
    schema.upgrade(db)
    with db.read() as conn:
        conn.exec_driver_sql("SELECT COUNT(*) FROM area").scalar()
        with db.write() as writer:
            writer.exec_driver_sql("INSERT INTO certificate VALUES (1, 1, '', '{}', x'00')")
        assert not scrub(db)
    db.close()
