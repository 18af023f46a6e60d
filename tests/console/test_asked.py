from datetime import date

import pytest

from console.asked import asked
from records.browse.wanted import Key, Span
from records.ledgers import HEALTH_REPORTS, MONITORINGS

TODAY = date(2026, 11, 22)
EVERY = frozenset(HEALTH_REPORTS.facts)


def ask(**typed):
    return asked(HEALTH_REPORTS, 410798000000, EVERY, typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("37.3", Span(373, 373)),
        ("37.3-38", Span(373, 380)),
        ("37.3-", Span(373, None)),
        ("37.3—38", Span(373, 380)),
        ("３７．３", Span(373, 373)),
    ],
)
def test_degrees_are_typed_with_a_decimal(typed, meant):
    assert ask(temperature_tenths=typed).wanted.facts == {"temperature_tenths": meant}


def test_each_kind_is_read_as_it_is_meant():
    found = ask(worrying="是", symptoms=" 咳嗽 ", since="2026-11-20", unfinished="否").wanted.facts
    assert found == {"worrying": True, "symptoms": "咳嗽", "since": date(2026, 11, 20), "unfinished": False}


@pytest.mark.parametrize(
    ("name", "typed"), [("temperature_tenths", "高"), ("worrying", "对"), ("temperature_tenths", "9" * 30)]
)
def test_what_cannot_be_read_is_said_and_left_out(name, typed):
    found = ask(**{name: typed})
    assert found.wanted.facts == {}
    assert len(found.wrong) == 1 and HEALTH_REPORTS.facts[name].label in found.wrong[0]


def test_what_is_masked_cannot_be_searched_for():
    """Else 「接触过病人」 could be guessed yes by yes."""
    found = asked(HEALTH_REPORTS, 1, EVERY - {"has_contact"}, {"has_contact": "是"}, TODAY)
    assert found.wanted.facts == {}


def test_sealed_facts_cannot_be_searched_for():
    assert ask(contact="侄子").wanted.facts == {}


def test_a_daily_ledger_shows_a_week():
    assert (ask().wanted.since, ask().wanted.until) == (date(2026, 11, 16), TODAY)


def test_what_an_index_finds_is_shown_as_long_as_it_is_kept():
    assert ask(worrying="是").wanted.since == date(2026, 9, 23)
    stays = asked(MONITORINGS, 1, frozenset(MONITORINGS.facts), {}, TODAY)
    assert stays.wanted.since == date(2026, 5, 26)


def test_days_the_wrong_way_round_are_turned():
    found = ask(**{"day-from": "2026-11-20", "day-to": "2026-11-10"})
    assert (found.wanted.since, found.wanted.until) == (date(2026, 11, 10), date(2026, 11, 20))
    assert (found.typed["day-from"], found.typed["day-to"]) == ("2026-11-10", "2026-11-20")


def test_nonsense_in_an_address_is_passed_over():
    found = ask(**{"day-from": "x", "day-to": "2026-99-99", "page-after": "1.2", "page-order": "sideways"}).wanted
    assert (found.until, found.after, found.oldest_first) == (TODAY, None, False)
    assert ask(**{"page-after": "1.2.3.4"}).wanted.after == Key(1, 2, 3, 4)
