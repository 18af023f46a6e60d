"""What the person and the family read of a stay, in whole sentences that say what to do next."""

from __future__ import annotations

from datetime import date

from county.settings import CountySettings
from records.ledgers.monitoring import CENTRAL, HOME, Monitoring

WHERE = {HOME: "居家隔离", CENTRAL: "集中隔离"}
RIGHTS = "发「我的隔离」看第几天、谁负责。\n不同意，发「我不同意」，乡镇 {days} 天内复核。"


def called(kind: str) -> str:
    """居家隔离, 集中隔离, 住院隔离."""
    return WHERE.get(kind, "住院隔离")


def day(when: date) -> str:
    return f"{when.month} 月 {when.day} 日"


def measuring(stay: Monitoring) -> str:
    """How often, and who."""
    often = "每天早、晚各报一次体温（中午 12 点前、晚上 8 点前）" if stay.twice_since else "每天报一次体温"
    return f"{often}{'，同住的人一起报' if stay.kind == HOME else ''}，直接发数字就行。"


def placed(name: str, stay: Monitoring, county: CountySettings, today: date) -> str:
    left = (stay.until - today).days + 1
    rule = next((r for r in county.quarantine.rules if r.since == stay.rule), county.quarantine.rule(stay.day))
    return "\n".join(
        (
            f"{name}从今天起{called(stay.kind)}，还有 {left} 天，到 {day(stay.until)}。",
            f"原因：{stay.reason}。" if stay.reason else "",
            f"依据：{rule.ground}。",
            measuring(stay),
            "不要出门，吃的、药、别的难处发「人工」，我们送到门口。" if stay.kind == HOME else "",
            RIGHTS.format(days=county.quarantine.appeal_days),
        )
    ).replace("\n\n", "\n")


def extended(name: str, stay: Monitoring, reason: str, county: CountySettings) -> str:
    return (
        f"{name}的{called(stay.kind)}延长到 {day(stay.until)}（共 {stay.days} 天）。\n原因：{reason}。\n"
        f"{RIGHTS.format(days=county.quarantine.appeal_days)}"
    )


def moved(name: str, stay: Monitoring, reason: str) -> str:
    why = f"\n原因：{reason}。" if reason else ""
    return f"{name}改为{called(stay.kind)}，到 {day(stay.until)}。{why}\n{measuring(stay)}"


def graded(name: str, stay: Monitoring, reason: str) -> str:
    return f"{name}的分类改为「{stay.grade}」。\n原因：{reason}。\n{measuring(stay)}\n发「我的隔离」看现在的情况。"


def mistaken(name: str, reason: str) -> str:
    return f"{name}的隔离撤销了，是登记错了：{reason}。\n给您添麻烦了，正常生活就行。"


def released(name: str, stay: Monitoring, link: str) -> str:
    return (
        f"{name}的{called(stay.kind)}今天解除。谢谢您和家人这些天的配合。\n"
        f"解除通知书，点开下载（24 小时内有效）：\n{link}\n以后再要，发「解除通知书」。"
    )
