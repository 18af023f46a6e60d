"""改: one earlier answer is given again, the others are kept: 「改 体温 36.8」, 「改 体温」, 「改」."""

from __future__ import annotations

from dataclasses import replace

from chat.errors import Refusal
from chat.kind import noted, shown
from chat.repairs import aim, ordered
from chat.run import Run
from chat.sitting import Sitting
from chat.steps import Words, unscoped, words
from chat.talk import Talk
from chat.wording import Part, to_say


def change(sitting: Sitting, rest: str) -> list[Part] | None:
    """None where the word is only a word."""
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
        return reopen(sitting, talk, name)
    return _replaced(sitting, talk, run, name, said)


def missed(sitting: Sitting, said: str) -> list[Part] | None:
    """「改 血型 A」: what is there to change, where nothing of that name was said; None for what is no such order."""
    name, talk = ordered(said), sitting.memory.current or sitting.memory.last
    if not name:
        return None
    if talk is None:
        return [words("现在没有可以改的内容。回「帮助」看看我能做什么。")]
    return [words("没有「{name}」这一项。", name=name), *_changeable(sitting, sitting.run(talk))]


def reopen(sitting: Sitting, talk: Talk, name: str) -> list[Part]:
    """Really ask this question again: what was heard or said of the day before no longer fills it."""
    return sitting.lift(replace(talk.without(name), question=name, heard=(), same_as_before=False))


def so_far(run: Run) -> str:
    """What is noted, a line each."""
    lines = ((unscoped(name), shown(ask.kind, run.answers[name])) for name, ask in run.shown.items())
    return "\n".join(
        f"{name}（{about}）：{answer}" if about else f"{name}：{answer}" for (name, about), answer in lines
    )


def _replaced(sitting: Sitting, talk: Talk, run: Run, name: str, said: str) -> list[Part]:
    """Go on with another answer, and with nothing that was heard together with the one before."""
    try:
        raw = noted(run.asked[name].kind, said)
    except Refusal as refusal:
        return [to_say(refusal.words), *reopen(sitting, talk, name)]
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


def _changeable(sitting: Sitting, run: Run) -> list[Part]:
    listed = so_far(run)
    if not listed:
        return sitting.then_again(words("还没有可以改的内容。"))
    return [words("已经记下的：\n{listed}\n要改哪个，就发「改 名称 新内容」，例如「改 体温 36.8」。", listed=listed)]
