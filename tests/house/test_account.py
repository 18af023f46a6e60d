from datetime import timedelta

from house import account
from records import oddities
from records.writing import run


def told(database, *events):
    with database.write() as conn:
        for name, at in events:
            run(conn, [oddities.unknown_event(name, at)])
        return list(account.at_risk(conn)), list(account.unheeded(conn))


def test_rights_at_risk_are_named_until_the_account_is_verified_anew(database, now):
    (said,), others = told(database, ("qualification_verify_success", now - timedelta(days=400)), ("annual_renew", now))
    assert f"annual_renew on {now:%Y-%m-%d}" in said and others == []
    assert told(database, ("naming_verify_success", now + timedelta(days=3))) == ([], [])


def test_what_nothing_here_knows_is_named_with_how_often_it_came(database, now):
    wrong, (said,) = told(database, ("kf_close", now), ("kf_close", now), ("masssendjobfinish", now), ("scan", now))
    assert said.startswith(f"kf_close: came 2 times, the last on {now:%Y-%m-%d}") and wrong == []
