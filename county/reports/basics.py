"""一、基本情况 of a stage report: a lead and a sentence for each kind of work, every number in it a figure or a count."""

from __future__ import annotations

from collections.abc import Iterator

from county.reports import clearing, worked
from county.reports.clearing import Clearing
from county.reports.stage import Stage
from records.reports.figure import Figure
from records.reports.figures import BY_NAME, CLEARINGS

PLACES = ("at_home", "central", "hospital")


def basics(stage: Stage) -> Iterator[tuple[str, str]]:
    """Lead and text of each kind of work."""
    told = {name: _told(stage, name) for name in BY_NAME}
    yield "人手", worked.staff(stage.works.posts)
    yield (
        "排查和追踪",
        f"{worked.doors(stage.works.doors)}；{told['knocked']}；{told['returned']}；{told['pushed']}，{told['checked']}；{worked.traced(stage.works.traced)}。",
    )
    yield (
        "健康监测",
        f"在册 {stage.number('people').count} 人，{told['reported']}；期内{told['worrying']}。",
    )
    kept = "，".join(told[name] for name in PLACES)
    yield "隔离管控", f"{told['placed']}，{told['freed']}。期末{kept}。{worked.beds(stage.works.beds)}"
    yield "检测和病例", f"{told['tested']}，{told['positive']}；{told['new_cases']}。{_clear(stage)}"
    yield "求助和帮扶", worked.help_(stage.works)
    yield "宣传和答疑", worked.spread(stage.works)
    if stage.works.tips is not None:
        yield "群众举报", worked.tips(stage.works.tips)


def _told(stage: Stage, name: str) -> str:
    """「返乡到达 3 人（外省 2，县外 1）」."""
    number, figure = stage.number(name), BY_NAME[name]
    sorts = sorted(((part, count) for part, count in number.sorts.items() if part), key=lambda one: (-one[1], one[0]))
    inside = "，".join(f"{part} {count}" for part, count in sorts) if name not in ("reported", "worrying") else ""
    return f"{label(figure)} {number.count} {figure.unit}" + (f"（{inside}）" if inside else "")


def label(figure: Figure) -> str:
    return f"最后一天{figure.label}" if figure.daily else figure.label


def _clear(stage: Stage) -> str:
    each = (Clearing(one.name, one.count, one.total or 0) for one in map(stage.number, CLEARINGS))
    return clearing.told(each, None if stage.last_case is None else (stage.last - stage.last_case).days)
