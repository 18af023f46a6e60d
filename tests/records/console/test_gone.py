from datetime import timedelta

from records.console import entry, gone, official, session
from records.writing import run

HOUR = timedelta(hours=8)


def test_nothing_of_an_erased_account_is_left(database, keyring, now):
    with database.write() as conn:
        for account in (1, 2):
            token, code = entry.fresh()
            run(conn, [
                session.begin(session.fresh(), account, 7, "Chrome", now, HOUR), official.add(account, f"name{account}"),
                entry.put(keyring, account, token, code, now), *official.print_codes(account, {account: "hash"}),
            ])  # fmt: skip
        assert gone.erase(conn, [1]) == 4
        assert official.find(conn, keyring, 1) is None and official.find(conn, keyring, 2) is not None
