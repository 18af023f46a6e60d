from datetime import timedelta

from records.console import entry, gone, guess, invite, official, session
from records.console.invite import Invite
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


def test_what_is_over_goes_and_what_holds_stays(database, keyring, now):
    with database.write() as conn:
        for account, began in ((1, now - HOUR), (2, now)):
            token, code = entry.fresh()
            run(conn, [
                session.begin(session.fresh(), account, 7, "Chrome", began, HOUR),
                entry.put(keyring, account, token, code, began),
                invite.put(invite.fresh(), Invite("grid_worker", 1, None, 0), began),
            ])  # fmt: skip
            guess.allowed(conn, keyring, f"name/{account}", began)
        assert [gone.forget(conn, now), gone.forget(conn, now), gone.forget(conn, now + HOUR)] == [4, 0, 4]
