"""表, 交表, 录完: the round on paper, for where there is no signal and no phone; printed, photographed, typed back."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chat.errors import Refusal
from chat.flow import Meeting, flow
from chat.kinds import YesNo, plain
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.rounds import found, paper
from county.rounds.acts import KeepSheetPhoto, SheetsTyped
from flows import marks
from flows.photo import NO_MORE
from flows.round_asking import Door
from flows.round_board import NOBODYS, Board
from flows.round_ill import keep, said_back, worries_of
from flows.round_kinds import PHOTO, SHEET, TYPED, on_round
from flows.round_people import hear
from flows.serving import word
from flows.shown import Shown
from flows.visit import Visit
from records.rounds import mark

MOST_PHOTOS = 12
EXAMPLE = "「A1 早365 晚366 无」，一条可以写好几行"


@dataclass(frozen=True, slots=True)
class Rows(Shown):
    """Typed rows of a sheet."""

    def parse(self, said: str) -> str:
        if not paper.could_be(said):
            raise Refusal(words("写编号和体温，例如{example}。", example=EXAMPLE))
        return said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        return sentence.strip() if paper.could_be(sentence) else None


@dataclass(frozen=True, slots=True)
class SheetPhoto(Shown):
    """The platform's id of a photo, or "" for no more."""

    sent: bool = True

    def parse(self, said: str) -> str:
        if marks.of(said) == "图片":
            return said.strip().removeprefix("〔图片").removesuffix("〕").strip()
        if plain(said) in NO_MORE:
            return ""
        raise Refusal("把填好的表拍清楚发来；发完了，回「好了」。")

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if marks.of(sentence) == "图片" else None


@flow("巡查表", meets=word(SHEET, on_round), silent=True)
def sheet(visit: Visit) -> Generator[Step, Any, None]:
    """A link to a sheet whose codes mean the same people on every day."""
    made = yield Look("表", "round_sheet")
    if made is None:
        yield Say(NOBODYS)
        return
    yield Say(words("{people} 人，{pages} 页。点开打印（24小时内有效）：\n{url}", **made))
    yield Say(words("填完可以拍照，回「交表」；或者照着录：{example}。", example=EXAMPLE))


@flow("录表", meets=Meeting(paper.could_be, on_round), silent=True)
def rows(visit: Visit) -> Generator[Step, Any, None]:
    """「A7 早365 晚366 无」, several rows in a message; who is ill is told on as if it had been seen."""
    said = yield Ask("行", "录哪几行？", Rows())
    typed = yield Look("录", "paper_rows", about=said)
    board = Board(visit, datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone))
    line = board.next_line()
    well: list[str] = []
    away: list[str] = []
    unclear: list[str] = []
    for row in typed["rows"]:
        door = Door(visit, row, line, mark.PAPER, board.now, board)
        heard, _ = hear(row["said"], door.family, board.now.date())
        if not heard:
            (away if found.outcome(row["said"]) == mark.NOBODY else unclear).append(row["code"])
            continue
        for one in heard:
            yield from keep(door, one)
        last = heard[-1]
        if worries_of(door, last.findings):
            yield from said_back(door, last)
        else:
            well.append(f"{row['code']} {last.who} {'、'.join(one.slot + one.findings.shown for one in heard)}")
    yield from echo(well, away, unclear, typed["unknown"])


def echo(well: list[str], away: list[str], unclear: list[str], unknown: list[str]) -> Generator[Step, Any, None]:
    """Everything back, so that a slip of the finger is seen."""
    if well:
        yield Say(words("纸表录了 {n} 人：{told}。", n=len(well), told="；".join(well)))
    if away:
        yield Say(words("{codes} 没人，没记体温。", codes="、".join(away)))
    if unclear:
        yield Say(words("{codes} 没看懂，请再发一次，例如{example}。", codes="、".join(unclear), example=EXAMPLE))
    if unknown:
        yield Say(words("{codes} 不在您的表上，没记。", codes="、".join(unknown)))


@flow("交表", meets=word(PHOTO, on_round), silent=True, passing=True)
def photos(visit: Visit) -> Generator[Step, Any, None]:
    """Kept until somebody has typed them."""
    sent = 0
    for n in range(MOST_PHOTOS):
        question = words("收到 {n} 张。还有就接着发，发完了回「好了」。", n=n) if n else "把填好的表拍清楚发来，一页一张。"
        media = yield Ask(f"照片@{n}", question, SheetPhoto())
        if not media:
            break
        sent += 1
        yield Keep(KeepSheetPhoto(media), "照片", about=str(n))
    yield Say(words("留了 {n} 张，等着录。看着表录就行：{example}；录完回「录完」。", n=sent, example=EXAMPLE) if sent else "好的，没有照片。")


@flow("录完", meets=word(TYPED, on_round), silent=True)
def done(visit: Visit) -> Generator[Step, Any, None]:
    yield Keep(SheetsTyped(), "录完")
    yield Say("好，今天的表都录完了，辛苦了！")


def unasked(visit: Visit) -> Generator[Step, Any, None]:
    """A photo that a worker sends out of the blue: most are sheets, some are not."""
    media = yield Ask("照片", "", SheetPhoto(), default="好了")
    if (yield Ask("是表吗", "这张照片是查户的纸表吗？", YesNo(("是纸表", "不是")))):
        yield Keep(KeepSheetPhoto(media), "照片")
        yield Say(words("留下了，等着录。看着表录就行：{example}；录完回「录完」。", example=EXAMPLE))
    else:
        yield Say("那这张我先不留。要给人看照片，先发「人工」。")
