"""存在的问题 and 工作建议 of a stage report: each asked of the ledgers, told with its figures, and answered with what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from county.settings import CountySettings
from records import areas
from records.database import Connection
from records.reports import counting, span, troubles
from records.reports.figures import BY_NAME
from records.reports.span import Span

WORST = 3
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Problem:
    """`count` is what was asked of the ledgers; `worst` the villages with most of it, by name."""

    name: str
    title: str
    count: int
    worst: tuple[tuple[str, int], ...]
    told: str
    advice: str


@dataclass(frozen=True, slots=True)
class Kind:
    """`told` holds {count} and {unit}."""

    name: str
    title: str
    unit: str
    told: str
    advice: str
    asked: Callable[[Connection, CountySettings, int, date, date, Span], Mapping[int, int]]


def found(
    conn: Connection, county: CountySettings, area: int, first: date, last: date, within: Span
) -> tuple[Problem, ...]:
    """Those that there are, in the order of KINDS."""
    counted = [(kind, kind.asked(conn, county, area, first, last, within)) for kind in KINDS]
    names = {one.code: one.name for one in areas.within(conn, area)}
    return tuple(_problem(kind, by, names) for kind, by in counted if sum(by.values()))


def _problem(kind: Kind, by: Mapping[int, int], names: Mapping[int, str]) -> Problem:
    count = sum(by.values())
    worst = sorted(by.items(), key=lambda one: (-one[1], one[0]))[:WORST]
    told = kind.told.format(count=count)
    return Problem(
        kind.name, kind.title, count, tuple((names.get(code, ""), n) for code, n in worst if n), told, kind.advice
    )


def _silent(
    conn: Connection, county: CountySettings, area: int, first: date, last: date, within: Span
) -> Mapping[int, int]:
    """Who lives there and did not report on the last day."""
    day = span.of(last, county.reports.draft_minute)
    wanted = [(BY_NAME[name], day) for name in ("people", "reported")]
    people, said = counting.counted(conn, area, wanted, {}).values()
    return {code: max(0, sum(here.values()) - sum(said.get(code, {}).values())) for code, here in people.items()}


KINDS: tuple[Kind, ...] = (
    Kind(
        "silent", "每天报健康的人还不全", "人",
        "期末这一天，在册的人里有 {count} 人没有报健康。",
        "网格员每天上午把没消息的人问一遍，不会用手机的由家人或网格员代报；连着两天没消息的上门看。",
        _silent,
    ),
    Kind(
        "unsigned", "日报有漏签", "份",
        "期内有 {count} 份村级日报没有签发，这些村当天的数字没有算进乡镇和县里。",
        "村干部每天按时签发，没有情况也要报零；乡镇到点打电话催，第二天补报。",
        lambda conn, county, area, first, last, within: troubles.unsigned(conn, area, first, last),
    ),
    Kind(
        "late_tasks", "上级推送的核查有超时", "条",
        "期内到期的核查里，有 {count} 条没有在当天办完。",
        "名单一到就分到人，当天查、当天管、当天回；人不在本地的当天转出，不留到第二天。",
        lambda conn, county, area, first, last, within: troubles.late_tasks(conn, area, within),
    ),
    Kind(
        "unreached", "接触者还有没联系上的", "人",
        "到期末，接触链里还有 {count} 人没有联系上。",
        "电话不通的请派出所、外地社区帮着找；查到一个接触者，接着问他又见过谁，一直问到没有新的人。",
        lambda conn, county, area, first, last, within: troubles.unreached(conn, area, within.until),
    ),
    Kind(
        "undecided", "该不该隔离定得慢", "人",
        "到期末，有 {count} 人的隔离方式报上来超过一天还没有定。",
        "村医、村干部当天看当天定，拿不准的当天报乡镇。",
        lambda conn, county, area, first, last, within: troubles.undecided(
            conn, area, within.until - A_DAY, within.until
        ),
    ),
    Kind(
        "late_needs", "困难没有按时解决", "件",
        "期内有 {count} 件买药、买菜这类事过了时限才办好，或者还没办好。",
        "谁结对谁负责，办不了的当天报村里；药品优先。",
        lambda conn, county, area, first, last, within: troubles.late_needs(conn, area, within),
    ),
    Kind(
        "overdue", "到期没有按时解除", "人",
        "到期末，有 {count} 人过了隔离的最后一天，还没有解除也没有延长。",
        "少测的补说明，该签的两个人当天签；要延长的写清楚理由，告诉本人。",
        lambda conn, county, area, first, last, within: troubles.overdue(conn, area, last),
    ),
)  # fmt: skip
