"""The page: the cast's phones side by side."""

from dataclasses import asdict

from flask import Blueprint, render_template
from jinja2 import StrictUndefined

from playground.platform import Platform


def routes(platform: Platform) -> Blueprint:
    blueprint = Blueprint(
        "page", __name__, template_folder="templates", static_folder="static", static_url_path="/static"
    )

    blueprint.record_once(lambda state: setattr(state.app.jinja_env, "undefined", StrictUndefined))

    @blueprint.get("/")
    def show() -> str:
        return render_template(
            "phones.html",
            account=platform.settings.account_name,
            cast=platform.cast,
            offers={
                "places": [asdict(place) for place in platform.cast.places],
                "subscriptions": [asdict(each) for each in platform.cast.templates if each.kind == "subscription"],
            },
        )

    return blueprint
