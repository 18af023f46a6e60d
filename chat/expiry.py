"""When an open question is repeated, and when a talk is let go. What was carried out by then stands."""

from __future__ import annotations

from dataclasses import replace

from chat.flow import Flow
from chat.flows import Flows
from chat.steps import Words, words
from chat.talk import Memory, Talk


def due(memory: Memory, flows: Flows) -> int | None:
    """When (seconds of the epoch) the clock has something to do here next, or None.

    None does not mean that nothing is held: what else there is (a finished talk, an echo) says nothing to the
    person when it goes, so that whoever stores it may delete it unread after a day.
    """
    times = [_ends(talk, flows) for talk in memory.talks if talk.flow in flows]
    current = memory.current
    if current and current.flow in flows and not current.reminded and not flows.get(current.flow).silent:
        times.append(_reminds(current, flows))
    return min(times, default=None)


def owes_reminder(talk: Talk, flows: Flows, now: int) -> bool:
    """Whether the open question is to be repeated now; that happens once."""
    return not talk.reminded and not flows.get(talk.flow).silent and now >= _reminds(talk, flows)


def lapse(memory: Memory, flows: Flows, now: int) -> Memory:
    """The memory without the talks that are too old."""
    if all(now < _ends(talk, flows) for talk in _held(memory)):
        return memory
    talks = tuple(talk for talk in memory.talks if now < _ends(talk, flows))
    last = memory.last if memory.last and now < _ends(memory.last, flows) else None
    return replace(memory, talks=talks, last=last, rest=(), echoed="")


def known(memory: Memory, flows: Flows) -> Memory:
    """The memory under the names of this release; talks of flows which it no longer has are let go."""
    held = (*memory.talks, memory.last) if memory.last else memory.talks
    if all(flows.has(talk.flow) for talk in held):
        return memory
    talks = {flows.get(talk.flow).name: talk for talk in memory.talks if talk.flow in flows}
    last = memory.last if memory.last and memory.last.flow in flows else None
    if last:
        last = replace(last, flow=flows.get(last.flow).name)
    return replace(memory, talks=tuple(replace(talk, flow=name) for name, talk in talks.items()), last=last)


def reminder(talk: Talk) -> Words:
    return words("「{flow}」还没填完，方便时回我一下就好：", flow=words(talk.flow))


def farewell(flow: Flow) -> Words:
    """What the person reads of a talk that was let go."""
    if not flow.opens:
        return words("上次的「{flow}」没有填完，先收起来了，已经记下的会保留。", flow=words(flow.name))
    return words(
        "上次的「{flow}」没有填完，先收起来了，已经记下的会保留。想接着填，随时回「{word}」。",
        flow=words(flow.name),
        word=flow.opens[0],
    )


def _held(memory: Memory) -> tuple[Talk, ...]:
    return (*memory.talks, memory.last) if memory.last else memory.talks


def _reminds(talk: Talk, flows: Flows) -> int:
    return talk.asked_at + flows.get(talk.flow).remind_after_s


def _ends(talk: Talk, flows: Flows) -> int:
    return talk.asked_at + flows.get(talk.flow).expire_after_s
