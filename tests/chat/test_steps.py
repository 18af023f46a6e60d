from chat.kinds import FreeText
from chat.steps import Ask, Keep, Look, Tell


def test_an_answer_is_scoped_by_whom_it_is_about():
    assert Ask("体温", "?", FreeText(), about="爷爷").key() == "体温·爷爷"
    assert Ask("谁", "?", FreeText()).key() == "谁"


def test_a_record_is_named_by_its_type_unless_it_has_a_name():
    assert Keep(object(), about="爷爷").key() == "object·爷爷"
    assert Keep(object(), name="住址").key() == "住址"


def test_a_message_is_named_by_its_role_unless_it_has_a_name():
    assert Tell("village_doctor", "…").key() == "village_doctor"
    assert Tell("village_doctor", "…", name="村医", about="爷爷").key() == "村医·爷爷"


def test_a_look_is_scoped():
    assert Look("上次", "last_report", about="爷爷").key() == "上次·爷爷"
