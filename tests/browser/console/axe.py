"""axe-core on a page: what a person who sees, hears or moves little would stumble over."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

SOURCE = (Path(__file__).parent / "vendor" / "axe-4.14.1.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page) -> list[str]:
    """Rule and place of each; run from outside the page, so its own policy stays as strict as it is."""
    page.evaluate(SOURCE)
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    return [
        f"{one['id']}: {node['target'][0]} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
