"""A text as it is compared: bare characters in one script, with one word for one thing of an epidemic."""

import re

from language.script import plain

_BARE = re.compile(r"[\W_]+")
_POLITE = re.compile(r"请问|想问|问一下|麻烦问|您好|你好|谢谢")

# Said in many ways, meant as one. The longer comes first; the left side is already plain and bare.
_SAME = (
    (
        r"新型?冠状?病?毒?(?:感染)?(?:性|的)?肺炎|新型?冠状?病毒|新冠肺?炎?|冠状病毒(?:感染)?(?:性|的)?(?:肺炎)?"
        r"|新型肺炎|武汉肺炎|covid19|奥密克戎|德尔塔|新冠疫情",
        "新冠",
    ),
    (r"宝宝|小孩子?|小朋友|儿童|孩子|小儿|婴幼儿|婴儿|幼儿|娃娃|小宝|新生儿", "孩子"),
    (r"怀孕期间|妊娠期?|怀孕了?|孕期|孕妇|孕妈妈?", "孕妇"),
    (r"老年人|老人家?|老头|老太太?", "老人"),
    (r"上呼吸?道感染|上感", "上呼吸道感染"),
    (r"发热|发?高烧|发烧|烧", "发烧"),
    (r"咯血", "咳血"),
    (r"核酸检测|做核酸|测核酸", "核酸"),
    (r"居家隔离|在家隔离|居家观察", "居家隔离"),
    (r"返乡|回老家|回乡|回家乡", "返乡"),
    (r"带口罩|戴口罩", "戴口罩"),
    (r"酒席|喜酒|宴席|办席|摆酒", "酒席"),
    (r"服用|口服(?!液)|食用|吃", "吃"),
    # as people of the country say it
    (r"俺们?|咱们?|我们", "我"),
    (r"咋个|啷个|咋样|咋", "怎么"),
    (r"啥子|啥", "什么"),
    (r"娃儿|娃子|娃|小孩", "孩子"),
    (r"闺女|女儿|姑娘", "女儿"),
    (r"老娘|母亲|妈妈|娘(?!家)", "妈"),
    (r"老爹|父亲|爸爸|爹", "爸"),
    (r"媳妇儿?|爱人", "老婆"),
    (r"药房|药铺", "药店"),
    (r"中不中|行不行|让不让|可不可以|中不(?=$)|行不(?=$)", "能不能"),
)
_SAME_WORDS = tuple((re.compile(pattern), word) for pattern, word in _SAME)

# What carries the asking and not the matter asked about.
_FILLERS = re.compile(
    r"什么|哪些|怎么样?|怎样|如何|可以|能不能|能否|可否|是不是|是否|会不会|应该|需要|有没有|有哪|为什么|办法?|方法|回事|得了"
    r"|患者?|病人|最|比较|一般|通常|大概|[吗呢的了啊病会能要该有是吃做好哪么啥呀吧]"
)


def bare(text: str) -> str:
    """Only letters, digits and characters."""
    return _BARE.sub("", plain(text))


def alike(text: str) -> str:
    """Bare, without politeness, and with one word for one thing; the bare text where nothing would be left."""
    clean = bare(text)
    words = _POLITE.sub("", clean)
    for pattern, word in _SAME_WORDS:
        words = pattern.sub(word, words)
    return words or clean


def topic(words: str) -> str:
    """What an `alike` question is about, without the words that ask."""
    return _FILLERS.sub("", words)
