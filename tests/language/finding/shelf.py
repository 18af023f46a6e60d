"""A small county's answers, and look-ups among them."""

from language.finding.questions import Entry, Questions

ANSWERS = (
    Entry("返乡", ("从外地回老家要做什么?", "返乡人员要报备吗?")),
    Entry("隔离", ("居家隔离要几天?",)),
    Entry("核酸", ("在哪里做核酸检测?",)),
    Entry("口罩", ("口罩多久换一次?",)),
    Entry("发热", ("发烧了该去哪里看病?", "发热门诊在哪里?")),
    Entry("孕妇", ("孕妇能接种新冠疫苗吗?",)),
    Entry("老人", ("老人要打疫苗吗?",)),
    Entry("酒席", ("现在可以办婚礼酒席吗?",)),
    Entry("黄码", ("健康码变黄怎么办?",)),
)


def shelf(*more: Entry) -> Questions:
    return Questions([*ANSWERS, *more])


def first(question: str) -> str:
    return shelf().find(question).hits[0].id
