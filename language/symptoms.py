"""Symptoms of the daily report: their names, how urgent they are, and the words that people use for them."""

import re
from dataclasses import dataclass
from enum import IntEnum

from language.phrases import lexicon, one_of


class Severity(IntEnum):
    """RED goes to the doctor at once; WATCH is a sign of the epidemic; COMMON is noted."""

    COMMON = 1
    WATCH = 2
    RED = 3


@dataclass(frozen=True, slots=True)
class Symptom:
    name: str
    severity: Severity
    words: str  # a lexicon of language.phrases


COMMON, WATCH, RED = Severity.COMMON, Severity.WATCH, Severity.RED

_CHEST = "胸口?|心口窝?|前胸|胸部?里?|胸前|胸背|[左右]胸"
_BODY = "[浑混]身|全身|身上|身子|身体|四肢"
_LIMBS = f"{_BODY}|肌肉|骨头缝?|关节|腰背?|[大小]?腿肚?子?|后?背|胳膊|脚|肩膀?|膝盖|脖子|肉"
_THROAT = "[嗓桑噪]子眼儿?|[桑噪]子|嗓子?|喉[咙龙]|咽喉|咽部|喉头|咽|喉|扁桃体"
_BELLY = "小?肚子|小?腹部?|胃部?|肚脐|肚"
_HEAD = "头部?|脑袋瓜?子?|脑瓜子?|脑仁|脑壳|太阳穴|后脑勺|脑门|脑"
_PAIN = "疼痛|酸痛|酸疼|胀痛|绞痛|刺痛|隐痛|阵痛|剧痛|疼|痛"
_END = r"(?=[,。;!?、\s]|$)"

