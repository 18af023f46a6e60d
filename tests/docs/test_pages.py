"""What the documents name is there: files behind links, targets of make, programs, folders of the map."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.table import PACKAGES

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md")])
WORDS = {page: page.read_text(encoding="utf-8") for page in PAGES}
ALL = "\n".join(WORDS.values())
TARGET = re.compile(r"(?:^|`)make ([a-z][a-z-]*)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", WORDS[page])
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_heading_that_is_linked_to_stands_there(page):
    for file, heading in re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", WORDS[page]):
        there = WORDS[(page.parent / file).resolve() if file else page]
        headings = [
            re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-")
            for one in re.findall(r"^#+ (.+)$", there, re.MULTILINE)
        ]
        assert heading in headings


def test_make_knows_every_target_that_is_named():
    """A folder of the same name must not make it believe that there is nothing to do."""
    targets = sorted(set(TARGET.findall(ALL)))
    assert len(targets) > 10
    asked = subprocess.run(["make", "-n", *targets], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (asked.returncode, "up to date" in asked.stdout) == (0, False), asked.stderr


def test_every_program_that_is_named_can_be_started():
    named = {Path(ROOT, *name.split(".")) for name in re.findall(r"python -m ([a-z_.]+)", ALL)} - {ROOT / "pytest"}
    assert [path for path in named if not (path.with_suffix(".py").exists() or (path / "__main__.py").exists())] == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_map_of_the_house_names_every_folder_of_ours(readme):
    named = set(re.findall(r"^\| .*$", WORDS[ROOT / readme], re.MULTILINE))
    assert [one for one in sorted(PACKAGES) if not any(f"`{one}/`" in row for row in named)] == []


def test_both_readmes_have_the_same_shape():
    """The same headings, rows, pictures, links and commands, one after the other."""
    one, other = (shape(WORDS[ROOT / name]) for name in ("README.md", "README.zh-CN.md"))
    assert one == other


def shape(words: str) -> list[str]:
    parts = re.findall(r"^#+ |^\| |^\d\. |^- |\]\([^)]+\)|^make \w+|BOT_\w+=", words, re.MULTILINE)
    return [part for part in parts if "README" not in part]


def test_every_picture_is_shown_somewhere():
    taken = sorted(path.name for path in (ROOT / "docs" / "pictures").glob("*.webp"))
    assert [name for name in taken if f"pictures/{name})" not in ALL] == []
