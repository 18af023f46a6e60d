"""Of what was decided about somebody."""

from __future__ import annotations

from county import spoken
from county.screening.words import returns
from records.screening.placement import Placement

BECAUSE = {"返乡": "您从{origin}回来", "接触": "您和一位病人有过接触"}


def decided(row: Placement, place: str, by: str) -> str:
    """For the others who serve there."""
    reason = f"\n理由：{row.reason}" if row.reason else ""
    return f"{row.because} {row.number} 号：{place} {row.name}，{by}定了：{returns.decided(row)}。{reason}"


def told(row: Placement, by: str) -> str:
    """For the person: what, who, on what ground, and whom to ask."""
    because = BECAUSE.get(row.because, "核查到您的情况").format(origin=row.origin_name)
    ground = f"{spoken.full(row.rule)}起的县防控规定"
    begins = "，从到家那天算起" if row.decided in ("central", "home") else ""
    rights = "不同意，回「我不同意」，会转给乡镇。有难处，回「人工」。"
    return f"{because}，{by}定了：{returns.decided(row)}{begins}。\n依据：{ground}。\n{rights}"


def to_cdc(row: Placement) -> str:
    """Behind the line that says who it is."""
    return f"{row.because} {row.number} 号：接触过病人，请安排疾控流调。\n流调完，回「安置 {row.number}」。"
