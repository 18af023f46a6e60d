"""Strings that try to become part of a page: every vector in every dress, each once."""

from __future__ import annotations

from collections.abc import Iterator

VECTORS = (
    "<script>__ran=1;alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<x-mark>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href='javascript:alert(1)'>点我</a>",
    "javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<base href=//evil.example>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)",
    "<scr\x00ipt>alert(1)</script>",
    "<form action=javascript:alert(1)><button>好</button></form>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<div hx-post='/console/sign-out' hx-trigger='load'>",
    "<div hx-on::load='alert(1)'>",
    "<object data='data:text/html,<script>alert(1)</script>'>",
    "<embed src='data:text/html,<script>alert(1)</script>'>",
    "<video><source onerror=alert(1)></video>",
    "<marquee onstart=alert(1)>",
    "{{ 7*7 }}{% raw %}${7*7}",
    '=HYPERLINK("http://evil.example")',
    "<template><script>alert(1)</script></template>",
    "<link rel=stylesheet href=//evil.example/a.css>",
)
DRESSES = (
    "{}",
    '">{}',
    "'>{}",
    "--></style></script>{}",
    "</td></tr></table>{}",
    "</select></textarea></title>{}",
    "\u202e{}\u202c",
    "\u2066{}",
    "\x00{}\x1b",
    "王{}秀英",
    "{}\n{}",
    'x" onmouseover=alert(1) {} y="',
    "x' style='position:fixed' {} y='",
    "＜{}＞",
    "\u200b{}\ufeff",
    "`{}`",
)
MOST = len(VECTORS) * len(DRESSES)


def strings(count: int) -> list[str]:
    """The first so many: every vector before any dress comes twice."""
    return [text for _, text in zip(range(count), _every(), strict=False)]


def _every() -> Iterator[str]:
    for turn in range(len(DRESSES)):
        for n, vector in enumerate(VECTORS):
            yield DRESSES[(turn + n) % len(DRESSES)].replace("{}", vector)
