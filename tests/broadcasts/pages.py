"""Helpers: answers made and written in one line each."""

from datetime import date

from broadcasts.answer import Answer

COUNTY, TOWNSHIP, VILLAGE = "410798", "410798103", "410798103005"
MATTER = {
    "question": "发热去哪儿看",
    "source": "县疫情防控指挥部（示例）",
    "office": "县卫健委",
    "since": "2020-01-20",
    "owner": "县卫健委值班员",
}


def answer(name, **fields):
    return Answer.model_validate({"id": name, "topic": "t", "body": "去县医院发热门诊。", **MATTER, **fields})


def page(body="去县医院发热门诊。", **fields):
    """The text of a file; a field given as None is left out."""
    lines = [f"{key}: {value}" for key, value in {**MATTER, **fields}.items() if value is not None]
    return "\n".join(["---", *lines, "---", body, ""])


def day(said):
    return date.fromisoformat(said)
