"""What the repair words lead to. Each act returns what to say, or None where the word is only a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chat.changing import change, reopen, so_far
from chat.repairs import Repair, Wish
from chat.sitting import NOTHING_OPEN, Sitting
from chat.steps import unscoped, words
from chat.wording import Part

Parts = list[Part] | None


def mend(sitting: Sitting, wanted: Wish) -> Parts:
    return _ACTS[wanted.repair](sitting, wanted.rest)


def more(sitting: Sitting, rest: str) -> Parts:
    """The rest of a long reply; without one, the open question."""
    pieces, sitting.memory = sitting.memory.rest, replace(sitting.memory, rest=())
    if pieces:
        return ["\n".join(pieces)]
    return sitting.again() if sitting.memory.current else None


def back(sitting: Sitting, rest: str) -> Parts:
    """The question before this one; of a finished talk its last."""
    talk = sitting.memory.current or sitting.memory.last
    if talk is None:
        return [NOTHING_OPEN]
    passed = list(sitting.run(talk).shown)
    if not passed:
        return sitting.then_again(words("已经是第一个问题了。"))
    return reopen(sitting, talk, passed[-1])


def same(sitting: Sitting, rest: str) -> Parts:
    """照旧: what was said last time, for every question that allows it; with nothing open it opens the daily flow."""
    talk = sitting.memory.current
    if talk is None:
        daily = next((flow for flow in sitting.flows if flow.daily), None)
        return sitting.open(daily, rest, same_as_before=True) if daily else None
    before = replace(talk.hearing(rest, unscoped(talk.question)[1]), same_as_before=True, question="")
    run = sitting.run(before)
    if run.question is not None and run.name == talk.question:
        run.says.clear()
        return [words("这一项每次都要新的，不能照旧。"), *sitting.settle(before, run)]
    return sitting.settle(before, run)


def status(sitting: Sitting, rest: str) -> Parts:
    """What is being filled in and what is noted so far."""
    talk = sitting.memory.current
    if talk is None:
        return [NOTHING_OPEN]
    listed = so_far(sitting.run(talk))
    head = words("正在填「{flow}」。", flow=words(talk.flow))
    noted_so_far = words("已记下：\n{listed}", listed=listed) if listed else words("还没有记下什么。")
    return [head, *sitting.then_again(noted_so_far)]


def again(sitting: Sitting, rest: str) -> Parts:
    return sitting.again()


def cancel(sitting: Sitting, rest: str) -> Parts:
    """Let the current talk go; what was carried out stands, and a talk under it comes back."""
    talk = sitting.memory.current
    if talk is None:
        return [words("好的。现在没有正在填的内容。")]
    sitting.close()
    kept = words("好的，不往下填了。前面已经记下的会保留。") if talk.done else words("好的，不填了。")
    return [kept, *sitting.back_to_it()]


_ACTS: dict[Repair, Callable[[Sitting, str], Parts]] = {
    Repair.MORE: more,
    Repair.BACK: back,
    Repair.CHANGE: change,
    Repair.SAME: same,
    Repair.STATUS: status,
    Repair.AGAIN: again,
    Repair.CANCEL: cancel,
}
