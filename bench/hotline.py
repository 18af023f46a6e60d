"""How well the shipped answers are found, and whether the hotline knows what it does not know: `python -m bench.hotline`.

Two sets of questions: those of tests/broadcasts/asked.py, on which the limits were chosen, and the held-out ones of held.py.
`right` and `wrong` are answered at once; `offered`: choices, the right one among them; `others`: choices without it; `silent`: nothing
was near. Of questions without an answer `wrong` is a false answer, and `others` choices that one has to refuse.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from time import process_time

from broadcasts.answer import SHIPPED, Answers, load
from broadcasts.finding import Finder
from broadcasts.hotline import Hotline
from county.settings import CountySettings, HealthRule
from language.finding import meaning as meanings
from tests.broadcasts.asked import ASKED
from tests.broadcasts.held import ANSWERED, UNANSWERED

ON = date(2026, 2, 3)
COUNTY = CountySettings(code=410798, health_rules=(HealthRule(since=date(2020, 1, 20)),))
KINDS = ("right", "wrong", "offered", "others", "silent")
Asked = Sequence[tuple[str, Sequence[str]]]


class Bench:
    """The shipped answers as they stand on the day, without area."""

    def __init__(self, *, model: bool) -> None:
        answers = load(SHIPPED)
        self.hotline = Hotline(answers, Answers(()), COUNTY)
        self.finder = Finder(answers.standing(ON), meaning := meanings.installed() if model else None)
        self.ids = {page.question: page.id for page in answers.standing(ON)}
        if meaning:
            self.hotline.learn(meaning)

    def verdict(self, asked: str, right: Sequence[str]) -> str:
        found = self.hotline.find(asked, 0, ON)
        ids = [one.id for one in found.near]
        if found.sure:
            return "right" if ids[0] in right else "wrong"
        return "silent" if not ids else "offered" if set(ids) & set(right) else "others"

    def line(self, name: str, asked: Asked) -> dict[str, float]:
        start = process_time()
        counts = Counter(self.verdict(text, right) for text, right in asked)
        each = (process_time() - start) / len(asked) * 1000
        top = sum(self.ids[self.finder.rank(text)[0].question] in right for text, right in asked) / len(asked)
        row = {kind: counts[kind] for kind in KINDS}
        print(f"{name:28}{len(asked):6}{top:9.3f}{''.join(f'{n:9}' for n in row.values())}{each:9.1f}")
        return {"top1": round(top, 3), **row}


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--model", action="store_true", help="also by meaning, where the model is installed")
    bench = Bench(model=words.parse_args().model)
    print(f"{'':28}{'of':>6}{'top1':>9}{'right':>9}{'wrong':>9}{'offered':>9}{'others':>9}{'silent':>9}{'ms CPU':>9}")
    lines = {
        "chosen": bench.line("limits chosen on these", ASKED),
        "held": bench.line("held out, with an answer", ANSWERED),
        "without": bench.line("held out, without one", [(text, ()) for text in UNANSWERED]),
    }
    print(json.dumps(lines))


if __name__ == "__main__":
    main()
