"""What the village doctor reads of a worrying report; whose it is and where is added by the one who sends it."""

from __future__ import annotations

from chat.steps import Words, words
from county.fever import Worries
from flows.findings import Findings


def alarm(findings: Findings, worries: Worries) -> Words:
    """Reasons first, then everything that was said, in one line."""
    if not worries:
        return words("{shown}。现在正常，没有别的不舒服。", shown=findings.shown)
    others = [s for s in findings.symptoms if s not in worries.reasons]
    since = f"从{findings.since.month}月{findings.since.day}日起" if findings.since else ""
    told = [findings.shown, *others, since, findings.travel, findings.contact]
    return words("{reasons}：{facts}", reasons="、".join(worries.reasons), facts="，".join(filter(None, told)))
