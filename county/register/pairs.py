"""The sheet 结对: who looks after whom, and who of the family is told."""

from __future__ import annotations

from dataclasses import replace

from county.register import finding, posts
from county.register.intake import Intake
from county.register.reading import Row
from county.register.sheets import PAIRS
from records import moments, number
from records.elders import pairing
from records.elders.pairing import Pairing

NAME = PAIRS.name


def take(intake: Intake) -> None:
    for row, village in intake.placed(NAME, "老人村（社区）", ("helper", "elder", "door")):
        _pair(intake, row, village)


def _pair(intake: Intake, row: Row, village: int) -> None:
    starts, ends = posts.span(intake, NAME, row)
    elder = finding.behind(intake, NAME, row, "老人姓名", row.get("elder", ""), village, row.get("door", 0))
    helper = finding.find(
        intake, NAME, row, "结对人姓名", row.get("helper", ""), "", row.get("helper_phone", ""), village
    )
    if elder is None or helper is None:
        return
    if elder.id == helper.id:
        intake.fault(NAME, row, "结对人姓名", "自己不能和自己结对。")
        return
    ever = [one for one in pairing.ever(intake.conn, intake.keyring, elder.id) if one.helper == helper.id]
    before = next((one for one in ever if one.ends is None or one.ends > intake.at), None)
    id_ = number.of("pair", helper.id, elder.id, moments.stored(starts))
    made = before or Pairing(id_, helper.id, elder.id, starts)
    after = replace(
        made,
        starts=starts if row.get("starts") else made.starts,
        ends=ends,
        child_name=row.get("child") or made.child_name,
        child_phone=row.get("child_phone") or made.child_phone,
    )
    if intake.tally(NAME).count(before, after):
        intake.write(pairing.put(intake.keyring, after))
