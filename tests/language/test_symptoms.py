import pytest

from language.denial import find
from language.symptoms import BY_NAME, SYMPTOMS, Severity


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("嗓子眼有点疼", "咽部不适"),
        ("喉咙里卡得慌", "咽部不适"),
        ("浑身没劲", "乏力"),
        ("一点力气都没有,没一点力气", "乏力"),
        ("拉肚子", "腹泻"),
        ("跑肚", "腹泻"),
        ("烧得厉害", "发热"),
        ("头滚烫", "发热"),
        ("脑壳疼", "头痛头晕"),
        ("头有点昏", "头痛头晕"),
        ("鼻子不透气", "鼻塞流涕"),
        ("骨头缝疼", "肌肉酸痛"),
        ("打摆子", "畏寒"),
        ("吃饭没味,尝不出味道", "嗅味觉减退"),
        ("想吐", "恶心呕吐"),
        ("胃不舒服", "腹痛"),
        ("吃不下饭", "食欲下降"),
        ("心慌", "心慌"),
    ],
)
def test_village_words_have_a_name(words, name):
    assert name in {f.symptom.name for f in find(words)}


@pytest.mark.parametrize(
    "words", ["喘不上气", "呼吸有些困难", "胸口疼", "咳出血", "叫不醒", "抽风了", "嘴唇发紫", "晕倒了"]
)
def test_danger_is_red(words):
    assert max(f.symptom.severity for f in find(words)) is Severity.RED


@pytest.mark.parametrize("words", ["卫生院周末上不上班", "明天上不上课", "快递上不上山"])
def test_whether_something_opens_is_no_danger(words):
    """Who asked when the clinic opens was told to call 120, and the doctor was alarmed."""
    assert find(words) == ()


@pytest.mark.parametrize("words", ["上不来气", "气喘不上来", "喉咙像刀片割一样", "嗓子像吞刀片"])
def test_what_is_said_of_breath_and_throat_is_heard(words):
    assert find(words)


def test_every_symptom_is_named_once():
    assert len(BY_NAME) == len(SYMPTOMS)
