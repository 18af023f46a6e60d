"""What the repair words lead to. Each act returns what to say, or None where the word is only a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chat.errors import Refusal
from chat.kind import noted, shown
from chat.repairs import Repair, Wish, aim
from chat.run import Run
from chat.sitting import NOTHING_OPEN, Sitting
from chat.steps import Words, unscoped, words
from chat.talk import Talk
from chat.wording import Part, to_say

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
    return _reopen(sitting, talk, passed[-1])


def change(sitting: Sitting, rest: str) -> Parts:
    """One earlier answer anew, the others kept: 「改 体温 36.8」, 「改 体温」, 「改」."""
    talk = sitting.memory.current or sitting.memory.last
    if talk is None:
        return None
    run = sitting.run(talk)
    if not rest:
        return _changeable(sitting, run)
    aimed = aim(rest, tuple(run.shown))
    if not aimed:
        return None
    if len(aimed) > 1:
        return _whose(sitting, aimed)
    ((name, said),) = aimed
    if not said:
        return _reopen(sitting, talk, name)
    return _replaced(sitting, talk, run, name, said)


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
    listed = _listed(sitting.run(talk))
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


def _replaced(sitting: Sitting, talk: Talk, run: Run, name: str, said: str) -> Parts:
    """Go on with another answer, and with nothing that was heard together with the one before."""
    try:
        raw = noted(run.asked[name].kind, said)
    except Refusal as refusal:
        return [to_say(refusal.words), *_reopen(sitting, talk, name)]
    changed = sitting.lift(replace(talk.answered(name, raw), heard=(), same_as_before=False))
    return [_confirmed(name, shown(run.asked[name].kind, raw)), *changed]


def _confirmed(name: str, value: str) -> Words:
    what, about = unscoped(name)
    if about:
        return words("好的，{what}（{about}）改成 {value}。", what=words(what), about=about, value=value)
    return words("好的，「{what}」改成「{value}」。", what=words(what), value=value)


def _whose(sitting: Sitting, aimed: tuple[tuple[str, str], ...]) -> list[Part]:
    """Several people have this answer: the message to send for each of them."""
    orders = (f"改 {about} {what} {said}".rstrip() for name, said in aimed for what, about in (unscoped(name),))
    return sitting.then_again(words("要改谁的？请照着发一条：\n{orders}", orders="\n".join(orders)))


def _reopen(sitting: Sitting, talk: Talk, name: str) -> list[Part]:
    """Really ask this question again: what was heard or said of the day before no longer fills it."""
    return sitting.lift(replace(talk.without(name), question=name, heard=(), same_as_before=False))


def _changeable(sitting: Sitting, run: Run) -> list[Part]:
    listed = _listed(run)
    if not listed:
        return sitting.then_again(words("还没有可以改的内容。"))
    return [words("已经记下的：\n{listed}\n要改哪个，就发「改 名称 新内容」，例如「改 体温 36.8」。", listed=listed)]


def _listed(run: Run) -> str:
    lines = ((unscoped(name), shown(ask.kind, run.answers[name])) for name, ask in run.shown.items())
    return "\n".join(
        f"{name}（{about}）：{answer}" if about else f"{name}：{answer}" for (name, about), answer in lines
    )


_ACTS: dict[Repair, Callable[[Sitting, str], Parts]] = {
    Repair.MORE: more,
    Repair.BACK: back,
    Repair.CHANGE: change,
    Repair.SAME: same,
    Repair.STATUS: status,
    Repair.AGAIN: again,
    Repair.CANCEL: cancel,
}
