"""Server time of every page with twenty officials at work, on both databases. `make bench-console`.

usage: python -m bench.console [--scale 1] [--only sqlite] [--seconds 180] [--think 1.0]
The county is 1/scale of 836,000 people with fourteen days of reports (11 million rows), 20,000 tips, 3,000 people kept
apart, at 19:00. Each official follows the links of their own pages, those first that were opened least, and thinks a
second between two. Time runs in the server from the request to the last byte. A page is a rule of the catalogue with what is
asked for (`/ledgers/health_report?worrying`). `p95_ms` is that of the slowest page: `worst_page`.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.console import busy, office, served
from bench.console.office import Seen
from bench.county import grown

FEW = 20
"""A page that was opened less often has no 95th percentile of its own: all of them are taken as one, SELDOM."""
SELDOM = "(opened seldom)"


def measure(kind: str, scale: int, seconds: float, think_s: float) -> dict[str, Any]:
    county = busy.settings()
    with grown.county(kind, scale) as (db, keys), tempfile.TemporaryDirectory() as var:
        busy.fill(db, keys, county, scale)
        app = served.console(db, keys, county, Path(var))
        cookies = office.signed_in(db)
        with served.served(app, db) as site:
            office.at_work(
                site, app.url_map, cookies, min(10, seconds), think_s
            )  # templates are compiled, caches are warm
            began = time.perf_counter()
            seen = office.at_work(site, app.url_map, cookies, seconds, think_s)
            return shown(kind, seen, time.perf_counter() - began)


def shown(kind: str, seen: Seen, seconds: float) -> dict[str, Any]:
    took, cpu = gathered(seen.took), gathered(seen.cpu)
    figures = {page: p95(each) for page, each in took.items()}
    every = [one for each in took.values() for one in each]
    for page in sorted(figures, key=lambda one: -figures[one]):
        each, middle, worked = took[page], statistics.median(took[page]), statistics.median(cpu[page])
        print(
            f"{kind:9} {figures[page]:8.1f} ms p95 {middle:8.1f} median {max(each):8.1f} most {worked:7.1f} cpu {len(each):5} ×  {page}"
        )
    print(
        f"{kind:9} {len(every)} pages in {seconds:.0f} s, {len(seen.took)} kinds, all of them p95 {p95(every):.1f} ms"
    )
    for one in sorted(set(seen.failed)):
        print(f"{kind:9} answered {one}")
    worst = max(figures, key=lambda one: figures[one])
    return {
        "p95_ms": figures[worst],
        "worst_page": worst,
        "all_p95_ms": p95(every),
        "pages": len(every),
        "failed": len(seen.failed),
    }


def gathered(by_page: dict[str, list[float]]) -> dict[str, list[float]]:
    """Milliseconds by page, those of the seldom ones together."""
    often = {page: each for page, each in by_page.items() if len(each) >= FEW}
    seldom = [one for page, each in by_page.items() if page not in often for one in each]
    return {**often, SELDOM: seldom} if seldom else often


def p95(took: list[float]) -> float:
    """The nearest rank."""
    return round(sorted(took)[math.ceil(len(took) * 0.95) - 1], 1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--think", type=float, default=1.0)
    asked = parser.parse_args()
    kinds = (asked.only,) if asked.only else ("sqlite", "postgres")
    print(json.dumps({kind: measure(kind, asked.scale, asked.seconds, asked.think) for kind in kinds}))


if __name__ == "__main__":
    main()
