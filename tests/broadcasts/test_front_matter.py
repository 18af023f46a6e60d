import pytest

from broadcasts.answer import Answer
from broadcasts.errors import BadPages
from broadcasts.front_matter import read, read_all
from tests.broadcasts.pages import day, page


def write(folder, text, name="fever.md"):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def fault(folder, text):
    """The only thing wrong with a page, without the path."""
    file = write(folder, text)
    with pytest.raises(BadPages) as bad:
        read(file, Answer)
    (only,) = bad.value.faults
    assert only.file == file
    return only.line, only.field, only.reason


def test_a_page_takes_its_name_topic_and_words_from_the_file(tmp_path):
    made = read(write(tmp_path, page(" 先打电话。\n\n再去。 "), "fever/where.md"), Answer)
    assert (made.id, made.topic, made.body) == ("where", "fever", "先打电话。\n\n再去。")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path):
    made = read(write(tmp_path, "\ufeff" + page().replace("\n", "\r\n")), Answer)
    assert made.since == day("2020-01-20")


def test_yaml_does_not_turn_words_into_other_things(tmp_path):
    """8:30 is not 510, no is not false, and a code keeps its digits."""
    made = read(write(tmp_path, page(also="[8:30, no, 37.3]", area="410798")), Answer)
    assert (made.also, made.area) == (("8:30", "no", "37.3"), 410798000000)


@pytest.mark.parametrize(
    ("fields", "line", "field", "reason"),
    [
        ({"untill": "2022-01-01"}, 7, "untill", "is not a field here; is `until` meant?"),
        ({"colour": "red"}, 7, "colour", "is not a field here"),
        ({"since": "2020-13-01"}, 5, "since", "is not a day of the calendar"),
        ({"since": "20200120"}, 5, "since", "is not a day; write it as 2020-01-20"),
        ({"since": ""}, 5, "since", "is not a day; write it as 2020-01-20"),
        ({"office": ""}, 4, "office", "is empty; write it, or leave the line out"),
        ({"office": None}, 2, "office", "is missing"),
        ({"also": "发烧去哪"}, 7, "also", "must be a list, one `- …` a line"),
        ({"also": "\n- 发烧去哪\n- [甲, 乙]"}, 9, "also.1", "must be one piece of text"),
        ({"until": "2019-01-01"}, 2, "", "`until` lies before `since`"),
        ({"id": "other"}, 7, "id", "is taken from the file itself; leave it out"),
    ],
)
def test_a_fault_is_named_by_line_and_field(tmp_path, fields, line, field, reason):
    assert fault(tmp_path, page(**fields)) == (line, field, reason)


def test_an_area_is_an_official_code(tmp_path):
    line, field, reason = fault(tmp_path, page(area="南坡村"))
    assert (line, field) == (7, "area") and "official code" in reason


def test_a_field_that_stands_twice_is_refused(tmp_path):
    assert fault(tmp_path, page(area='""\noffice: 县医院')) == (8, "office", "stands twice")


def test_a_placeholder_that_nobody_fills_is_named_at_the_words(tmp_path):
    line, field, reason = fault(tmp_path, page("打 {phone}。"))
    assert (line, field) == (8, "body") and reason.startswith("has {phone}, which nobody fills in")


def test_broken_yaml_names_its_line(tmp_path):
    line, _, reason = fault(tmp_path, page(document='"不闭合'))
    assert line >= 7 and reason.startswith("cannot be read")


@pytest.mark.parametrize("text", ["只有正文", "---\nquestion: 没有第二条线\n", ""])
def test_a_file_without_front_matter_says_how_one_begins(tmp_path, text):
    assert fault(tmp_path, text)[2].startswith("a page begins with")


def test_front_matter_that_is_no_list_of_fields_is_refused(tmp_path):
    assert fault(tmp_path, "---\n- 一\n---\n正文\n")[0] == 2


def test_a_file_in_another_encoding_is_refused(tmp_path):
    file = tmp_path / "gbk.md"
    file.write_bytes(page().encode("gbk"))
    with pytest.raises(BadPages, match="save it as UTF-8"):
        read(file, Answer)


def test_a_folder_names_the_faults_of_all_its_files_at_once(tmp_path):
    write(tmp_path, page(office=None), "a/one.md")
    write(tmp_path, page(since="昨天", colour="red"), "b/two.md")
    with pytest.raises(BadPages) as bad:
        read_all(tmp_path, Answer)
    assert [(fault.file.name, fault.field) for fault in bad.value.faults] == [
        ("one.md", "office"), ("two.md", "since"), ("two.md", "colour"),
    ]  # fmt: skip


def test_two_files_of_one_name_are_refused(tmp_path):
    write(tmp_path, page(), "a/one.md")
    write(tmp_path, page(), "b/one.md")
    with pytest.raises(BadPages, match=r"another page is called one\.md too, in a/"):
        read_all(tmp_path, Answer)
