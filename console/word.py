"""A paper as a Word file to be taken away."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response

from papers import Paper, docx

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word(paper: Paper, name: str) -> Response:
    """`name` without its ending."""
    response = Response(docx.render(paper), content_type=WORD)
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}.docx"
    return response
