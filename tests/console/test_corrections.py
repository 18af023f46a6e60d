"""The page of a report says of earlier days what the chat and the Word file say."""

from datetime import timedelta

from county.reports import report
from records import writing
from records.reports import daily
from tests.console.reporting import day
from tests.console.stage import CADRE, VILLAGE, Console


def unsigned(console: Console) -> None:
    """The day's report was drawn up, and nobody signed it."""
    parts, now = console.parts, console.clock()
    with console.database.write() as conn:
        found = report.of(conn, parts.keyring, parts.county, VILLAGE, report.open_day(now, parts.county))
        assert found
        writing.run(conn, [daily.draft(parts.keyring, report.row(found.report, now))])


def test_a_day_of_zeros_that_nobody_signed_is_supplied_in_one_sentence(console: Console):
    unsigned(console)
    console.clock.now += timedelta(days=1)
    page = console.official(CADRE).get(f"/console/areas/{VILLAGE}/reports/{day(console)}").text
    assert "<h2>更正和补报</h2>" in page
    assert page.count("<li>补报 ") == 1 and "项都是 0</li>" in page
    assert "其余" not in page[page.index("更正和补报") :]
