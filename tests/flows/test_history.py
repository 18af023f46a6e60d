"""记录: what was reported lately."""

from __future__ import annotations

from tests.flows.stage import family, phone, plays


def test_reports_are_listed_with_their_receipt() -> None:
    """One heading a report, one line a person."""
    plays(
        """
        > 记录
        最近 7 天：
        2月1日 回执 BQ5BQ6
        · 您 没量体温，正常，没填完
        · 爷爷 37.8℃，发热、咳嗽
        1月31日 回执 S7XQK5
        · 您 36.5℃，正常
        最近一次报错了，发「改 体温 36.8」这样的话；更早的发「更正」。
        """,
        phone(
            family(),
            history=[
                {
                    "person": 4,
                    "account": 3,
                    "day": "2月1日",
                    "at": 1580515200,
                    "tenths": 378,
                    "told": "发热、咳嗽",
                    "unfinished": False,
                },
                {
                    "person": 1,
                    "account": 3,
                    "day": "2月1日",
                    "at": 1580515200,
                    "tenths": None,
                    "told": "",
                    "unfinished": True,
                },
                {
                    "person": 1,
                    "account": 3,
                    "day": "1月31日",
                    "at": 1580428800,
                    "tenths": 365,
                    "told": "",
                    "unfinished": False,
                },
            ],
        ),
    )


def test_without_reports_it_says_how() -> None:
    """A number is enough."""
    plays(
        """
        > 记录
        最近 7 天还没有上报记录。发体温就能上报，例如 36.5。
        """,
        phone(history=[]),
    )
