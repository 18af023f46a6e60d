"""What is said besides repair words: it answers the open question, wholly or in part, or opens a flow.

`text` is what was said; `command` is the same without its full stop, or empty where it cannot be a command.
"""

from __future__ import annotations

from chat import changing
from chat.errors import Refusal
from chat.flow import Flow
from chat.kind import noted, options, part, scope, takes_all, takes_sent
from chat.run import Run
from chat.sitting import Sitting
from chat.steps import Ask, words
from chat.talk import Talk
from chat.wording import Part, to_say


def answer(sitting: Sitting, text: str, command: str) -> list[Part]:
    """What a message leads to; without an open talk it opens one."""
    talk = sitting.memory.current
    if talk is None:
        pressing = sitting.flows.first(command, anything=True)
        return sitting.open(pressing, text) if pressing else _open_by(sitting, text, command)
    run = sitting.run(talk)
    if run.question is None:
        return sitting.settle(talk, run)
    asked_other = talk.question not in ("", run.name)
    if (asked_other or takes_all(run.question.kind)) and (urgent := sitting.flows.urgent(command, sitting.visit)):
        return sitting.open(urgent)
    if pressing := _pressing(sitting, talk, run.question, command):
        if _is_over(sitting.flows.get(talk.flow)):
            sitting.close()
        return sitting.open(pressing, text)
    if asked_other:  # by another release, or of another household: the words belong to what was asked
        return sitting.go_on(talk.answered(talk.question, text.strip()))
    return _reply(sitting, talk, run, run.question, text, command)


def receive(sitting: Sitting, mark: str) -> list[Part]:
    """A photo, place or file: it answers, or it is acknowledged and the open question comes back."""
    talk = sitting.memory.current
    question = sitting.run(talk).question if talk else None
    if question is None or sitting.lost is None or takes_sent(question.kind) or _fits(question, mark):
        return answer(sitting, mark, "")
    return sitting.open(sitting.lost, mark)


def _fits(ask: Ask, said: str) -> bool:
    try:
        noted(ask.kind, said)
    except Refusal:
        return False
    return True


def _is_over(flow: Flow) -> bool:
    """Choices after a question are not said again when the next one has been answered; what interrupts is."""
    return flow.passing and not flow.interrupts


def _pressing(sitting: Sitting, talk: Talk, question: Ask, command: str) -> Flow | None:
    """What is heard before the open question is; its own options and its own flow are not interrupted by it."""
    if command in options(question.kind):
        return None
    found = sitting.flows.first(command, anything=takes_all(question.kind))
    return found if found and found.name != talk.flow else None


def _reply(sitting: Sitting, talk: Talk, run: Run, ask: Ask, text: str, command: str) -> list[Part]:
    """The whole message answers; else it is a flow's own word; else a part of it answers; else it may open a flow,
    at last one that knows of the matter."""
    try:
        return sitting.go_on(talk.answered(run.name, noted(ask.kind, text)))
    except Refusal as refusal:
        would_fit = to_say(refusal.words)
    if sitting.flows.get(talk.flow).passing:
        sitting.close()
        return answer(sitting, text, command)
    if named := sitting.flows.by_word(command):
        return _open(sitting, named, text, command)
    if (met := sitting.flows.met(command, sitting.visit)) and met.name != talk.flow:
        return sitting.open(met, text)
    about = scope(ask.kind, text, str(ask.about))
    if found := part(ask.kind, text, str(ask.about)):
        return sitting.go_on(talk.answered(run.name, found.raw).hearing(text, about))
    if other := _other(sitting, talk, command):
        return _open(sitting, other, text, command)
    if _opens(sitting, talk, command) and (more := _more(sitting, talk.hearing(text, about), run)) is not None:
        return more
    if (missed := changing.missed(sitting, command)) is not None:
        return missed
    if not sitting.flows.get(talk.flow).interrupts and (known := sitting.flows.knowing(command, sitting.visit)):
        return sitting.open(known, text)
    run.says.clear()
    return [would_fit, *sitting.settle(talk, run)]


def _opens(sitting: Sitting, talk: Talk, command: str) -> bool:
    """Whether this message would open the flow that is open already."""
    own = sitting.flows.opened_by(command, sitting.visit)
    return own is not None and own.name == talk.flow


def _more(sitting: Sitting, hearing: Talk, before: Run) -> list[Part] | None:
    """What a sentence answers besides the open question, if anything: it may be the fever of somebody else."""
    run = sitting.run(hearing)
    return None if (run.name, run.answers) == (before.name, before.answers) else sitting.settle(hearing, run)


def _other(sitting: Sitting, talk: Talk, command: str) -> Flow | None:
    """A flow that this message opens in the middle of a talk: not the talk's own, nor one only for lost words."""
    other = sitting.flows.opened_by(command, sitting.visit)
    if other is None or other.name == talk.flow:
        return None
    return other if other is not sitting.lost or other.interrupts else None


def _open_by(sitting: Sitting, text: str, command: str) -> list[Part]:
    opened = sitting.flows.opened_by(command, sitting.visit)
    if (opened is None or opened.passing) and (missed := changing.missed(sitting, command)) is not None:
        return missed
    chosen = opened or sitting.lost
    if chosen is None:
        return [words("没看懂。回「帮助」看看我能做什么。")]
    return _open(sitting, chosen, text, command)


def _open(sitting: Sitting, chosen: Flow, text: str, command: str) -> list[Part]:
    return sitting.open(chosen, "" if command in chosen.opens else text)
