"""The people that a speaker may mean, and which of them a word means."""

import re
from dataclasses import dataclass
from datetime import date

from language.kin import BY_WORD, ORDER

CHILDREN = ("儿子", "女儿", "孩子")
GROUPS = {"孩子": CHILDREN, "老人": ("爷爷", "奶奶", "外公", "外婆")}
MEN = ("丈夫", "爸爸", "公公", "岳父", "爷爷", "外公", "儿子", "女婿", "孙子", "外孙", "哥哥", "弟弟")
WOMEN = ("妻子", "妈妈", "婆婆", "岳母", "奶奶", "外婆", "女儿", "儿媳", "孙女", "外孙女", "姐姐", "妹妹")
EITHER = ("老伴", "老伴儿", "爱人", "对象")


@dataclass(frozen=True, slots=True)
class Member:
    """`relation` as the speaker would say it (爷爷, 妻子, 本人); `sex` 男, 女 or empty."""

    id: int
    name: str
    relation: str
    sex: str = ""
    born: date | None = None

    def __hash__(self) -> int:
        """By the number alone: a family is looked up a dozen times for one sentence."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Person:
    """Whom the words are about. `ids`: one when certain, several when it may be any of them, none when outside the household.

    `word` is as it was said, and empty when nobody was named.
    """

    word: str = ""
    ids: tuple[int, ...] = ()
    relation: str = ""

    @property
    def certain(self) -> bool:
        return len(self.ids) == 1


def relation(said: str) -> str:
    """The one name of a relation, however it was entered; the words themselves when they are unknown."""
    kin = BY_WORD.get(said.strip())
    return kin.name if kin else said.strip()


def meant(word: str, members: tuple[Member, ...], taken: frozenset[int] = frozenset()) -> Person:
    """The member that a family word means; in another's view only one who is not `taken` by a word of their own."""
    if word in ORDER and (child := _child(word, members)):
        return Person(word, (child.id,), relation(child.relation))
    kin = BY_WORD.get(_stem(word))
    if kin is None:
        return Person(word)
    for name in (kin.name, *kin.else_):
        found = [m for m in _called(name, word, members) if name == kin.name or m.id not in taken]
        if found:
            return Person(word, tuple(m.id for m in found), kin.name)
    return Person(word, (), kin.name)


def directly(word: str, members: tuple[Member, ...]) -> tuple[int, ...]:
    """The members whose own relation a word names."""
    kin = BY_WORD.get(_stem(word))
    return tuple(m.id for m in _called(kin.name, word, members)) if kin else ()


def _called(name: str, word: str, members: tuple[Member, ...]) -> list[Member]:
    names = GROUPS.get(name, (name,))
    return [m for m in members if relation(m.relation) in names and _fits(m, _stem(word))]


def _stem(word: str) -> str:
    """大儿子 is a 儿子 where there is no order to go by."""
    return word if word in BY_WORD else word[1:] if word[1:] in BY_WORD else "孩子" if word in ORDER else word


def _fits(member: Member, word: str) -> bool:
    """老伴 may be either; 爷爷 is never a woman."""
    if not member.sex or word in EITHER:
        return True
    name = relation(word)
    return member.sex == ("男" if name in MEN else "女" if name in WOMEN else member.sex)


def _child(word: str, members: tuple[Member, ...]) -> Member | None:
    girl = re.search("[女闺妞]", word)
    wanted = ("女儿",) if girl else ("儿子",) if "子" in word else CHILDREN
    by_birth = sorted(
        (m for m in members if m.born and relation(m.relation) in wanted), key=lambda m: m.born or date.max
    )
    order = ORDER[word]
    return by_birth[order] if -len(by_birth) <= order < len(by_birth) else None
