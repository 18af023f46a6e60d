"""What is read aloud."""

import pytest

from speech.script import LONGEST, lines


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("有事打 0379-1234567。", "有事打 零三七九，幺二三四五六七。"),
        ("马上打 120！", "马上打 幺二零！"),
        ("老王电话 13800001234。", "老王电话 幺三八零零零零幺二三四。"),
        ("安防指〔2020〕3号。", "安防指二零二零年3号。"),
        ("发「听说」问我。", "发，听说，问我。"),
        ("3. 勤洗手。", "第3，勤洗手。"),
        ("体温 37.3 度，共 1204 人。", "体温 37.3 度，共 1204 人。"),
    ],
)
def test_numbers_are_said_as_people_say_them(written, read):
    assert lines(written) == (read,)


def test_a_sentence_is_a_line():
    assert lines("戴口罩。勤洗手！\n\n少出门") == ("戴口罩。", "勤洗手！", "少出门")


def test_a_long_sentence_falls_at_its_commas():
    said = lines("从外地回来的乡亲，" * 20 + "早点说。")
    assert max(map(len, said)) <= LONGEST
    assert "".join(said).count("乡亲") == 20


def test_nothing_is_no_line():
    assert lines(" \n【】\n") == ()
