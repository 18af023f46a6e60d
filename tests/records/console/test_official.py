from records import writing
from records.console import official


def test_a_name_that_somebody_has_is_given_to_nobody_else(database, monkeypatch):
    drawn = iter(("bekomu", "bekomu", "dafito"))
    monkeypatch.setattr(official, "fresh_name", lambda: next(drawn))
    for account in (1, 2):
        with database.write() as conn:
            writing.run(conn, [official.add(account, official.free_name(conn))])
    with database.read() as conn:
        assert (official.named(conn, "bekomu"), official.named(conn, "dafito")) == (1, 2)
