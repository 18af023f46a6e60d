"""Rights: each names the roles that have it, in their own area and all below it, for as long as they hold office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from records import codes, roles
from records.roles import Holding

VILLAGE = frozenset({roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR, roles.VILLAGE_CADRE})
ABOVE = frozenset({roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND})


@dataclass(frozen=True)
class Right:
    """Without `roles` it is anybody's, signed in or not."""

    name: str
    roles: frozenset[str]

    def areas(self, holdings: Iterable[Holding]) -> tuple[int, ...]:
        """The areas and cells in which the holder has it: none lies inside another, the widest come first."""
        places = sorted(
            {one.area for one in holdings if one.role in self.roles}, key=lambda area: len(codes.chain(area))
        )
        widest: list[int] = []
        for place in places:
            if not any(codes.covers(wider, place) for wider in widest):
                widest.append(place)
        return tuple(widest)

    def reaches(self, holdings: Iterable[Holding], place: int, at: datetime) -> bool:
        return roles.may_see(holdings, place, self.roles, at)


ANYBODY = Right("任何人", frozenset())
IN_OFFICE = Right("在岗的人", roles.FIELD | {roles.AUDITOR})
SEE_AREA = Right("看本区情况", VILLAGE | ABOVE | {roles.GRID_WORKER})
SEE_PEOPLE = Right("看本区的人", VILLAGE | ABOVE | {roles.GRID_WORKER})
SIGN = Right("签本区日报", frozenset({roles.VILLAGE_CADRE}) | ABOVE)
EXPORT = Right("导出", VILLAGE | ABOVE)
LEDGERS = Right("看台账", SEE_PEOPLE.roles | {roles.AUDITOR})
CASES = Right("办案", ABOVE | {roles.AUDITOR})
SPEAK = Right("发广播", frozenset({roles.VILLAGE_CADRE}) | ABOVE)
HOTLINE = Right("答热线", SPEAK.roles)
APPROVE = Right("审批", ABOVE)
STAFF = Right("管岗位", frozenset({roles.VILLAGE_CADRE}) | ABOVE)
COMMAND = Right("县指挥部", frozenset({roles.COUNTY_COMMAND}))
WATCH = Right("监督查看", ABOVE | {roles.AUDITOR})
OVERSEE = Right("查阅日志和清理", frozenset({roles.COUNTY_COMMAND, roles.AUDITOR}))
GLASS = Right("应急查看", VILLAGE | ABOVE | {roles.AUDITOR})
REPORTS = Right("看日报", VILLAGE | ABOVE | {roles.AUDITOR})
REPORT_ROWS = Right("看日报的名单", VILLAGE | ABOVE)
