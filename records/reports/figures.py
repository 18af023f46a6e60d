"""Every figure of the reports, each defined here and nowhere else; a new one is a line of this list."""

from __future__ import annotations

from sqlalchemy import case, func, literal

from records.ledgers.door_knock import DAYS, DOOR_KNOCKS
from records.ledgers.grading import GRADINGS
from records.ledgers.health_report import HEALTH_REPORTS
from records.ledgers.monitoring import (
    CENTRAL,
    CONFIRMED,
    CONTACT,
    CURED,
    HOME,
    HOSPITAL,
    MISTAKE,
    MONITORINGS,
    RELEASED,
    SUSPECTED,
)
from records.ledgers.test_result import POSITIVE, TEST_RESULTS
from records.reports.figure import Figure
from records.reports.happening import Happening, first_said
from records.reports.standing import MISTAKEN_PEOPLE, Living, Stays
from records.screening.returnee import RETURNEE
from records.screening.task import TASK

R, K, M, G, T = (s.table.c for s in (HEALTH_REPORTS, DOOR_KNOCKS, MONITORINGS, GRADINGS, TEST_RESULTS))
B, V = RETURNEE.c, TASK.c

HEALTH = Happening(R.area, first_said(HEALTH_REPORTS), R.person, R.person, part=R.via, day=R.day)
ILL = Happening(
    R.area, first_said(HEALTH_REPORTS), R.person, R.person, (R.worrying,),
    case((func.coalesce(R.symptoms, "") != "", "有症状"), else_="发热"), R.day,
)  # fmt: skip
KNOCKS = Happening(
    K.area, first_said(DOOR_KNOCKS), K.person, K.person, part=case((K.seen, "见到本人"), else_="家人说的"), day=K.day,
    kept_days=DAYS,
)  # fmt: skip
BACK = Happening(B.area, B.arrived_at, B.id, B.person, (B.off_at.is_(None),), B.kind)
PUSHED = Happening(V.area, V.pushed_at, V.id, V.person, part=V.list_name)
CHECKED = Happening(V.area, V.fed_back_at, V.id, V.person, part=V.found)
PLACED = Happening(M.area, M.began, M.person, M.person, (M.outcome != MISTAKE,), M.kind)
FREED = Happening(M.area, M.at, M.person, M.person, (~M.lasts, M.outcome.in_((RELEASED, CURED))), M.kind)
TESTED = Happening(T.area, first_said(TEST_RESULTS), T.id, T.person, part=T.kind)
FOUND = Happening(T.area, T.at, T.person, T.person, (T.result == POSITIVE,), T.kind)
NEW_CASES = Happening(
    G.area, G.at, G.person, G.person,
    (G.grade == CONFIRMED, G.before != CONFIRMED, G.person.not_in(MISTAKEN_PEOPLE)),
    case((G.before == "", literal("新发现")), else_=G.before),
)  # fmt: skip

FIGURES: tuple[Figure, ...] = (
    Figure("people", "在册", Living(), stands=True, adds_up=False, recounts=False),
    Figure("reported", "报了健康", HEALTH, adds_up=False, daily=True),
    Figure("worrying", "发热或有症状", ILL, event=True, adds_up=False),
    Figure("knocked", "敲门排查", KNOCKS),
    Figure("returned", "返乡到达", BACK, event=True),
    Figure("pushed", "上级推送核查", PUSHED, unit="条"),
    Figure("checked", "核查反馈", CHECKED, unit="条"),
    Figure("placed", "新增隔离", PLACED, event=True),
    Figure("freed", "解除隔离", FREED),
    Figure("at_home", "现有居家隔离", Stays("kind", HOME, "grade"), stands=True),
    Figure("central", "现有集中隔离", Stays("kind", CENTRAL, "grade"), stands=True),
    Figure("hospital", "现有住院", Stays("kind", HOSPITAL, "grade"), stands=True),
    Figure("tested", "检测采样", TESTED, unit="人次"),
    Figure("positive", "检测阳性", FOUND, event=True),
    Figure("new_cases", "新增确诊", NEW_CASES, event=True),
    Figure("confirmed", "现有确诊", Stays("grade", CONFIRMED, "kind"), stands=True),
    Figure("suspected", "现有疑似", Stays("grade", SUSPECTED, "kind"), stands=True),
    Figure("contacts", "现有密接", Stays("grade", CONTACT, "kind"), stands=True),
)
BY_NAME = {one.name: one for one in FIGURES}
CLEARINGS = ("confirmed", "suspected", "contacts")
"""The three that are cleared when nobody stands in them any more."""
