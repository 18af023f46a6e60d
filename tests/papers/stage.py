"""A paper with everything that can stand on one."""

from __future__ import annotations

from papers import Code, Grid, Heading, Paper, Signatures, Text, Tree

PAPER = Paper(
    "解除隔离通知书",
    (
        Text("张三：", flush=True),
        Text("您于11月8日起隔离14天，体温最高 36.9℃，现予解除。"),
        Heading("测温记录"),
        Grid(("日期", "早", "晚"), (("11月8日", "36.5", "36.6"), ("11月9日", "36.4", "36.7")), (2, 1, 1)),
        Tree(((0, "张三"), (1, "李四 同桌吃饭"), (2, "王五 同住"), (1, "赵六"))),
        Code("https://bot.county.example/papers/abc", "扫码核对"),
        Signatures((("村医", "赵明"), ("村干部", ""))),
        Text("2026年11月22日", align="right"),
    ),
    number="安防解〔2026〕12号",
    footer="安禾县指挥部",
)
