"""A daily report as a paper: to be sealed, filed, and held against what is kept."""

from __future__ import annotations

from collections.abc import Iterator

from county import spoken
from county.reports import amended, clearing, news
from county.reports.content import Line, Part, Report
from papers import Grid, Heading, Paper, Signatures, Text
from papers.paper import Block
from records.reports.daily import Signature
from records.reports.figures import BY_NAME

FILE = "日报"
TITLE = "{name}疫情防控工作日报"
HEAD = ("序", "指标", "今天", "昨天", "增减", "累计", "原因")
WIDTHS = (3, 7, 5, 4, 4, 4, 14)
MOST_REASONS = 4
UNREPORTED, NONE, GLUE = "未报", "—", "\u00a0"
ZERO, SO_FAR = "没有新情况（零报告）。", "报了的村没有新情况。"
UNSIGNED = "没有新情况，签发了才是零报告。"
UNSAID = "下面都还没有签发，今天没有数。"
NEWS = "新情况：{told}。"
WHOLE, IN_PART = "应报 {villages} 个村，都算进来了。", "应报 {villages} 个村，算进来 {reported} 个，缺 {missing} 个。"
MISSING = "还没签发、没有算在里面：{names}。"
LEFT_OUT = "乡镇报了、村里没报，没有算在里面：{names}。"
DRAFT = "草稿，未签发"
PROOF = "指纹 {digest}　查阅记录 {position} 条，指纹 {log}"


def paper(report: Report, cut: str, signature: Signature | None, signer: str) -> Paper:
    """`cut`: 16:30; `signer`: the name behind the signature. The foot of a signed one says what it can be held against."""
    blocks = (
        Text(_whole(report, signature) + news.unheard(report), flush=True),
        *_missing(report),
        Grid(HEAD, tuple(_row(n, one, report.unsaid) for n, one in enumerate(report.lines, 1)), WIDTHS),
        *_clear(report),
        *_corrections(report),
        Signatures((("签发", signer), ("时间", _moment(signature)))),
    )
    foot = DRAFT if signature is None else _proof(report, signature)
    return Paper(TITLE.format(name=report.name), blocks, f"{spoken.full(report.day)}（截至 {cut}）", foot)


def _whole(report: Report, signature: Signature | None) -> str:
    """Who has reported, and what is new: what whoever has one minute reads."""
    if report.unsaid:
        return UNSAID
    said = (ZERO if report.complete else SO_FAR) if report.zero else NEWS.format(told=news.told(report))
    if not report.parts:
        return UNSIGNED if report.zero and not signature else said
    missing = report.villages - report.reported
    told = (IN_PART if missing else WHOLE).format(villages=report.villages, reported=report.reported, missing=missing)
    return told + said


def _row(n: int, line: Line, unsaid: bool) -> tuple[str, ...]:
    figure = BY_NAME[line.figure]
    if unsaid:
        return str(n), figure.label, UNREPORTED, _yesterday(line), NONE, NONE, ""
    change = NONE if line.change is None else _signed(line.change)
    return (
        str(n), figure.label, f"{line.today} {figure.unit}", _yesterday(line), change,
        NONE if line.total is None else str(line.total), _why(line),
    )  # fmt: skip


def _yesterday(line: Line) -> str:
    return UNREPORTED if line.yesterday is None else str(line.yesterday)


def _why(line: Line) -> str:
    if line.said:
        return line.said
    rest = sum(count for _, count in line.reasons[MOST_REASONS:])
    more = [("其他", rest)] if rest else []
    return "，".join(f"{label}{GLUE}{_signed(count)}" for label, count in [*line.reasons[:MOST_REASONS], *more])


def _signed(count: int) -> str:
    """With a minus that no line ends behind."""
    return f"{count:+d}".replace("-", "−") if count else "0"


def _clear(report: Report) -> Iterator[Block]:
    if not report.unsaid:
        yield Text(clearing.told(clearing.of(report), report.days_without_case, complete=report.complete))


def _missing(report: Report) -> Iterator[Block]:
    if report.missing:
        yield Text(MISSING.format(names="、".join(map(_absent, report.missing))), flush=True)
    if report.left_out:
        yield Text(LEFT_OUT.format(names="、".join(report.left_out)), flush=True)


def _absent(part: Part) -> str:
    """「柳荫乡（2 个村签了 1 个）」: whether the villages or the township are to be called."""
    return part.name + (f"（{part.villages} 个村签了 {part.reported} 个）" if part.villages > 1 else "")


def _corrections(report: Report) -> Iterator[Block]:
    if not report.corrections:
        return
    yield Heading("更正和补报")
    yield from (Text(f"{line}。", flush=True) for line in amended.told(amended.of(report)))


def _proof(report: Report, by: Signature) -> str:
    return PROOF.format(digest=report.digest.hex()[:16], position=by.log.position, log=by.log.digest.hex()[:16])


def _moment(by: Signature | None) -> str:
    return f"{spoken.full(by.at.date())} {by.at:%-H:%M}" if by else ""
