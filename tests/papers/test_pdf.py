import pypdfium2
import pytest

from papers import Grid, NewPage, Paper, Text, Tree
from papers.pdf import render
from tests.papers.stage import PAPER


def pages(paper):
    document = pypdfium2.PdfDocument(render(paper))
    return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture(scope="module")
def text():
    return "".join(pages(PAPER))


@pytest.mark.parametrize(
    "words",
    ["解除隔离通知书", "安防解〔2026〕12号", "测温记录", "11月9日", "36.7", "同桌吃饭", "村医：赵明", "扫码核对"],
)
def test_everything_can_be_read_and_copied(text, words):
    assert words in text


def test_a_sign_without_a_picture_in_the_font_is_written_otherwise(text):
    assert "36.9°C" in text


def test_the_font_is_embedded_in_part_only():
    assert 5_000 < len(render(PAPER)) < 60_000


def test_a_long_table_repeats_its_head_on_every_page():
    found = pages(Paper("记录", (Grid(("日期", "体温"), tuple((f"第{n}天", "36.5") for n in range(80))),)))
    assert len(found) > 2
    assert all("日期" in page for page in found)
    assert sum(page.count("36.5") for page in found) == 80


def test_a_tree_over_two_pages_loses_nobody():
    found = pages(Paper("链", (Tree(((0, "源头"), *((1 + n % 3, f"第{n:03}人") for n in range(90)))),)))
    assert len(found) > 1
    assert all(f"第{n:03}人" in "".join(found) for n in range(90))


def test_every_page_has_its_number():
    found = pages(Paper("长", tuple(Text("很长的一段话。" * 60) for _ in range(12)), footer="安禾县"))
    assert all(f"安禾县　第 {n} 页" in page for n, page in enumerate(found, 1))


def test_who_signs_and_when_stand_on_one_page():
    """Wherever on its page a paper ends; one paper with twenty ends, since the font is read for each paper."""
    signed = Text("安禾县指挥部\n2026年11月22日", align="right")
    ends = [(*(Text("一行。") for _ in range(lines)), signed, NewPage()) for lines in range(20, 40)]
    found = pages(Paper("报告", tuple(block for end in ends for block in end)))
    last = [page for page in found if "安禾县指挥部" in page or "2026年11月22日" in page]
    assert len(last) == len(ends) and all("安禾县指挥部" in page and "2026年11月22日" in page for page in last)
    assert any("一行" not in page for page in last) and any(page.count("一行") > 30 for page in last)


def test_there_is_ink_on_the_page():
    """The picture, not only the text: a font that does not draw leaves a white page."""
    picture = pypdfium2.PdfDocument(render(PAPER))[0].render(scale=0.5).to_pil().convert("L")
    dark = sum(picture.histogram()[:128])
    assert 0.005 < dark / (picture.width * picture.height) < 0.3
