"""The sheet 隔离: who is in quarantine already when the county begins with us."""

from __future__ import annotations

from county.quarantine import placing
from county.quarantine.placing import Terms
from county.register import finding
from county.register.intake import Intake
from county.register.reading import Row
from county.register.sheets import STAYS
from records.quarantine import stays

NAME = STAYS.name


def take(intake: Intake) -> None:
    for row, village in intake.placed(NAME, "村（社区）", ("door", "name", "kind", "grade", "starts", "days")):
        _stay(intake, row, village)


def _stay(intake: Intake, row: Row, village: int) -> None:
    """Who is in quarantine already stays as they are: what happened since stands in their own file."""
    person = finding.behind(intake, NAME, row, "姓名", row.get("name", ""), village, row.get("door", 0))
    if person is None:
        return
    if row.get("starts") > intake.at.date():
        intake.fault(NAME, row, "开始日期", "开始日期还没到，请核对。")
        return
    lasting = stays.of_people(intake.conn, intake.keyring, (person.id,)).get(person.id)
    terms = Terms(
        row.get("kind", ""), row.get("days", 0), row.get("reason", ""), row.get("grade", ""), row.get("starts")
    )
    if intake.tally(NAME).count(lasting, lasting or terms):
        _, writes = placing.begin(intake.conn, intake.keyring, intake.county, person, terms, 0, intake.at)
        intake.write(*writes)
        intake.flush()
