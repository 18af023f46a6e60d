"""What a question wants to know of its matter: the cause, the cure, how long, whether one may."""

import re

_KINDS = {
    "cause": r"原因|为什么|为何|怎么回事|咋回事|引起|导致|引发|造成|怎么得|病因|诱因|来源|怎么来|怎么了|形成|怎么会|什么情况",
    "treatment": r"怎么办|咋办|治疗?|处理|如何是好|缓解|怎么做|办法|措施|解决|方案|方法|怎么弄|疗法",
    "recovery": r"治好|治愈|根治|痊愈|断根|除根|好得?了|治得好|治不好|康复|自愈|治的好|彻底",
    "medicine": r"什么药|哪些药|哪种药|啥药|用药|药物|吃药|特效药",
    "diet": r"吃什么|饮食|吃些什么|食物|吃啥|食疗|营养品?|忌口|能吃哪些|水果|喝什么|补品|不能吃|禁忌|不宜",
    "symptom": r"症状|表现|征兆|体征|特征|现象|迹象|特点|反应",
    "prevention": r"预防|防止|避免|防治|防护|防范",
    "infection": r"传染性?|传播|感染性|被染",
    "time": r"多久|多长|几天|多少天|多少时间|何时|什么时候|时间|几个月|周期|疗程|潜伏期|寿命|几年|几点",
    "price": r"多少钱|价格|价位|费用|收费|贵|价钱|花多少|卖多少|报销|免费",
    "use": r"怎么吃|怎么喝|用法|用量|怎样吃|怎么用|如何使用|一天吃几|吃多少|剂量|如何吃|如何用|一次吃|饭前|饭后|空腹",
    "effect": r"效果|疗效|有用|管用|见效|有效|好用|作用|功效|功能|主治|好处|有什么用",
    "harm": r"副作用|不良反应|坏处|伤害|危害|毒副|弊端|损害|后果|影响|后遗症|并发症|有害",
    "test": r"检查|诊断|化验|确诊|检测|查什么|拍片|ct|判断|鉴别|检验|怎么知道|怎么看|验血|核酸|抗原",
    "where": r"什么科|哪个科|哪科|挂什么|挂号|科室|医院|在哪|哪里|哪儿|去哪|地点",
    "severity": r"严重|要紧|危险|致命|死|可怕|厉害|大碍",
    "meaning": r"什么意思|什么病|什么是|啥意思|是什么|啥病|属于|定义",
    "care": r"注意|事项|护理|照顾|调理|保养|怎么养|调养|小心",
    "whether": r"可以|能不能|能否|可否|能够|是否|可不可以|能.{0,12}吗|行吗|允许|会不会|会.{0,10}吗|是不是|有没有"
    r"|要不要|需要|需不需要|必要|该不该",
    "difference": r"区别|不同|区分|一样|差别|哪个好",
    "relation": r"关系|有关|关联|相关|联系",
    "again": r"复发|反复|再次|又|再犯|复阳",
    "vaccine": r"疫苗|接种|打针|针",
    "together": r"一起|同时|同服|一块|合用|混",
    "who": r"谁|哪个部门|找哪|电话|联系",
    "papers": r"证明|手续|材料|办理|申请|登记|报备|通行证|健康码|行程码",
    "pregnant": r"孕|哺乳|月经|经期",
    "child": r"孩|儿|婴|岁|个月|学生",
    "elder": r"老人|老年",
}
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS.items())
_NEGATION = re.compile(r"不(?!是|良|同|舒)|没|无|别|未|勿")
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十百半两]+(?=个?[月岁天年周次度针片粒])")


def kinds(words: str) -> frozenset[str]:
    return frozenset(kind for kind, pattern in _PATTERNS if pattern.search(words))


def negated(words: str) -> bool:
    """An odd number of negations."""
    return len(_NEGATION.findall(words)) % 2 == 1


def numbers(words: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(words))
