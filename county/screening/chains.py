"""Chains of contacts: who met whom, how many links away from the one with whom it begins."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from records import writing
from records.database import Connection
from records.screening import contact, link
from records.screening.contact import Contact
from records.screening.link import Link
from records.secrecy import Keyring


@dataclass(frozen=True, slots=True)
class Node:
    """One line of a drawn chain; `again`: the same person stands further up already."""

    depth: int
    contact: Contact
    link: Link | None
    again: bool = False


def relabel(conn: Connection, keyring: Keyring, chains: Iterable[int]) -> tuple[Contact, ...]:
    """After a new link two chains may be one: everybody's chain and distance anew. All of them, as they stand now."""
    people = {one.id: one for one in contact.of_chains(conn, keyring, chains)}
    placed = distances(people.values(), link.among(conn, people))
    now = [replace(one, chain=placed[one.id][0], generation=placed[one.id][1]) for one in people.values()]
    writing.run(conn, [contact.ROWS.put(keyring, one) for one in now if one != people[one.id]])
    return tuple(now)


def distances(people: Iterable[Contact], links: Sequence[Link]) -> dict[int, tuple[int, int]]:
    """Contact → (who began its chain, links away). A ring without a beginning begins with whoever was entered first."""
    oldest = sorted(people, key=lambda one: (one.made_at, one.id))
    targets = {one.target for one in links}
    found: dict[int, tuple[int, int]] = {}
    for one in sorted(oldest, key=lambda one: one.id in targets):
        if one.id not in found:
            found |= _reach(one.id, links, found)
    return found


def tree(people: Iterable[Contact], links: Iterable[Link]) -> Iterator[Node]:
    """From the top down, each link once, and each person's own contacts once."""
    known = {one.id: one for one in people}
    below: defaultdict[int, list[Link]] = defaultdict(list)
    for one in sorted(links, key=lambda one: known[one.target].number if one.target in known else 0):
        below[one.source].append(one)
    shown: set[int] = set()
    for top in (one for one in known.values() if one.generation == 0):
        yield from _branch(Node(0, top, None), below, known, shown)


def _branch(node: Node, below: dict[int, list[Link]], known: dict[int, Contact], shown: set[int]) -> Iterator[Node]:
    again = node.contact.id in shown
    yield replace(node, again=again)
    if again:
        return
    shown.add(node.contact.id)
    for one in below.get(node.contact.id, ()):
        if one.target in known:
            yield from _branch(Node(node.depth + 1, known[one.target], one), below, known, shown)


def _reach(top: int, links: Sequence[Link], before: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Breadth first; whoever already belongs to an older chain stays there."""
    found, waiting = {top: (top, 0)}, deque([top])
    while waiting:
        source = waiting.popleft()
        for one in links:
            if one.source == source and one.target not in found and one.target not in before:
                found[one.target] = (top, found[source][1] + 1)
                waiting.append(one.target)
    return found
