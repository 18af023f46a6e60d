from chat.phrases import phrases, unfixed

SOURCE = """
yield Say("您好。")
yield Say(f"{who}您好。")
yield Ask("谁", "为谁?" if many else f"{who}?", KIND)
yield Ask("谁", question=words("{who}的体温?", who=f"{who}的"), kind=KIND)
yield Tell("村医", "有" + word)
raise Refusal("找不到{example}。".format(example=e))
yield Say(PLAIN)
yield Say(f"没有空格")
print(f"{not_spoken}")
"""


def test_sentences_that_people_read_are_found_with_their_lines():
    assert [(p.line, p.text) for p in phrases(SOURCE) if p.fixed] == [(2, "您好。"), (4, "为谁?"), (5, "{who}的体温?")]


def test_a_sentence_filled_before_a_catalogue_sees_it_is_found():
    assert [phrase.line for phrase in unfixed(SOURCE)] == [3, 4, 6, 7]
