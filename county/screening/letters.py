"""What is printed of contacts: the letter to the county where one lives, and the drawn chain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from chat.turn import Done
from county import papers, spoken
from county.leaving import Leaving
from county.screening import acts, chains, tracing
from county.screening.words import contacts as words
from papers import Paper, Text, Tree
from papers.paper import RIGHT
from records import writing
from records.access import Access, append
from records.screening import contact, link
from records.screening.contact import Contact

ASK = "请贵县协助核实、联系此人，按当地规定管理，并将结果告知我县指挥部，电话 {hotline}。"


def letter(leaving: Leaving, id_: object) -> dict[str, Any] | None:
    """The letter about one contact as a link; None for whoever may not decide there."""
    one = _contact(leaving, id_)
    if one is None:
        return None
    _note(leaving, one, "协查函")
    url = papers.offer(
        leaving.conn, leaving.keyring, leaving.county, _letter(leaving, one), "协查函", account=leaving.standing.account.id,
        at=leaving.at, about=one.person,
    )  # fmt: skip
    return {"name": one.name, "place": one.place_name, "url": url}


def drawn(leaving: Leaving, id_: object) -> dict[str, Any] | None:
    """The chain in which a contact stands: its lines, and the page as a link."""
    one = contact.ROWS.find(leaving.conn, leaving.keyring, int(str(id_)))
    people = contact.of_chains(leaving.conn, leaving.keyring, (one.chain,)) if one else ()
    if not tracing.may_see_chain(leaving, people):
        return None
    for each in people:
        _note(leaving, each, "接触链")
    nodes = list(chains.tree(people, link.among(leaving.conn, [each.id for each in people])))
    told = [(node.depth, words.line(node)) for node in nodes]
    waiting = sum(each.generation > 0 and each.reached_at is None for each in people)
    title = f"{people[0].name}的接触链"
    summary = f"共 {len(people)} 人，{waiting} 人还没联系上。{_day(leaving)}"
    paper = Paper(title, (Text(summary, flush=True), Tree(tuple(told))), footer=leaving.county.name)
    url = papers.offer(
        leaving.conn,
        leaving.keyring,
        leaving.county,
        paper,
        "接触链",
        account=leaving.standing.account.id,
        at=leaving.at,
    )
    return {"title": title, "lines": told, "waiting": waiting, "people": len(people), "url": url}


def send(leaving: Leaving, one: Done, act: acts.SendLetter) -> None:
    """The letter was made: from now on that county looks for them."""
    found = _contact(leaving, act.contact)
    if found and found.lettered_at is None:
        now = replace(found, lettered_at=leaving.at)
        writing.run(leaving.conn, [contact.ROWS.put(leaving.keyring, now)])


def _letter(leaving: Leaving, one: Contact) -> Paper:
    """Only what that county needs: nobody here is named but the one they look for."""
    met = tracing.met_on(leaving, one)
    county = leaving.county
    told = (
        f"我县在流行病学调查中查明，{one.name}（联系电话 {one.phone or '不详'}，现住{one.place_name or '贵县'}）"
        f"于{spoken.full(met)}与我县一名需要追踪的人员有过接触，属{words.generation(one)}。"
    )
    return Paper(
        "关于协查接触者的函",
        (
            Text(f"{one.place_name or '有关县（市、区）'}疫情防控指挥部：", flush=True),
            Text(told),
            Text(ASK.format(hotline=county.hotline or "（见落款）")),
            Text("此函涉及个人信息，只用于疫情防控，请妥善保管。"),
            Text(f"{county.name}疫情防控指挥部\n{_day(leaving)}", RIGHT),
        ),
        number=f"协查 {one.area % 1_000_000:06d}-{one.number} 号",
        footer=county.name,
    )


def _contact(leaving: Leaving, id_: object) -> Contact | None:
    one = contact.ROWS.find(leaving.conn, leaving.keyring, int(str(id_)))
    return one if one and tracing.may_see_chain(leaving, (one,)) else None


def _note(leaving: Leaving, one: Contact, what: str) -> None:
    if one.person:
        entry = Access(leaving.standing.account.id, one.person, what, "接触追踪", leaving.at)
        append(leaving.conn, leaving.keyring, entry)


def _day(leaving: Leaving) -> str:
    today: date = leaving.at.astimezone(leaving.county.zone).date()
    return spoken.full(today)
