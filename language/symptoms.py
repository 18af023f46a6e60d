"""Symptoms of the daily report: their names, how urgent they are, and the words that people use for them."""

import re
from dataclasses import dataclass
from enum import IntEnum

DEGREE = r"(?:有一?点儿?|有些|一点儿?|点儿?|有|很|好|太|挺|特别|非常|十分|一直|老|老是|总|总是|也|还|又|比较|稍微|稍|略|微微|微|轻微|隐隐|突然|经常|感觉|觉得|里|里面|上|都|开始|会|得|些|是|在|里头|阵|一阵|的|时候|比较|时不时|偶尔|忽然){0,3}"
_THROAT = r"(?:嗓子眼儿?|嗓子|喉咙|咽喉|咽部|喉头|咽|喉|扁桃体|嗓)"
_BELLY = r"(?:肚子|小肚子|小腹|腹部|腹|胃部|胃|肚脐)"
_LIMBS = r"(?:浑身|全身|身上|身子|肌肉|骨头|关节|腰|腿|背|胳膊|脚|四肢|肩膀?|大腿|小腿|膝盖|腰背|肉)"


class Severity(IntEnum):
    """RED goes to the doctor at once; WATCH is a sign of the epidemic; COMMON is noted."""

    COMMON = 1
    WATCH = 2
    RED = 3


@dataclass(frozen=True, slots=True)
class Symptom:
    name: str
    severity: Severity
    words: str  # a pattern of plain text


COMMON, WATCH, RED = Severity.COMMON, Severity.WATCH, Severity.RED

