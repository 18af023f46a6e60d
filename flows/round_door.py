"""One door that is not simply well: what is the matter, and who must hear it."""

from __future__ import annotations

from chat.kinds import one_of
from chat.scopes import scoped
from chat.steps import Keep, Look, Say, Tell, words
from county.elders.acts import AskNeed
from county.rounds import found
from flows import need
from flows.advice import told
from flows.elder_words import kind_of
from flows.round_asking import Door, Part, ask
from flows.round_ill import ill, pressing
from flows.round_kinds import HURT, ILL, MOVED, NOBODY, OTHER, WELL, Words, Wrong
from flows.round_marks import CADRE, behind, marked, plainly
from flows.round_people import hear
from flows.visit import Resident
from records.rounds import mark

OUTCOME = {NOBODY: mark.NOBODY, MOVED: mark.MOVED, WELL: mark.OK}
TELL_DOCTOR, TELL_CADRE = "马上叫村医", "告诉村干部"
HURRY = "急"


def look_into(door: Door, said: str) -> Part:
    """From the worker's words, or from a question where there are none."""
    if not said:
        said = yield from ask(door, "情况", words("{door}怎么了？", door=door.shown), Wrong())
    if outcome := OUTCOME.get(said) or found.outcome(said):
        yield from plainly(door, outcome, found.minute(said))
        return
    if said == ILL:
        question = words("{door}是谁？哪里不舒服，多少度？", door=door.shown)
        said = yield from ask(door, "谁", question, Words("写名字和情况，例如「张三38.5 咳嗽」。"))
    elif said in (HURT, OTHER):
        said = yield from ask(door, "什么事", words("{door}什么事？用几个字说说。", door=door.shown), Words())
    every, unclear = hear(said, door.family, door.now.date())
    hurt = found.hurt(said) and not any(pressing(door, one.findings) for one in every)
    if hurt:
        yield from urgent(door, said)
    if every or unclear:
        yield from ill(door, said, every, trouble=hurt)
    if kind := kind_of(said):
        yield from wants(door, said, kind, alone=not (every or unclear or hurt))
    elif not (every or unclear or hurt):
        yield from other(door, said)


def urgent(door: Door, said: str) -> Part:
    """Somebody must come: the ladder begins at the village doctor."""
    about = behind(door, said)
    yield marked(door, mark.TROUBLE, None, scoped(HURRY, about))
    text = words("急！{door}：{said}\n（{me}在现场）", door=str(door), said=said, me=door.visit.me.name)
    yield Tell("village_doctor", text, HURRY, about=about, urgent=True)
    holder = yield Look("医生", "responsible", about=Resident(about.id, door.case["area"], str(door)))
    yield Say(words("{door}：{said}。{told}\n人不清醒、喘不上气、流血不止，马上打 120。别离开人。", door=door.shown, said=said, told=told(holder)))


def wants(door: Door, said: str, kind: str, *, alone: bool) -> Part:
    """A need becomes a ticket; `alone`: nothing else is the matter, so the door is well."""
    about = behind(door, said)
    if alone:
        yield marked(door, mark.OK)
    yield Keep(AskNeed(about.id, kind, said), "需要", about=about)
    yield from need.told(about.id, kind)


def other(door: Door, said: str) -> Part:
    """Nothing is guessed at: the worker says who must hear it."""
    question = words("{door}「{said}」，要告诉谁？", door=door.shown, said=said)
    if (yield from ask(door, "告诉谁", question, one_of((TELL_DOCTOR, TELL_CADRE)))) == TELL_DOCTOR:
        yield from urgent(door, said)
        return
    yield marked(door, mark.TROUBLE, None, scoped(CADRE, str(door)))
    text = words("{door}：{said}\n（{me}看到）", door=door.shown, said=said, me=door.visit.me.name)
    yield Tell("village_cadre", text, CADRE, about=behind(door))
    yield Say(words("{door}：{said}。已告诉村干部。", door=door.shown, said=said))
