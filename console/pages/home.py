"""The first page after a sign-in: who one is here, and where one may go."""

from __future__ import annotations

from flask import abort
from flask.typing import ResponseReturnValue

from console import places
from console.page import page
from console.parts import Parts
from console.render import render
from console.right import IN_OFFICE
from console.visitor import Visitor

HINTS = {
    "今天": "谁报了、谁没报、谁不舒服",
    "日报": "看、签、催下面的日报",
    "人": "找人，看一人一档",
    "台账": "查、筛、打印",
    "案件": "线索办到哪一步了",
    "热线": "没答上的问题，写答案",
    "译文": "核对各种语言的话",
    "广播": "写、审、看送到了没有",
    "岗位": "谁在岗，谁值班",
    "导出": "要表格，写明用途",
    "监督": "谁看了完整的号码",
    "权利请求": "乡亲要副本、更正、删除",
    "记录": "谁看过谁，有没有被改过",
}
"""What stands behind a word of the menu."""


@page("/", may=IN_OFFICE)
def home(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        offices = [(one, places.path(conn, one.area)) for one in sorted(visitor.holdings, key=lambda one: one.area)]
    return render("home.html", offices=offices, hints=HINTS)


@page("/<path:rest>", may=IN_OFFICE)
def elsewhere(visitor: Visitor, parts: Parts, rest: str) -> ResponseReturnValue:
    """An address that is none is answered like one that is not the visitor's."""
    abort(404)
