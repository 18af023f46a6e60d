"""The same in the words of a stage report: one sentence a kind of work, zero said where there was none."""

from __future__ import annotations

from collections.abc import Mapping

from county.reports.works import Works
from records import roles
from records.reports.done import Done
from records.reports.voices import Said, Tips
from records.reports.works import Beds, Doors

POSTS = (
    roles.COUNTY_COMMAND, roles.TOWNSHIP_OFFICER, roles.VILLAGE_CADRE, roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR,
    roles.GRID_WORKER, roles.VOLUNTEER,
)  # fmt: skip
NOBODY = "期末没有登记在岗的人。"
DOORS, NO_DOORS = "最后一天 {workers} 人走访 {doors} 户{found}", "最后一天没有走访登记"
BEDS, NO_BEDS = "集中隔离点 {sites} 处，床位 {beds} 张，起草时住 {taken} 人。", "没有登记集中隔离点。"
TRACED = "找出接触者 {all} 人，联系上 {done} 人"
NO_TRACED = "没有新找出的接触者"
ALARMS, NO_ALARMS = "发热等警报 {all} 起，有人接手 {done} 起", "没有发热等警报"
NEEDS, NO_NEEDS = "群众买药、买菜等求助 {all} 件{kinds}，办好 {done} 件", "没有群众求助"
ELDERS = "有人结对照看的老人 {elders} 人，看望、问候 {visits} 次"
SAID, NO_SAID = "发出广播 {editions} 期，按批准时的人数共送 {receivers} 人次{recalled}", "没有发过广播"
RECALLED = "（其中撤回 {recalled} 期）"
QUESTIONS, NO_QUESTIONS = "转给值班人员的提问 {all} 条，答复 {done} 条", "没有转给值班人员的提问"
RUMOURS, NO_RUMOURS = "群众来问的传言 {all} 条，核实 {done} 条", "没有群众来问传言"
TIPS, NO_TIPS = "收到举报 {voices} 条，立案 {cases} 件，办结 {closed} 件。", "没有收到举报。"


def staff(posts: Mapping[str, int]) -> str:
    """「期末在岗：乡镇干部 2 人，村干部 6 人，村医 6 人。」; somebody of two offices stands in both."""
    there = [f"{roles.NAMES[role]} {posts[role]} 人" for role in POSTS if posts.get(role)]
    return f"期末在岗：{'，'.join(there)}。" if there else NOBODY


def doors(done: Doors) -> str:
    """「最后一天 6 人走访 240 户（没人 12，有事 3）」."""
    found = "，".join(f"{what} {n}" for what, n in (("没人", done.nobody), ("有事", done.trouble)) if n)
    told = {"workers": done.workers, "doors": done.doors, "found": f"（{found}）" if found else ""}
    return DOORS.format(**told) if done.doors else NO_DOORS


def beds(there: Beds) -> str:
    return BEDS.format(**there._asdict()) if there.sites else NO_BEDS


def traced(done: Done) -> str:
    return _told(TRACED, NO_TRACED, done)


def help_(done: Works) -> str:
    return f"{_told(ALARMS, NO_ALARMS, done.alarms)}；{_needs(done.needs)}；{ELDERS.format(**_elders(done))}。"


def spread(done: Works) -> str:
    parts = [_said(done.said), _told(QUESTIONS, NO_QUESTIONS, done.questions)]
    if done.rumours is not None:
        parts.append(_told(RUMOURS, NO_RUMOURS, done.rumours))
    return f"{'；'.join(parts)}。"


def tips(done: Tips) -> str:
    return TIPS.format(**done._asdict()) if done.voices or done.cases else NO_TIPS


def _elders(done: Works) -> dict[str, int]:
    return {"elders": done.elders, "visits": done.visits}


def _needs(by: Mapping[str, Done]) -> str:
    kinds = "，".join(f"{kind} {each.all}" for kind, each in by.items())
    both = Done(sum(one.all for one in by.values()), sum(one.done for one in by.values()))
    return NEEDS.format(**both._asdict(), kinds=f"（{kinds}）") if both.all else NO_NEEDS


def _said(done: Said) -> str:
    back = RECALLED.format(recalled=done.recalled) if done.recalled else ""
    return SAID.format(editions=done.editions, receivers=done.receivers, recalled=back) if done.editions else NO_SAID


def _told(words: str, none: str, done: Done) -> str:
    return words.format(**done._asdict()) if done.all else none
