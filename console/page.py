"""A page: its address, who may open it, and the view that answers. None can be declared without saying who may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask.typing import ResponseReturnValue

from console.right import ANYBODY, Right

View = Callable[..., ResponseReturnValue]


@dataclass(frozen=True)
class Page:
    """`view` is called with the visitor, the parts and what the address holds; a page for anybody gets no visitor.

    `act`: it changes something, so it is a POST that must prove it comes from our own page. `strong`: only with a fresh second
    factor. `menu` is its word in the navigation. `live`: the browser asks for it every minute by itself, which does
    not count as using the session. `name` is for `url_for("console.NAME")`.
    """

    rule: str
    may: Right
    view: View
    act: bool
    strong: bool
    menu: str
    live: bool = False

    @property
    def module(self) -> str:
        return self.view.__module__.removeprefix("console.pages.").replace(".", "_")

    @property
    def name(self) -> str:
        return f"{self.module}_{self.view.__name__}".rstrip("_")

    @property
    def method(self) -> str:
        return "POST" if self.act else "GET"

    @property
    def for_anybody(self) -> bool:
        return self.may is ANYBODY

    def __call__(self, *args: Any, **named: Any) -> ResponseReturnValue:
        return self.view(*args, **named)


def page(rule: str, *, may: Right, strong: bool = False, menu: str = "", live: bool = False) -> Callable[[View], Page]:
    """What only shows. `<int:area>` in the rule is checked against `may` before the view runs."""
    return lambda view: Page(rule, may, view, False, strong, menu, live)


def act(rule: str, *, may: Right, strong: bool = False) -> Callable[[View], Page]:
    """What changes something, by a form's POST."""
    return lambda view: Page(rule, may, view, True, strong, "")
