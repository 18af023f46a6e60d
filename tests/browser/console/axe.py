"""axe-core on a page: what a person who sees, hears or moves little would stumble over."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.address import AXE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": TAGS}
LOOKS = {
    "type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
}  # fmt: skip
"""What colours and widths may change on a page of which all the rest was asked."""
RUN = "async runOnly => (await axe.run({runOnly, resultTypes: ['violations']})).violations"


def faults(page: Page, rules: dict[str, Any] = ALL) -> list[str]:
    """Rule and place of each. The script comes from the page's own address, so its policy stays as strict as it is."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.add_script_tag(url=AXE)
    return [
        f"{one['id']}: {node['target'][0]} {node['failureSummary']}"
        for one in page.evaluate(RUN, rules)
        for node in one["nodes"]
    ]
