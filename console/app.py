"""The console as a blueprint under /console."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, g, request
from werkzeug.exceptions import HTTPException

from console import cookies, headers
from console.catalogue import PAGES
from console.guard import guarded
from console.parts import Parts
from console.render import furnish, render
from console.settling import LATE
from console.typed import Typed
from console.visiting import secure
from records.errors import Conflict, RecordsError

WORDS = {
    403: ("这一步没有办成", "页面放得太久，或者不是从本页点过来的。请返回上一页刷新，再点一次。"),
    404: ("没有这一页", "可能网址抄错了，也可能不归您看。请从上面的菜单进。"),
    405: ("没有这一页", "请从上面的菜单进。"),
    413: ("内容太大了", "请分几次提交。"),
}
NOT_DONE = "没有办成"
BUSY = ("系统正忙", "没有存上，也没有丢别的。请过一分钟刷新。")


def blueprint(parts: Parts, pages: tuple[Any, ...] = PAGES) -> Blueprint:
    """Every page of the catalogue behind the guard; a wrong way is answered in words."""
    console = Blueprint(
        "console", __name__, url_prefix="/console", template_folder="templates", static_folder="static",
        static_url_path="/static",
    )  # fmt: skip
    for one in pages:
        console.add_url_rule(one.rule, one.name, guarded(one, parts), methods=[one.method])
    furnish(console, pages, parts)
    console.after_request(headers.put)

    @console.before_request
    def typed() -> None:
        request.parameter_storage_class = Typed

    @console.after_request
    def visit(response: Response) -> Response:
        if g.get("new_visit"):
            cookies.write(response, cookies.VISIT, g.visit, secure(parts))
        return response

    @console.errorhandler(HTTPException)
    def wrong(error: HTTPException) -> Response:
        code = error.code or 500
        title, words = WORDS.get(code, (NOT_DONE, "请返回上一页再试。"))
        return render("wrong.html", code, title=title, words=words)

    @console.errorhandler(RecordsError)
    def busy(error: RecordsError) -> Response:
        if isinstance(error, Conflict):
            return render("wrong.html", 409, title=NOT_DONE, words=LATE)
        return render("wrong.html", 503, title=BUSY[0], words=BUSY[1])

    return console
