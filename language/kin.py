"""Family words: every way to call a relation, and which relations one word can mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kin:
    """One relation as seen by the speaker; `words` are the ways to say it, the first its name."""

    name: str
    words: tuple[str, ...]
    else_: tuple[str, ...] = ()  # relations it stands for when the household has none of its own


def _kin(words: str, else_: str = "") -> Kin:
    names = tuple(words.split())
    return Kin(names[0], names, tuple(else_.split()))


# `else_` is mostly a child's view: a mother who writes 爷爷 means her own or her husband's father.
KIN = (
    _kin("本人 自己 我自己 我本人 俺自己 户主 俺 咱 我"),
    _kin(
        "妻子 老婆 媳妇 媳妇儿 俺媳妇 内人 妻 老伴 老伴儿 爱人 孩子他妈 孩子妈 娃他妈 孩他娘 娃他娘 屋里人 对象 婆娘 堂客 老婆子",
        "丈夫 儿媳",
    ),
    _kin("丈夫 老公 男人 当家的 掌柜的 夫 孩子他爸 孩子爸 娃他爸 孩他爹 娃他爹 老头子 老头儿", "妻子 爸爸"),
    _kin("爸爸 父亲 爹 老爹 爸 老爸 爹爹 老爷子 老汉 俺爹 父 老头 阿爸 俺大 俺达", "公公 岳父 爷爷 丈夫"),
    _kin("妈妈 母亲 娘 老娘 妈 老妈 老太太 俺娘 母 老太婆 阿妈 姆妈", "婆婆 岳母 奶奶 妻子"),
    _kin("公公 家公 公爹", "爸爸 爷爷"),
    _kin("婆婆 家婆 婆母 婆婆妈", "妈妈 奶奶"),
    _kin("岳父 丈人 老丈人 岳父大人", "爸爸 外公"),
    _kin("岳母 丈母娘 丈母", "妈妈 外婆"),
    _kin("爷爷 祖父 爷 俺爷 阿爷 阿公 老爷爷", "爸爸 公公 岳父 外公 丈夫"),
    _kin("奶奶 祖母 奶 俺奶 阿奶 阿嬷 嬷嬷 阿婆", "妈妈 婆婆 岳母 外婆 妻子"),
    _kin("外公 姥爷 外爷 外祖父 家公公", "岳父 爸爸"),
    _kin("外婆 姥姥 姥娘 外祖母 家婆婆", "岳母 妈妈"),
    _kin("儿子 儿 小子 娃子 幺儿 崽 长子 次子 子 三子 独生子"),
    _kin("女儿 闺女 姑娘 丫头 妮儿 妮子 妮 长女 次女 女 三女 独生女 囡囡 幺妹"),
    _kin(
        "孩子 小孩 小孩子 娃 娃娃 宝宝 小家伙 小朋友 孩儿 宝贝 娃儿 伢子 伢儿 崽崽 毛毛",
        "儿子 女儿 孙子 孙女 外孙 外孙女",
    ),
    _kin("老人 老人家", "公公 婆婆 岳父 岳母 爸爸 妈妈"),
    _kin("儿媳 儿媳妇 媳 儿媳妇儿"),
    _kin("女婿 姑爷"),
    _kin("孙子 孙儿 大孙子 小孙子 孙", "外孙 儿子"),
    _kin("孙女 孙女儿 小孙女 大孙女", "外孙女 女儿"),
    _kin("外孙 外孙子", "孙子"),
    _kin("外孙女 外孙女儿", "孙女"),
    _kin("哥哥 大哥 二哥 哥 兄"),
    _kin("姐姐 大姐 二姐 姐"),
    _kin("弟弟 老弟 弟 兄弟"),
    _kin("妹妹 老妹 妹"),
    _kin("嫂子 大嫂 嫂 嫂嫂"),
    _kin("叔叔 叔 二叔 三叔 大叔 小叔"),
    _kin("伯伯 大伯 伯父 大爷 大爹"),
    _kin("姑姑 姑 大姑 二姑 姑妈 姑母"),
    _kin("舅舅 舅 大舅 二舅 三舅 舅妈 大舅妈 二舅妈 舅母"),
    _kin("阿姨 姨 大姨 小姨 姨妈 姨母 婶婶 婶子 婶"),
    _kin("侄子 侄儿 侄女 外甥 外甥女"),
)

BY_WORD = {word: kin for kin in reversed(KIN) for word in kin.words}

# Several people in one word.
PAIRS = {
    "爸妈": ("爸爸", "妈妈"),
    "父母": ("爸爸", "妈妈"),
    "爹娘": ("爸爸", "妈妈"),
    "爷奶": ("爷爷", "奶奶"),
    "公婆": ("公公", "婆婆"),
    "两口子": ("本人", "妻子"),
    "俩口子": ("本人", "妻子"),
    "老两口": ("爷爷", "奶奶"),
    "二老": ("爷爷", "奶奶"),
    "儿女": ("儿子", "女儿"),
}

# Which of the children, by birth: 0 the eldest, -1 the youngest.
ORDER = {
    "老大": 0, "大儿子": 0, "大女儿": 0, "大闺女": 0, "大宝": 0, "大娃": 0, "长子": 0, "长女": 0, "大的": 0,
    "老二": 1, "二儿子": 1, "二女儿": 1, "二闺女": 1, "二宝": 1, "二娃": 1, "次子": 1, "次女": 1,
    "老三": 2, "三宝": 2, "三娃": 2,
    "小儿子": -1, "小女儿": -1, "小闺女": -1, "老小": -1, "老幺": -1, "小的": -1, "小宝": -1,
}  # fmt: skip
