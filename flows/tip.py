"""举报: what happens to the informant is said first; then free words, and only what is missing."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.tips.acts import HandIn
from county.tips.kinds import WITH_EVIDENCE, guess
from flows.evidence import goods, shop, when
from flows.photo import Photo, Remark
from flows.spot import Place
from flows.story import Opening, Sort, Story
from flows.visit import Visit
from records.codes import COUNTY_UNIT

PROMISE = (
    "举报之前，先跟您说清楚：\n"
    "· 办案的单位看不到您是谁。您的微信身份上了两把锁，钥匙在单位以外的两个人手里；只有法律要求时，两人一起才能打开，并且留下记录。\n"
    "· 微信平台知道您给本号发过消息，这个我们改变不了。\n"
    "· 我们会给您一个回执码。问进度、领奖励只认它，我们没有底，丢了补不了。\n"
    "· 结案满 {days} 天，这条举报全部删除。\n"
    "请用自己的话说：什么事、在哪儿、什么时候。别写您的名字，也别写「我家隔壁」这样能看出您是谁的话。\n"
    "刚才已经写了的，回 1；不报了，回「取消」。"
)
NOT_YET = "这里现在还不能举报。请打热线 {hotline}；有危险打 110。"
WHERE = "在哪儿？发村名或地名，也可以点「＋」发那个地方的位置。"
WHERE_OR_HOME = "在哪儿？就在{village}回 1；在别处，发村名或地名，也可以点「＋」发那个地方的位置。"
GOODS = "什么东西、怎么卖、多少钱？例如「口罩，一盒 80 元」。"
PHOTO = "有照片就发来，最多 {most} 张（照片里的拍摄地点、时间会抹掉）。没有就回「好了」。"
NOTED = "这句也记下了。\n{question}"
NEXT_PHOTO = "收到第 {n} 张。还有就接着发，没有了回「好了」。"
DONE = (
    "收到了，马上交给{who}。\n您的回执码：\n{receipt}\n"
    "它只显示这一次，请抄下来或截图，别给别人看。\n"
    "问进度：发「进度」加回执码。我们不会主动找您，办的人有话要问，您查进度时能看到。"
)
MANY = "您今天报了不止 {most} 条，这一条也收下了，会排在别人的后面看。"
AFTERWARDS = "抄好以后，可以把这段聊天删掉。"
MOST_PHOTOS, MOST_REMARKS = 3, 5
AN_HOUR_S = 3600
_TELLS = re.compile(
    r"^(?!.*(?:[?？]|吗|怎么|能不能|可以|我家|我们家|我要|我想)).*"
    r"(?:有人|有家|人家|邻居|隔壁|村(?:东|西|南|北|里|头|口)|那家|某|老板|超市|药店|诊所).*"
    r"(?:酒席|办席|摆席|麻将|棋牌|赌|聚众|聚餐|隐瞒|瞒报|哄抬|涨价|假口罩|野味|活禽|偷偷|造谣|摆酒|回来.{0,6}(?:没|不|没有)(?:隔离|报备|登记|上报))"
)


def hears_tip(said: str) -> bool:
    """A story of others that breaks the rules, told and not asked about."""
    return bool(_TELLS.search(said))


@flow(
    "举报", opens=("举报", "我要举报", "匿名举报"), hears=hears_tip, interrupts=True,
    expire_after_s=AN_HOUR_S, silent=True, leads=True,
)  # fmt: skip
def tip(visit: Visit) -> Generator[Step, Any, None]:
    """From a story to a receipt; who told it stays outside the case."""
    settings = visit.county.tips
    if not settings.ready:
        yield Say(words(NOT_YET, hotline=visit.county.hotline or "12345"))
        return
    told = yield Ask("经过", words(PROMISE, days=settings.keep_days), Story())
    began = yield Ask("开头", "", Opening(), default="举报")
    story = "。".join(dict.fromkeys(filter(None, (began, told))))
    if not story:
        story = yield Ask("说说", "是什么事？用一句话说说就行。", FreeText(most=500, least=2, hint="请写几个字，说说是什么事。"))
    kind, more = yield Ask("类型", "是哪一种情况？回数字，说不准就再说几个字。", Sort(), default=guess(story))
    story = "。".join(filter(None, (story, more)))
    where = Place(visit.villages, visit.county.code * COUNTY_UNIT, visit.area)
    question = words(WHERE_OR_HOME, village=visit.village) if visit.area else words(WHERE)
    spot = yield Ask("地方", question, where, default=where.named(story))
    time = yield Ask("时间", "什么时候的事？还在继续吗？", FreeText(most=60), default=when(story))
    what, seller = yield from evidence(kind, story)
    media, remarks = yield from photos()
    story = "。".join((story, *remarks))
    receipt = yield Look("回执", "new_receipt")
    if (yield Look("多", "many_today")):
        yield Say(words(MANY, most=settings.per_day))
    yield Keep(HandIn(kind, spot.area, spot.words, time, story, receipt, what, seller, media), "举报")
    yield Say(words(DONE, who="值班的单位", receipt=receipt))
    yield Say(AFTERWARDS)


def evidence(kind: str, story: str) -> Generator[Step, Any, tuple[str, str]]:
    """Of a price or a fake: the goods, how they are sold, what they cost, and who sells them."""
    if kind not in WITH_EVIDENCE:
        return "", ""
    what = yield Ask("东西", GOODS, FreeText(most=100), default=goods(story))
    seller = yield Ask("店名", "哪家店？写店名，或者说说在什么位置。", FreeText(most=60), default=shop(story))
    return what, seller


def photos() -> Generator[Step, Any, tuple[tuple[str, ...], tuple[str, ...]]]:
    """One after the other until there are no more, and what was said in between."""
    media: list[str] = []
    said: list[str] = []
    sent: str | Remark = ""
    while len(media) < MOST_PHOTOS and len(said) < MOST_REMARKS:
        n = len(media)
        question = words(NEXT_PHOTO, n=n) if n else words(PHOTO, most=MOST_PHOTOS)
        sent = yield Ask("照片", words(NOTED, question=question) if isinstance(sent, Remark) else question, Photo(), about=n + len(said) + 1)
        if not sent:
            break
        if isinstance(sent, Remark):
            said.append(sent.words)
        else:
            media.append(sent)
    return tuple(media), tuple(said)
