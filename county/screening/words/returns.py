"""Of a returnee."""

from __future__ import annotations

from county import spoken
from county.screening import acts
from county.screening.routing import Proposal
from county.screening.settings import ROUTE_NAMES
from records import roles
from records.screening.placement import Placement
from records.screening.returnee import Returnee

SAID_BY = {
    acts.SELF: "",
    acts.FAMILY: "（家人报的）",
    acts.NEIGHBOUR: "（邻里说的，请先核实）",
    acts.WORKER: "",
    acts.KNOCK: "（敲门问到的）",
}


def coming(row: Returnee, placed: Placement, place: str, phone: str, role: str) -> str:
    """What the doctor and the cadre decide, the grid worker sees to."""
    todo = f"到了，回「到了 {row.number}」。" if role == roles.GRID_WORKER and row.coming else decide(placed)
    first = f"返乡 {row.number} 号：{place} {row.name}{SAID_BY.get(row.source, '')}，电话 {phone or '没有登记'}"
    return "\n".join(filter(None, [first, facts(row), proposed(placed), todo]))


def more(row: Returnee, placed: Placement, place: str) -> str:
    """What was said since, in as few lines."""
    return f"更新：返乡 {row.number} 号：{place} {row.name}，{facts(row)}。\n{proposed(placed)}"


def urgent(row: Returnee, placed: Placement) -> str:
    """Behind the line that says who it is; no full stops, for whoever takes it reads it in one line."""
    first = f"返乡 {row.number} 号{SAID_BY.get(row.source, '')}：{facts(row)}；{proposed(placed).rstrip('。')}"
    return "\n".join(filter(None, (first, decide(placed).rstrip("。"))))


def facts(row: Returnee) -> str:
    """2月5日到，从武汉市回来，坐 G1234，同行：老婆，发热."""
    day = spoken.day(row.arrives)
    when = f"{day}到" if row.coming else f"{day}已到"
    ride = f"{'' if row.ride.startswith(('开', '自', '步', '骑')) else '坐 '}{row.ride}" if row.ride else ""
    company = f"同行：{row.company}" if row.company not in ("", "无") else ""
    worries = [word for word, true in (("现在发热或不舒服", row.fever), ("接触过病人", row.contact)) if true]
    return "，".join(filter(None, [when, f"从{row.origin_name}回来", ride, company, *worries]))


def proposed(placed: Placement) -> str:
    if placed.decided:
        return f"已定：{decided(placed)}。"
    why = [
        word
        for word, true in (("重点地区", placed.key_area), ("发热", placed.fever), ("接触过病人", placed.contact))
        if true
    ]
    return (
        f"按规定（{'、'.join(why)}）：{Proposal(placed.route, placed.days, '', placed.rule)}。"
        if why
        else f"按规定：{Proposal(placed.route, placed.days, '', placed.rule)}。"
    )


def decided(placed: Placement) -> str:
    return str(Proposal(placed.decided, placed.decided_days, "", placed.rule))


def decide(placed: Placement) -> str:
    """Nothing about a person is decided by the bot alone."""
    if placed.decided or placed.route == "none":
        return ""
    return f"同意，回「同意 {placed.number}」；要改，回「安置 {placed.number}」。"


def there(row: Returnee, place: str, placed: Placement | None) -> str:
    todo = [proposed(placed), decide(placed)] if placed else []
    return "\n".join(filter(None, [f"返乡 {row.number} 号：{place} {row.name}，已到家。", *todo]))


def moved(row: Returnee, place: str) -> str:
    if row.off_at:
        return f"返乡 {row.number} 号：{place} {row.name}，不回来了。"
    return f"返乡 {row.number} 号：{place} {row.name}，改到 {spoken.day(row.arrives)}到。"


__all__ = ["ROUTE_NAMES", "coming", "decide", "decided", "facts", "moved", "proposed", "there", "urgent"]
