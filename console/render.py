"""A page's words: the template, and what every template may use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, g, render_template, url_for
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from console import csrf
from console.page import Page
from console.parts import Parts
from console.visible import visible
from county import spoken
from records import codes, moments, roles

STATIC = Path(__file__).parent / "static"


def render(template: str, status: int = 200, **values: Any) -> Response:
    return Response(render_template(template, **values), status=status, content_type="text/html; charset=utf-8")


def furnish(blueprint: Blueprint, pages: tuple[Page, ...], parts: Parts) -> None:
    """What every template knows: who looks, where they may go, the token for forms, and how times are written."""
    asset = _assets()

    @blueprint.app_context_processor
    def known() -> dict[str, Any]:
        visitor = g.get("visitor")
        menu = [one for one in pages if one.menu and visitor and visitor.may(one.may)]
        token = g.get("csrf", "")
        return {
            "visitor": visitor, "menu": menu, "csrf": token, "csrf_field": _field(token), "asset": asset,
            "county": parts.county, "role_names": roles.NAMES,
        }  # fmt: skip

    blueprint.record_once(lambda state: strict(state.app.jinja_env))
    blueprint.add_app_template_filter(moment)
    blueprint.add_app_template_filter(day)
    blueprint.add_app_template_filter(change)
    blueprint.add_app_template_filter(codes.village)
    blueprint.add_app_template_test(codes.is_cell, "cell")


def strict(environment: Environment) -> None:
    """A name that a template does not know is an error, never silence; what is printed is made visible."""
    environment.undefined, environment.finalize = StrictUndefined, visible


def moment(at: datetime | None) -> str:
    """11月22日 16:30, by the county's clock."""
    if at is None:
        return ""
    local = at.astimezone(moments.LOCAL)
    return f"{spoken.day(local)} {local:%H:%M}"


def day(one: date | None) -> str:
    return spoken.day(one) if one else ""


def change(count: int) -> str:
    """+3, or −3 with a minus that is as wide."""
    return f"{count:+d}".replace("-", "−")


def _field(token: str) -> Markup:
    """Belongs into every form that posts."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(csrf.FIELD, token)


def _assets() -> Callable[[str], str]:
    """The address of a static file; another one as soon as the file is another."""
    marks = {
        str(file.relative_to(STATIC)): sha256(file.read_bytes()).hexdigest()[:8]
        for file in STATIC.rglob("*")
        if file.is_file()
    }
    return lambda name: url_for("console.static", filename=name, v=marks[name])
