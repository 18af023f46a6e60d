"""People named by their surname: 李四 37.8, 刘桂花 发烧, 陈大爷, 老王. Who of them is of the household, `language.names` knows.

A surname begins many other words (高烧, 黄痰, 白天), so a bare name counts only where a report goes on as one of a person does:
at the beginning of a clause, and before a figure, a symptom or a word of one's state.
"""

import re
from collections.abc import Iterator

from language.gazetteer import gazetteer
from language.phrases import either
from language.span import Span

_ONE = (
    "王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧肖曹袁邓许傅付沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔毛邱秦江史顾侯邵孟"
    "龙段雷钱汤尹黎常武乔贺赖龚庞樊兰殷施陶洪翟倪严牛芦季俞章鲁葛韦毕聂焦柳邢耿齐庄辛管祝涂谷祁詹关苗凌纪靳童甄裴席卫屈鲍覃霍翁隋甘景柏宁柯阮桂闵柴冉窦岳申"
)
_TWO = either("欧阳 上官 司马 诸葛 夏侯 皇甫 慕容 令狐 尉迟 公孙 宇文 司徒 端木")
_SURNAME = f"(?:{_TWO}|周(?![一二三四五六日末])|[{_ONE}])"
# No name holds these, or ends with those.
_NEVER = (
    "的了是在有没不无也还和跟与就又很太好烧热咳嗽痛疼痒度温体量测上下后里外早晚午点分号今昨身感觉吐泻痰喘鼻喉胸腹说问给去从报何么们这那其它重续才经病药液压糖氧脉率数字第共每各几多些部"
    "情况症状检查结果电话址户村县市省区镇乡州组队口门楼室路街内什谁哪怎样跑拉吃喝睡已被把让叫看想怕右"
)
_NOT_LAST = "天年时家都来到前色血气水岁位间"
_GIVEN = rf"(?![^\s\d,]{{0,1}}[{_NOT_LAST}](?![\u4e00-\u9fff]))[\u4e00-\u9fff](?:(?<![{_NEVER}])[\u4e00-\u9fff])?(?<![{_NEVER}{_NOT_LAST}])"
_TITLE = either(
    """大[爷妈娘伯叔婶嫂哥姐] 爷爷 奶奶 叔叔 阿姨 伯伯 婶[子儿] 嫂子 [老二三四五六]?[叔婶伯姨哥姐嫂爷奶] 老[汉头] 老太太? 某某?"""
)
_OFFICE = either("老师 医生 大夫 主任 书记 支书 队长 院长 护士 会计")  # as a rule spoken to
_THEIRS = f"(?:家(?:里的?|的)?{either('小?孩子? 娃 儿子 闺女 女儿 媳妇 男人 老[人头伴] 孙[子女]')})"
_BEGINS = r"(?:^|(?<=[\s,。;!?:、\d和跟与给替帮说村])|(?<=隔壁|邻居|对门|同村))"
_WHEN = either("今[天日早晚儿] 昨[天日晚儿] 早[上晨] 上午 中午 下午 晚上 现在 目前 刚才 这[几两]天 从 前天")
_STATE = either(
    """体温 温度 [腋额耳口]温 是?[三四]十 是?3[4-9] 4[0-2] 烧[到得了] 发[烧热高低骚冷抖] [高低]烧 退烧 咳 头[疼痛晕昏] 嗓子 喉咙 拉肚 腹
    肚子 流鼻 鼻 恶心 呕 吐 喘 胸 浑身 全身 身[上体] 乏力 没[事啥有发烧咳精劲力] 无 不[舒烧咳发太得] 一切 正常 健康 有点 有些
    好(?![像难]) 说?难受 抽 晕 昏 难受 阳 确诊
    量了? 测[了出得] 接触 [已刚]?从 咽 叫不醒 说胡"""
)
_GOES_ON = rf"(?=[\s:,、]{{0,2}}(?:{_WHEN}\s?)?[也都又还老全]*{_STATE}|\s?[和跟与、]\s?{_SURNAME}[\u4e00-\u9fff])"
_PATTERN = re.compile(
    rf"{_BEGINS}(?:{_SURNAME}{_TITLE}{_THEIRS}?|[老小]?{_SURNAME}{_THEIRS}|{_SURNAME}{_OFFICE}(?=[也都]?{_STATE})|[老小][{_ONE}]{_GOES_ON}|(?P<name>{_SURNAME}{_GIVEN}){_GOES_ON})"
)


def find(text: str) -> Iterator[Span]:
    """In order of plain `text`; a county's name is nobody's."""
    for match in _PATTERN.finditer(text):
        if match["name"] not in gazetteer().by_word and match["name"] != text[match.start()] * 2:
            yield Span(*match.span())
