"""进度: how far an edition is, in words and with the time that is left."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Look, Say, Step, words
from flows.broadcast_words import SPEAKS
from flows.edition import STANDS, UNKNOWN, line
from flows.ordered import NUMBER
from flows.serving import serving
from flows.visit import Visit

PROGRESS, TEXT, FILES = line("进度"), line("原文"), line("文件")
STATES = {
    "delivered": "送到了", "accepted": "平台收下了", "planned": "还没发", "sending": "正在发", "refused": "对方拒收", "failed": "没发成",
    "skipped": "发不到（没关注，或过了时候）", "unknown": "不知道到没到，还在查", "unknown_final": "不知道到没到", "cancelled": "没发，已取消",
    "call_list": "要打电话",
}  # fmt: skip
GROUP = {"accepted": "说过了", "planned": "还没说", "sending": "正在说", "unknown_final": "不知道说没说成，请到群里看一眼"}
A_MINUTE_S = 60


@flow("发布进度", meets=serving(PROGRESS, SPEAKS), passing=True, silent=True)
def progress(visit: Visit) -> Generator[Step, Any, None]:
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    one = yield Look("进度", "edition_progress", about=number)
    if one is None:
        yield Say(words(UNKNOWN, number=number))
        return
    yield Say(words("{number} 号（{title}）{stands}。", number=number, title=one["title"], stands=STANDS[one["stage"]]))
    if not one["total"]:
        yield Say(words("还没开始发，{when}发。", when=one["when"]) if one["stage"] == "approved" else "还没有一部手机收到。")
        return
    all_texts, _ = one["texts"]
    texts = words("（其中短信 {n} 条）", n=all_texts) if all_texts else ""
    lines = "\n".join(_lines(one))
    yield Say(words("一共 {total} 部手机{texts}，{ended} 部有结果了：\n{lines}", total=one["total"], texts=texts, ended=one["ended"], lines=lines))
    if one["group"]:
        yield Say(words("企业微信群：{how}。", how=GROUP.get(one["group"], "没发成")))
    if one["stage"] == "running" and one["left_s"] is not None and one["ended"] < one["total"]:
        yield Say(words("照现在的速度，还要{left}。要停，回「停 {number}」。", left=_span(one["left_s"]), number=number))
    if one["stage"] == "stopped":
        yield Say(words("接着发，回「继续发 {number}」；发错了，回「撤回 {number} 正确的话」。", number=number))


@flow("发布原文", meets=serving(TEXT, SPEAKS), passing=True, silent=True)
def text(visit: Visit) -> Generator[Step, Any, None]:
    """For an approver whose phone only got a card: the words, whom they are for, and what may be answered."""
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    one = yield Look("原文", "edition_words", about=number)
    if one is None:
        yield Say(words(UNKNOWN, number=number))
        return
    for said in one["said"]:
        yield Say(words("{said}", said=said))
    yield Say(words("————\n发给：{whom}，{count} 部手机{texts}\n什么时候：{when}",
                    **{name: one[name] for name in ("whom", "count", "texts", "when")}))  # fmt: skip
    yield Say(words("同意，回「同意 {number}」；不同意，回「不同意 {number} 原因」；停，回「停 {number}」。", number=number))


@flow("发布文件", meets=serving(FILES, SPEAKS), passing=True, silent=True)
def files(visit: Visit) -> Generator[Step, Any, None]:
    """For television, loudspeaker, wall and group: all in one, behind a link."""
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    one = yield Look("文件", "edition_files", about=number)
    if one is None:
        yield Say(words(UNKNOWN, number=number))
    elif not one["url"]:
        yield Say(words("{number} 号（{title}）{stands}，同意了才有文件。", number=number, title=one["title"], stands=STANDS[one["stage"]]))
    else:
        yield Say(words("{number} 号（{title}）的电视字幕、大喇叭录音、海报、传单、群消息都在这里（24 小时内有效）：\n{url}",
                        number=number, title=one["title"], url=one["url"]))  # fmt: skip


def _lines(one: dict[str, Any]) -> Iterator[str]:
    for state, told in STATES.items():
        if count := one["states"].get(state):
            _, texts = one["texts"]
            more = f"，其中短信 {texts}（短信没有送达回执）" if state == "accepted" and texts else ""
            yield f"· {told} {count}{more}"


def _span(seconds: int) -> str:
    """不到一分钟, 12 分钟."""
    minutes = round(seconds / A_MINUTE_S)
    return f"大约 {minutes} 分钟" if minutes else "不到一分钟"