SYMPTOMS: tuple[Symptom, ...] = (
    Symptom(
        "呼吸困难",
        RED,
        rf"呼吸{DEGREE}(?:困难|费劲|费力|不畅|不顺|不上来|急促|不过来|吃力|短促|喘)|[喘透上]{DEGREE}不(?:过|上来?|过来)气?来?|气短|气促|气喘|气紧|憋气"
        r"|气不够用|喘得(?:厉害|慌)|喘不上|上不来气|喘气(?:困难|费劲|费力)|喘(?=[,。;!?\s]|$)|有点喘|喘得|发喘|哮喘发作",
    ),
    Symptom("胸痛", RED, rf"(?:胸口?|心口|前胸|胸部|胸背|左胸|右胸){DEGREE}(?:疼|痛|绞痛|刺痛)"),
    Symptom("咯血", RED, r"咯血|咳血|咳出血|痰里?(?:中)?(?:带|有)血|血痰|吐血"),
    Symptom(
        "意识不清",
        RED,
        r"意识(?:不清|模糊)|神志不清|叫不(?:醒|应)|昏迷|昏过去|晕倒|晕过去|昏厥|不省人事|说胡话|迷迷糊糊|人?糊涂了|嗜睡|休克",
    ),
    Symptom("抽搐", RED, r"抽搐|惊厥|抽风|抽筋抽得|浑身抽|翻白眼|抽过去"),
    Symptom("发绀", RED, rf"嘴唇?{DEGREE}(?:发紫|发青|紫|青)|脸色?发紫|发绀|口唇(?:发紫|青紫)"),
    Symptom(
        "发热",
        WATCH,
        rf"发高烧|发低烧|发烧|发热|高烧|低烧|高热|低热|烧退|烧(?=得|还|没|起来|到|了|着|过|不退|[,。;!?\s]|$|\d)|起烧|滚烫|(?:头|额头|身上|脑门){DEGREE}(?:烫|发烫)|退烧|退热"
        r"|(?:(?<=[不没还在])|(?<=反复)|(?<=一直))烧|微热",
    ),
    Symptom("胸闷", WATCH, rf"(?:胸口?|心口|胸部?里?|胸前){DEGREE}(?:闷|憋闷|憋|堵|发紧|紧|压)|憋得慌|憋闷|心里憋"),
    Symptom("咳痰", WATCH, rf"咳痰|吐痰|有痰|脓痰|黄痰|白痰|浓痰|绿痰|痰{DEGREE}(?:多|黄|白|稠)|卡痰|多痰|咳出痰|痰音"),
    Symptom("咳嗽", WATCH, r"干咳|呛咳|闷咳|咳嗽|咳喘|咳咳|咳(?!痰|出?血|出痰)"),
    Symptom(
        "咽部不适",
        WATCH,
        rf"{_THROAT}{DEGREE}(?:疼痛|肿痛|疼|痛|痒|干燥?|哑|肿|不舒服|不适|难受|发炎|红|发干|发痒|异物感|冒烟|不得劲|火辣|辣|紧|有东西|沙哑|不利索)"
        r"|咽痛|沙哑|吞咽(?:困难|痛|疼)|咽(?:东西|口水)(?:疼|痛)|声音哑|嗓音哑",
    ),
    Symptom(
        "乏力",
        WATCH,
        rf"乏力|没{{0,1}}无力|无力|(?:没有?|没啥|没得|没什么|没多少|使不上|提不起){DEGREE}(?:力气|力|劲儿?|精神)|(?:浑身|身上|身子|全身|四肢|腿){DEGREE}(?:软|没劲|发软|酸软|无力|乏|懒)"
        r"|疲惫|疲倦|疲劳|疲乏|困乏|累得慌|(?:很|好|特别|总是|感觉|觉得|有点)(?:累|乏)|打不起精神|精神(?:不好|差|萎靡|不振)|蔫|没劲儿?",
    ),
    Symptom(
        "嗅味觉减退",
        WATCH,
        r"(?:闻|尝|吃)不(?:到|出|着)(?:气?味|味道|味儿|东西)?|(?:没有?|没啥|失去|丧失)(?:嗅觉|味觉|味道|味儿)|(?:嗅觉|味觉|嗅味觉)[^,。;!?\d]{0,3}(?:减退|失灵|没了|丧失|消失|迟钝|下降)",
    ),
    Symptom(
        "肌肉酸痛",
        WATCH,
        rf"{_LIMBS}{DEGREE}(?:酸痛|酸疼|酸|痛|疼|难受)|(?:肌肉|关节)(?:酸?痛|酸?疼)|腰酸背痛|肌痛|骨头缝{DEGREE}(?:疼|痛)",
    ),
    Symptom(
        "腹泻",
        WATCH,
        r"腹泻|拉肚子|拉稀|闹肚子|跑肚|窜稀|拉水|水样便|稀便|大便(?:有点)?稀|跑茅房|泻肚|稀屎|(?:一直|老|又|上吐下)(?:拉|泻)",
    ),
    Symptom("结膜炎", WATCH, rf"结膜炎|红眼病?|眼睛{DEGREE}(?:红|充血)"),
    Symptom(
        "畏寒",
        COMMON,
        rf"畏寒|怕冷|发冷|寒战|打寒战|打冷战|打摆子|打哆嗦|发抖|(?:身上|浑身|全身){DEGREE}(?:发冷|冷)|冷得(?:发抖|慌)",
    ),
    Symptom(
        "头痛头晕",
        COMMON,
        rf"(?:头|脑袋|脑壳|太阳穴|后脑勺|脑门|脑){DEGREE}(?:疼痛|疼|痛|晕|昏|沉|懵|胀|发晕|发昏|炸)|头痛|头疼|头晕|眩晕|发晕|偏头痛|(?:有点|很|发)(?:晕|昏)(?!车)|晕乎",
    ),
    Symptom(
        "鼻塞流涕",
        COMMON,
        rf"鼻塞|鼻(?:子|孔)?{DEGREE}(?:堵|塞|不通|不透气|不出气|囔)|(?:流|淌|有|无|没|清|黄|擤|打|吸|着)?{DEGREE}(?:清?鼻涕|鼻水|清涕|黄涕)|流涕|打喷嚏|喷嚏",
    ),
    Symptom(
        "恶心呕吐", COMMON, r"恶心|呕吐|干呕|反胃|作呕|想吐|要吐|(?<![吞吃])吐了|呕|上吐(?=下)|吐(?=得|[,。;!?\s]|$)"
    ),
    Symptom("腹痛", COMMON, rf"{_BELLY}{DEGREE}(?:疼痛|疼|痛|绞痛|难受|不舒服|不适)"),
    Symptom(
        "食欲下降",
        COMMON,
        r"(?:不想|不愿意?|不肯|不怎么|没怎么|吃不下)(?:吃)?(?:饭|东西|进)|吃不下|吃不进|(?:没有?|没啥|没什么|没得)(?:胃口|食欲)|(?:食欲|胃口)[^,。;!?\d]{0,2}(?:不振|不好|差|下降|减退|不佳)|厌食|纳差",
    ),
    Symptom("心慌", COMMON, r"心慌|心悸|心跳(?:快|加速|得厉害)|心口慌"),
    Symptom("皮疹", COMMON, r"皮疹|起疹子?|疹子|红疹|出疹子?|红点|荨麻疹"),
    Symptom("盗汗", COMMON, r"盗汗|出虚汗|冒虚汗|冒冷汗|出冷汗"),
)

BY_NAME = {symptom.name: symptom for symptom in SYMPTOMS}

# One pattern for all; the group's number tells which. Earlier symptoms of the tuple win at the same place.
PATTERN = re.compile("|".join(f"(?P<s{n}>{s.words})" for n, s in enumerate(SYMPTOMS)))

# Words that contain a symptom's word and speak of something else.
NOT_SYMPTOMS = re.compile(
    r"(?:发热|发烧)(?:门诊|病人|患者|的?人(?!民)|的?同事|的?邻居|的?亲戚|的?朋友|的?同学|的?乡亲)|(?:退烧|退热|止咳|咳嗽|感冒|头疼|头痛|化痰|止吐|止泻|拉肚子)(?:药|贴|糖浆|片|灵|颗粒|针|水|冲剂)|发热贴|烧(?:了|到)?(?:饭|菜|水|烤|香|纸|火|炕|锅)"
    r"|红烧|燃烧|支气管(?:哮喘|炎)|喘(?:口|了口)气|流(?:口)?水|咽下去|吐(?:出来|不出来)|(?:老|慢性)(?:胃病|咽炎|鼻炎|支气管炎)|晕车|心(?:里)?烧"
)


def named(match: re.Match[str]) -> Symptom:
    return SYMPTOMS[int((match.lastgroup or "s0")[1:])]
