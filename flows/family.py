"""Family members for whom one phone reports."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo, one_of
from chat.steps import Ask, Keep, Say, Step, words
from county.acts import AddMember
from flows.joining import join
from flows.names import NAME, BirthYear
from flows.visit import Visit
from language.household import MEN, WOMEN

RELATIONS = {
    "丈夫": "男", "妻子": "女", "儿子": "男", "女儿": "女", "父亲": "男", "母亲": "女",
    "爷爷": "男", "奶奶": "女", "姥爷": "男", "姥姥": "女", "孙子": "男", "孙女": "女", "其他": "",
}  # fmt: skip
MOST = 12


@flow("家人", opens=("家人", "添加家人", "加家人", "家庭成员"))
def family(visit: Visit) -> Generator[Step, Any, None]:
    """Name, relation, year of birth; for a child under 14 as guardian."""
    yield from join(visit)
    if len(visit.people) >= MOST:
        yield Say(words("一个微信最多替 {most} 个人上报。要调整请回「人工」。", most=MOST))
        return
    known = "、".join(str(person) for person in visit.people)
    name = yield Ask("姓名", words("现在可以替这些人上报：{known}。\n要加谁？请发姓名。", known=known), NAME)
    relation = yield Ask("关系", words("{name}是您的什么人？", name=name), one_of(RELATIONS))
    if not (yield from enrol(visit, name, relation)):
        yield Say("好的，没有添加。")
        return
    yield Say(words("已添加{name}。以后发「{name} 36.5」就是替{name}上报。\n还要加人，再发「家人」。", name=name))


def enrol(visit: Visit, name: str, relation: str) -> Generator[Step, Any, bool]:
    """Year of birth, for a child the guardian's yes, and into the family; False where the guardian does not agree."""
    born = yield Ask("出生年", words("{name}哪年出生？例如 1950；也可以发年龄，例如 72岁。", name=name), BirthYear(visit.year))
    guardian = visit.year - born < 14
    if guardian:
        agreed = yield Ask("监护人", words("{name}未满 14 岁。由您作为监护人替孩子上报，同意吗？", name=name), YesNo(("同意", "不同意")))
        if not agreed:
            return False
    yield Keep(AddMember(name, relation, sex(relation), born, guardian))
    return True


def sex(relation: str) -> str:
    """男, 女, or nothing where the word does not tell."""
    return RELATIONS.get(relation) or ("男" if relation in MEN else "女" if relation in WOMEN else "")