# Of two that begin at the same place the earlier in this list is meant.
SYMPTOMS: tuple[Symptom, ...] = (
    Symptom(
        "呼吸困难",
        RED,
        rf"""呼吸~困难|费[劲力]|不畅|不顺|不上来|急促|不过来|吃力|短促|喘|不了 [喘透]~不(?:过|上来?|过来)气?来?
        [出上]不[过上]?来?气 (?<=[不没])喘(?!气)
        气~短|促|喘(?!吁)|紧
        憋气 气不够用 喘得 提?不上来?气 上气不接下气 大?喘气 哮喘发作 喘{_END} [有在还好很]点?喘 发喘""",
    ),
    Symptom("胸痛", RED, f"{_CHEST}~{_PAIN}"),
    Symptom("咯血", RED, "咯血 咳出?血 痰[里中]?[带有]血 血痰 吐血"),
    Symptom(
        "意识不清",
        RED,
        "意识~不清|模糊 神志不清 叫不[醒应] 昏[迷厥睡] [昏晕]过去 晕倒 不省人事 说胡话 迷迷糊糊 糊涂了 休克",
    ),
    Symptom("抽搐", RED, "抽搐 惊厥 抽风 (?<!发)抽了(?![血烟]) 抽筋抽得 浑身抽 翻白眼 抽过去"),
    Symptom("发绀", RED, "[嘴口]唇?~发[紫青]|青?紫|青 脸色?发紫 发绀"),
    Symptom(
        "发热",
        WATCH,
        rf"""发[过了]?[高低中]?烧
        发[骚捎稍绕绍哨](?=[了到着没,。;!?\s\d三四]|$) 发[高低]?热 [高低微]烧 [高低微]热 烧(?:已经?|全|都|也)?退
        烧(?=[得还没到了着过\d]|起来|不退|{_END[3:-1]}) 起烧 滚烫 头|额头|身上|脑门~发?烫 退烧 退热 (?<![倒后早])退了(?![休款货票学群])
        (?:(?<=[不没还在])|(?<=反复)|(?<=一直))烧""",
    ),
    Symptom("胸闷", WATCH, f"{_CHEST}~闷|憋闷|憋|堵|发紧|紧|压|不舒服|不适|难受 憋得慌 憋闷 心里憋"),
    Symptom("咳痰", WATCH, "[咳吐有多脓黄白浓绿卡]痰 咳出痰 (?<![化祛止])痰(?!培养|液|检|标本)"),
    Symptom("咳嗽", WATCH, "[干呛闷]咳 咳[嗽喘咳] 咳(?!痰|出?血|出痰)"),
    Symptom(
        "咽部不适",
        WATCH,
        f"""{_THROAT}~{_PAIN}|肿痛|发?痒|发?干燥?|沙?哑|发?肿|不舒服|不适|难受|发炎|发?红|异物感|有异物|冒烟|不得劲|火?辣|发?紧|有东西|不利索|充血|卡得?|堵得?
        吞刀片 刀片[嗓割划] 咽痛 沙哑 吞咽~困难|痛|疼 咽东西疼 咽口水都?[疼痛] [声嗓]音?~嘶?哑""",
    ),
    Symptom(
        "乏力",
        WATCH,
        f"""乏力 无力 (?:没有?|没啥|没得|没什么|没多少|没一?点|使不上|提不起)~力气?|劲儿?|精神 没劲儿? 虚弱 嗜睡
        {_BODY}|腿~发?软|没劲|酸软|无力|乏|懒|虚 疲[惫倦劳乏] 困乏 累得慌 (?:很|好|特别|总是|感觉|觉得|有点|比较)[累乏] 打不起精神
        精神~不好|差|萎靡|不振|不佳 蔫""",
    ),
    Symptom(
        "嗅味觉减退",
        WATCH,
        r"""[闻尝吃]不[到出着](?:气味|味[道儿]?|东西)? (?:没有?|没啥|失去|丧失)(?:[嗅味]觉|味道|味儿)
        (?:[嗅味]觉|嗅味觉)[^,。;!?\d]{0,3}(?:减退|失灵|没了|丧失|消失|迟钝|下降)""",
    ),
    Symptom("肌肉酸痛", WATCH, f"{_LIMBS}~{_PAIN}|酸胀?|难受 腰酸背痛 肌痛 酸痛"),
    Symptom(
        "腹泻",
        WATCH,
        r"""腹泻 拉肚子?了? 拉稀 闹肚子 跑肚 窜稀 拉水 水样便? 稀便 大?便~稀|不成形|水样 跑茅房 泻肚 稀屎
        拉了[一二两三四五六七八九十几好\d]+[次回趟遍]
        屙(?:稀|肚子?|水) (?:一直|老|又|(?<=吐)下)[拉泻] (?<=不)拉(?=[,。;!?\s了]|$) 肚子?~拉""",
    ),
    Symptom("结膜炎", WATCH, "结膜炎 红眼病? 眼睛~发?红|充血"),
    Symptom(
        "畏寒",
        COMMON,
        f"""畏寒 怕冷 发冷 寒[战颤] (?:觉得|感觉|感到|有点|阵阵|好)冷(?![静清淡饮水冻库链门]) 打冷[战颤] 打摆子
        打?哆嗦 发抖 {_BODY}~发?冷 冷得慌 忽冷忽热 恶寒""",
    ),
    Symptom(
        "头痛头晕",
        COMMON,
        f"{_HEAD}~{_PAIN}|发?[晕昏胀懵沉重炸]|不舒服|难受 眩晕 发晕 偏头痛 (?:有点|很|发|还有点)[晕昏](?!车) 晕乎 昏沉",
    ),
    Symptom(
        "鼻塞流涕",
        COMMON,
        "鼻~塞 鼻子|鼻孔|鼻腔~堵塞?|塞|不通气?|不透气|不出气|囔 清?鼻涕 鼻水 [清黄]涕 流涕 [喷阿啊]嚏 囔鼻子?",
    ),
    Symptom(
        "恶心呕吐",
        COMMON,
        rf"恶心 呕吐 干[呕哕] 哕 反胃 作呕 [想要]吐 (?<![吞吃咳])吐了 呕 上吐(?=下) (?<!咳)吐(?=得|{_END[3:-1]})",
    ),
    Symptom("腹痛", COMMON, f"{_BELLY}~{_PAIN}|难受|不舒服|不适"),
    Symptom(
        "食欲下降",
        COMMON,
        r"""(?:不想|不愿意?|不肯|不怎么|没怎么)(?:吃[饭东]?|进食) 吃不[下进] (?:没有?|没啥|没什么|没得)(?:胃口|食欲)
        (?:食欲|胃口)[^,。;!?\d]{0,2}(?:不振|不[好佳]|[较变]?差|下降|减退) 厌食 纳差""",
    ),
    Symptom("心慌", COMMON, "心慌 心悸 心跳~快|加速|加快|厉害"),
    Symptom("皮疹", COMMON, "皮疹 疹子 红疹 [起出]疹 红点 荨麻疹"),
    Symptom("盗汗", COMMON, "盗汗 [出冒][虚冷]汗"),
)

DOUBLE = ("鼻塞流涕", "头痛头晕", "恶心呕吐")  # two signs asked about as one
BY_NAME = {symptom.name: symptom for symptom in SYMPTOMS}

# One pattern for all; the group's name tells which.
PATTERN = re.compile("|".join(f"(?P<s{n}>{lexicon(s.words)})" for n, s in enumerate(SYMPTOMS)))

# Words that contain a symptom's word and speak of something else.
NOT_SYMPTOMS = one_of(
    r"""(?:发热|发烧)(?:门诊|病人|患者|的?(?:人(?!民)|同事|邻居|亲戚|朋友|同学|乡亲|工友|[舍室]友|司机|老师|顾客|客人|老乡)) 发热贴
    (?:退烧|退热|止咳|咳嗽|感冒|头[疼痛]|[化祛止]痰|止[吐泻]|拉肚子)(?:的?药|贴|糖浆|片|灵|颗粒|针|水|冲剂|散热?)
    烧[了到]?[饭菜水烤香纸火炕锅] 红烧 燃烧 支气管(?:哮喘|炎) 喘了?口气 流口?水 咽下去 吐不?出来
    (?:老|慢性|过敏性)(?:胃病|咽炎|鼻炎|支气管炎|哮喘) 晕车 心里?烧 深呼吸 人工呼吸 肚子?里?饿 痛经 头发(?![晕昏懵胀沉重炸烫热])"""
)


def named(match: re.Match[str]) -> Symptom:
    return SYMPTOMS[int((match.lastgroup or "s0")[1:])]
