"""隔离观察: one stay of one person, from the day on which it was decided to the day on which it ended."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from records.ledger import Record, fact, ledger
from records.roles import (
    COUNTY_COMMAND,
    DEPUTY_DOCTOR,
    GRID_WORKER,
    SELF,
    TOWNSHIP_OFFICER,
    VILLAGE_CADRE,
    VILLAGE_DOCTOR,
)
from records.shelf import Shelf

TEAM = frozenset({SELF, VILLAGE_DOCTOR, DEPUTY_DOCTOR, VILLAGE_CADRE, TOWNSHIP_OFFICER, COUNTY_COMMAND})
STREET = TEAM | {GRID_WORKER}
WATCH = "按规定隔离观察并按期解除"
PROOF = "说明是谁、按哪条规定、为什么决定的"
DAYS = 180

HOME, CENTRAL, HOSPITAL = "居家", "集中", "医院"
KINDS = (HOME, CENTRAL, HOSPITAL)
CONFIRMED, SUSPECTED, CONTACT, UNCLEAR, ORDINARY = "确诊", "疑似", "密接", "有症状待排除", "一般"
GRADES = (CONFIRMED, SUSPECTED, CONTACT, UNCLEAR, ORDINARY)
RELEASED, CURED, MISTAKE, MOVED = "解除", "治愈", "误登", "转出县"


@ledger("隔离观察")
class Monitoring(Record):
    """`day` is the first on which slots are owed, what was due before `began` is not; `until` is the last. The `days` end
    there, and may have begun earlier, with the return. `at`, `account` and `note` tell who changed it last and why. `rule`
    is the day since which the rule holds under which it was placed; `twice_since` from when it is measured twice a day.
    `was_in`: areas from which it was transferred. `lasts` until it is `closed`."""

    kind: str = fact("隔离方式", purpose=WATCH, readers=STREET, keep_days=DAYS)
    grade: str = fact("分类", purpose=WATCH, readers=TEAM, keep_days=DAYS)
    began: datetime = fact("开始时间", purpose=WATCH, readers=STREET, keep_days=DAYS)
    days: int = fact("天数", purpose=WATCH, readers=STREET, keep_days=DAYS)
    until: date = fact("最后一天", purpose=WATCH, readers=STREET, keep_days=DAYS)
    twice_since: date | None = fact("每天两次从", purpose=WATCH, readers=STREET, keep_days=DAYS, default=None)
    household: int = fact("户", purpose=WATCH, readers=STREET, keep_days=DAYS)
    room: int | None = fact("房间", purpose=WATCH, readers=TEAM, keep_days=DAYS, default=None)
    reason: str = fact("原因", purpose=PROOF, readers=TEAM, keep_days=DAYS, sealed=True, default="")
    rule: date = fact("规定", purpose=PROOF, readers=TEAM, keep_days=DAYS)
    note: str = fact("变动说明", purpose=PROOF, readers=TEAM, keep_days=DAYS, sealed=True, default="")
    was_in: tuple[str, ...] = fact("曾在", purpose=PROOF, readers=TEAM, keep_days=DAYS, default=())
    lasts: bool = fact("在管", purpose=WATCH, readers=STREET, keep_days=DAYS, default=True)
    closed: date | None = fact("结束日期", purpose=WATCH, readers=STREET, keep_days=DAYS, default=None)
    outcome: str = fact("结果", purpose=WATCH, readers=TEAM, keep_days=DAYS, default="")
    letter: int | None = fact("通知书编号", purpose=PROOF, readers=TEAM, keep_days=DAYS, default=None)

    def lasts_on(self, day: date) -> bool:
        """Whether slots are owed for that day; a stay that outlives its last day owes until it is closed."""
        return self.day <= day <= (self.closed or max(self.until, day))

    def number_of(self, day: date) -> int:
        """第几天 of `days`: the first day is 1, the last day is `days`."""
        return self.days - (self.until - day).days

    @property
    def owed_days(self) -> tuple[date, ...]:
        """Those that must be signed before the release."""
        last = min(self.until, self.closed) if self.closed else self.until
        return tuple(self.day + timedelta(days=n) for n in range((last - self.day).days + 1))


MONITORINGS = Shelf(Monitoring, flags=("lasts",))
