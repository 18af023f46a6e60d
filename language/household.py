"""The people that a speaker may mean, and which of them a word means."""

from dataclasses import dataclass
from datetime import date

from language.kin import BY_NAME, BY_WORD, ORDER

CHILDREN = ("儿子", "女儿", "孩子")


@dataclass(frozen=True, slots=True)
class Member:
    """`relation` as the speaker would say it (爷爷, 妻子, 本人); `sex` 男, 女 or empty."""

    id: int
    name: str
    relation: str
    sex: str = ""
    born: date | None = None


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


def meant(word: str, members: tuple[Member, ...]) -> Person:
    """The member that a family word means."""
    if word in ORDER and (child := _child(word, members)):
        return Person(word, (child.id,), relation(child.relation))
    stem = _stem(word)
    kin = BY_WORD.get(stem)
    if kin is None:
        return Person(word)
    for name in (kin.name, *kin.else_):
        found = [m for m in members if relation(m.relation) == name and _fits(m, stem)]
        if kin.name == "孩子" and name in CHILDREN:
            found = [m for m in members if relation(m.relation) in CHILDREN]
        if found:
            return Person(word, tuple(m.id for m in found), kin.name)
    return Person(word, (), kin.name)


def _stem(word: str) -> str:
    """大儿子 is a 儿子 where there is no order to go by."""
    return word if word in BY_WORD else word[1:] if word[1:] in BY_WORD else "孩子" if word in ORDER else word


def _fits(member: Member, word: str) -> bool:
    """老伴 may be either; 爷爷 is never a woman."""
    if not member.sex or word in ("老伴", "老伴儿", "爱人", "对象"):
        return True
    name = BY_WORD[word].name if word in BY_WORD else ""
    return {"爷爷": "男", "奶奶": "女", "爸爸": "男", "妈妈": "女", "外公": "男", "外婆": "女"}.get(
        name, member.sex
    ) == member.sex


def _child(word: str, members: tuple[Member, ...]) -> Member | None:
    wanted = "儿子" if "儿" in word or "子" in word else "女儿" if "女" in word else ""
    children = [
        m for m in members if relation(m.relation) in CHILDREN and (not wanted or relation(m.relation) == wanted)
    ]
    by_birth = sorted((m for m in children if m.born), key=lambda m: m.born or date.max)
    order = ORDER[word]
    return by_birth[order] if -len(by_birth) <= order < len(by_birth) else None


def known(name: str) -> bool:
    return name in BY_NAME
