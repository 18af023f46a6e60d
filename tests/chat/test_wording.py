from chat.wording import join, say, words

TIBETAN = {
    "{who}已上报": "[bo] {who} reported",
    "体温": "[bo] temperature",
    "{a}和{b}": "[bo] {a}",
    "": "Project-Id: x",
}


def translate(text):
    return TIBETAN.get(text, text)


def test_a_sentence_is_translated_before_it_is_filled():
    assert words("{who}已上报", who="爷爷").say(translate) == "[bo] 爷爷 reported"


def test_only_words_are_translated_in_a_gap():
    """A name or what somebody typed goes through as it is, even where a catalogue knows the same word."""
    assert words("{who}已上报", who="体温").say(translate) == "[bo] 体温 reported"
    assert words("{who}已上报", who=words("体温")).say(translate) == "[bo] [bo] temperature reported"


def test_a_translation_that_lost_a_gap_gives_way_to_the_chinese():
    assert words("{a}和{b}", a=1, b=2).say(translate) == "1和2"


def test_a_gap_that_nothing_fills_stays_to_be_seen():
    assert str(words("{who}和{more}", who="爷爷")) == "爷爷和{more}"


def test_typed_braces_are_not_gaps():
    assert str(words("「{text}」", text="{who} {0.__class__}")) == "「{who} {0.__class__}」"


def test_an_empty_text_does_not_fetch_the_head_of_the_catalogue():
    assert say("", translate) == ""
    assert words("").say(translate) == ""


def test_a_reply_translates_words_and_leaves_finished_lines():
    assert join([words("体温"), "", "体温"], translate) == "[bo] temperature\n体温"


def test_a_gap_may_have_any_name():
    assert str(words("{text}{self}", text=1, self=2)) == "12"
